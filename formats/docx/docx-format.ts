// Word documents: one article a document, read only.
import type { Format } from '../format';
import { readDocx } from './read-docx';

export const docxFormat: Format = {
  key: 'docx',
  names: { ar: 'مستند Word ‏(DOCX)', en: 'Word document (DOCX)' },
  reader: {
    endings: ['docx'],
    // Mostly pictures, which are not unpacked.
    maximumBytes: 200_000_000,
    textInside: true,
    read: readDocx,
  },
  writer: null,
  drops: [],
};
