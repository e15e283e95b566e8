// Plain text: one article a file, read only.
import type { Format } from '../format';
import { readText } from './read-text';

export const textFormat: Format = {
  key: 'text',
  names: { ar: 'نص عادي', en: 'Plain text' },
  reader: {
    endings: ['txt', 'text'],
    // Ten thousand newspaper pages; more than that is not an article but a mistake.
    maximumBytes: 50_000_000,
    anyEncoding: true,
    read: readText,
  },
  writer: null,
  drops: [],
};
