// Tables of articles: CSV and TSV, and JSON lines of plain records.
import type { Format } from '../format';
import { readPlainRecords } from './read-plain-records';
import { readTable } from './read-table';

export const tableFormat: Format = {
  key: 'table',
  names: { ar: 'جدول ‏(CSV، TSV)', en: 'Table (CSV, TSV)' },
  reader: {
    endings: ['csv', 'tsv', 'tab'],
    // The file is one string while it is read, and no string is longer than half a gigabyte.
    maximumBytes: 400_000_000,
    anyEncoding: true,
    read: readTable,
  },
  writer: null,
  drops: [],
};

/** After all annotated formats: whatever is an object with some words in it may be a row. */
export const plainRecordsFormat: Format = {
  key: 'records',
  names: { ar: 'سجلات بلا وسوم ‏(JSON)', en: 'Records without marks (JSON)' },
  reader: {
    endings: ['jsonl', 'json', 'ndjson'],
    recognises: ({ record }) => record !== null && !record.tuple && [...record.keys.values()].includes('string'),
    maximumBytes: 400_000_000,
    read: readPlainRecords,
  },
  writer: null,
  drops: [],
};
