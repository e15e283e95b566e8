// Word documents: one article a document, read only.
import type { Format } from '../format';

export const docxFormat: Format = {
  key: 'docx',
  names: { ar: 'مستند Word ‏(DOCX)', en: 'Word document (DOCX)' },
  reader: {
    endings: ['docx'],
    // Mostly pictures, which are not unpacked.
    maximumBytes: 200_000_000,
    textInside: true,
    // Its library is loaded when the first such file comes.
    read: async (file) => (await import('./read-docx')).readDocx(file),
  },
  writer: null,
  drops: [],
};
