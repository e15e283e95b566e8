// Native JSONL: everything of a project but its history, readable by any tool that reads JSON lines.
import type { Format } from '../format';
import { wholeOf } from '../in-parts';
import { readJsonlInParts } from './read-jsonl';
import { writeJsonl } from './write-jsonl';

export const jsonlFormat: Format = {
  key: 'jsonl',
  names: { ar: 'حاشية JSONL', en: 'Hashiya JSONL' },
  reader: {
    endings: ['jsonl', 'ndjson'],
    recognises: ({ record }) => record?.keys.has('hashiya') ?? false,
    // The file is held in memory while it is read.
    maximumBytes: 1_000_000_000,
    utf8UnlessSaid: true,
    read: (file) => wholeOf(readJsonlInParts(file)),
    readInParts: readJsonlInParts,
  },
  writer: {
    purpose: 'exchange',
    extension: 'jsonl',
    hasHeader: true,
    // Everything that a selection of articles and layers holds has its key.
    isLossless: true,
    write: writeJsonl,
  },
  drops: ['history', 'annotators-without-layers'],
};
