// doccano: texts and their spans, one text a line.
import type { Format } from '../format';
import { dropsOf } from '../writing/capacity';
import { readDoccano } from './read-doccano';
import { doccanoCapacity, writeDoccano } from './write-doccano';

export const doccanoFormat: Format = {
  key: 'doccano',
  names: { ar: 'doccano ‏(JSONL)', en: 'doccano (JSONL)' },
  reader: {
    endings: ['jsonl', 'json', 'ndjson'],
    recognises: ({ record }) => {
      const keys = record?.keys;
      if (!keys?.has('text')) return false;
      return keys.has('label') || keys.has('labels') || (keys.has('entities') && keys.has('relations'));
    },
    maximumBytes: 200_000_000,
    utf8UnlessSaid: true,
    read: readDoccano,
  },
  writer: { purpose: 'annotate', extension: 'jsonl', hasHeader: false, isLossless: false, write: writeDoccano },
  drops: dropsOf(doccanoCapacity),
};
