// brat standoff: a text and, beside it, its annotations.
import type { Format } from '../format';
import { dropsOf } from '../writing/capacity';
import { readBrat, textBeside } from './read-brat';
import { bratCapacity, writeBrat } from './write-brat';

export const bratFormat: Format = {
  key: 'brat',
  names: { ar: 'brat (ملفان ‎.txt و‎.ann)', en: 'brat standoff (.txt and .ann)' },
  reader: {
    endings: ['ann'],
    maximumBytes: 50_000_000,
    utf8UnlessSaid: true,
    companionsOf: ({ name }) => [textBeside(name)],
    read: readBrat,
  },
  writer: {
    purpose: 'annotate',
    extension: null,
    isLossless: false,
    files: writeBrat,
    shows: (path) => path.endsWith('.ann'),
  },
  drops: dropsOf(bratCapacity),
};
