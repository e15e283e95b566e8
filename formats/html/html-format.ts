// Saved web pages: one article a page, read only.
import type { Format } from '../format';
import { encodingOfPage } from './page-encoding';

export const htmlFormat: Format = {
  key: 'html',
  names: { ar: 'صفحة ويب (HTML)', en: 'Web page (HTML)' },
  reader: {
    endings: ['html', 'htm', 'xhtml'],
    maximumBytes: 20_000_000,
    anyEncoding: true,
    textInside: true,
    encodingSaid: encodingOfPage,
    // Its library is loaded when the first such file comes.
    read: async (file) => (await import('./read-html')).readHtml(file),
  },
  writer: null,
  drops: [],
};
