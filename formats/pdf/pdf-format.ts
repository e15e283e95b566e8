// PDF: one article a document, from its text layer; read only.
import type { Format } from '../format';

export const pdfFormat: Format = {
  key: 'pdf',
  names: { ar: 'مستند PDF', en: 'PDF document' },
  reader: {
    endings: ['pdf'],
    maximumBytes: 100_000_000,
    textInside: true,
    // Its library is loaded when the first such file comes.
    read: async (file) => (await import('./read-pdf')).readPdf(file),
  },
  writer: null,
  drops: [],
};
