// Tables of articles: CSV and TSV, and JSON lines of plain records.
import type { Format } from '../format';
import { wholeOf } from '../in-parts';
import { columnsOfRecords, readRecordsInParts } from './read-plain-records';
import { columnsOfTable, readTableInParts } from './read-table';
import { firstRows, writeTable } from './write-table';

export const tableFormat: Format = {
  key: 'table',
  names: { ar: 'جدول ‏(CSV، TSV)', en: 'Table (CSV, TSV)' },
  reader: {
    endings: ['csv', 'tsv', 'tab'],
    // The file is held in memory while it is read.
    maximumBytes: 1_000_000_000,
    anyEncoding: true,
    read: (file) => wholeOf(readTableInParts(file)),
    readInParts: readTableInParts,
    columnsOf: columnsOfTable,
  },
  writer: {
    purpose: 'analyse',
    extension: 'csv',
    extensionFor: ({ delimiter }) => (delimiter === 'tab' ? 'tsv' : 'csv'),
    hasHeader: true,
    isLossless: false,
    heeds: ['profile', 'delimiter', 'excel'],
    firstRecord: firstRows,
    write: writeTable,
  },
  drops: ['history'],
};

/** After all annotated formats: whatever is an object with some words in it may be a row. */
export const plainRecordsFormat: Format = {
  key: 'records',
  names: { ar: 'سجلات بلا وسوم ‏(JSON)', en: 'Records without marks (JSON)' },
  reader: {
    endings: ['jsonl', 'json', 'ndjson'],
    recognises: ({ record }) => record !== null && !record.tuple && [...record.keys.values()].includes('string'),
    maximumBytes: 1_000_000_000,
    utf8UnlessSaid: true,
    read: (file) => wholeOf(readRecordsInParts(file)),
    readInParts: readRecordsInParts,
    columnsOf: columnsOfRecords,
  },
  writer: null,
  drops: [],
};
