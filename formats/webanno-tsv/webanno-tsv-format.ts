// WebAnno TSV 3: words in rows, layers in columns.
import type { Format } from '../format';
import { dropsOf } from '../writing/capacity';
import { readWebannoTsv } from './read-webanno-tsv';
import { webannoTsvCapacity, writeWebannoTsv } from './write-webanno-tsv';

export const webannoTsvFormat: Format = {
  key: 'webanno-tsv',
  names: { ar: 'WebAnno TSV 3 ‏(INCEpTION)', en: 'WebAnno TSV 3 (INCEpTION)' },
  reader: {
    endings: ['tsv'],
    recognises: ({ text }) => /^\ufeff?#FORMAT=WebAnno TSV /.test(text),
    maximumBytes: 200_000_000,
    utf8UnlessSaid: true,
    read: readWebannoTsv,
  },
  writer: {
    purpose: 'annotate',
    extension: null,
    isLossless: false,
    files: writeWebannoTsv,
    shows: (path) => path.endsWith('.tsv'),
  },
  drops: dropsOf(webannoTsvCapacity),
};
