// Prodigy: one answer of one annotator a line.
import type { Format } from '../format';
import { dropsOf } from '../writing/capacity';
import { readProdigy } from './read-prodigy';
import { prodigyCapacity, writeProdigy } from './write-prodigy';

export const prodigyFormat: Format = {
  key: 'prodigy',
  names: { ar: 'Prodigy ‏(JSONL)', en: 'Prodigy (JSONL)' },
  reader: {
    endings: ['jsonl', 'json', 'ndjson'],
    recognises: ({ record }) => {
      const keys = record?.keys;
      if (!keys?.has('text')) return false;
      return keys.has('_task_hash') || keys.has('_input_hash') || keys.has('answer') || keys.get('spans') === 'array';
    },
    maximumBytes: 200_000_000,
    utf8UnlessSaid: true,
    read: readProdigy,
  },
  writer: {
    purpose: 'annotate',
    extension: 'jsonl',
    hasHeader: false,
    isLossless: false,
    heeds: ['edges'],
    write: writeProdigy,
  },
  drops: dropsOf(prodigyCapacity),
};
