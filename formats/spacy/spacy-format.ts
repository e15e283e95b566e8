// spaCy: training data as JSON or JSON lines.
import type { Format } from '../format';
import { dropsOf } from '../writing/capacity';
import { readSpacy } from './read-spacy';
import { spacyCapacity, spacyFiles } from './write-spacy';

export const spacyFormat: Format = {
  key: 'spacy',
  names: { ar: 'spaCy ‏(JSON أو JSONL)', en: 'spaCy (JSON or JSONL)' },
  reader: {
    endings: ['jsonl', 'json', 'ndjson'],
    recognises: ({ record }) => {
      const keys = record?.keys;
      if (keys?.has('paragraphs')) return true;
      const annotated = keys?.has('entities') || keys?.has('ents') || keys?.get('spans') === 'object' || keys?.has('cats');
      return Boolean(annotated && (record?.tuple || keys?.has('text')));
    },
    maximumBytes: 200_000_000,
    utf8UnlessSaid: true,
    read: readSpacy,
  },
  writer: {
    purpose: 'train',
    extension: null,
    isLossless: false,
    heeds: ['kind'],
    files: spacyFiles,
    shows: (path) => path.endsWith('.jsonl'),
  },
  drops: dropsOf(spacyCapacity),
};
