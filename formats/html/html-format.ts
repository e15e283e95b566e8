// Saved web pages: one article a page, read only.
import type { Format } from '../format';
import { encodingOfPage } from './page-encoding';
import { readHtml } from './read-html';

export const htmlFormat: Format = {
  key: 'html',
  names: { ar: 'صفحة ويب (HTML)', en: 'Web page (HTML)' },
  reader: {
    endings: ['html', 'htm', 'xhtml'],
    maximumBytes: 20_000_000,
    anyEncoding: true,
    textInside: true,
    encodingSaid: encodingOfPage,
    read: readHtml,
  },
  writer: null,
  drops: [],
};
