// CoNLL-U: ten columns a word, named entities in the last.
import type { Format } from '../format';
import { tokenLosses } from '../tokens/fit-tokens';
import { dropsOf } from '../writing/capacity';
import { readConllu } from './read-conllu';
import { conlluCapacity, writeConllu } from './write-conllu';

export const conlluFormat: Format = {
  key: 'conllu',
  names: { ar: 'CoNLL-U ‏(NE= وEntity=)', en: 'CoNLL-U (NE= and Entity=)' },
  reader: {
    endings: ['conllu', 'conll'],
    recognises: ({ text }) => text.split('\n').some((line) => /^\d+(?:[-.]\d+)?\t(?:[^\t]*\t){8}/.test(line)),
    maximumBytes: 200_000_000,
    utf8UnlessSaid: true,
    read: readConllu,
  },
  writer: {
    purpose: 'train',
    extension: 'conllu',
    hasHeader: false,
    isLossless: false,
    heeds: ['kind', 'edges'],
    write: writeConllu,
  },
  drops: [...dropsOf(conlluCapacity), ...tokenLosses],
};
