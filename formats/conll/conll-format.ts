// Columns of tokens with IOB tags: CoNLL-2003 and its descendants.
import type { Beginning, Format } from '../format';
import { tagOf } from '../tokens/decode-tags';
import { taggedLosses } from '../tokens/fit-tokens';
import { dropsOf } from '../writing/capacity';
import { columnsOf, readConll, textBeside } from './read-conll';
import { conllCapacity, writeConll } from './write-conll';

export const conllFormat: Format = {
  key: 'conll',
  names: { ar: 'CoNLL: عمود للكلمات وعمود للوسوم (IOB، BIOES، BILOU)', en: 'CoNLL columns (IOB, BIOES, BILOU)' },
  reader: {
    endings: ['conll', 'conll03', 'iob', 'iob1', 'iob2', 'bio', 'bioes', 'bilou', 'tsv'],
    recognises: looksLikeColumns,
    maximumBytes: 200_000_000,
    utf8UnlessSaid: true,
    companionsOf: ({ name }) => [textBeside(name)],
    read: readConll,
  },
  writer: {
    purpose: 'train',
    extension: 'conll',
    hasHeader: false,
    isLossless: false,
    heeds: ['kind', 'tags', 'edges'],
    write: writeConll,
  },
  drops: [...dropsOf(conllCapacity), ...taggedLosses],
};

/** Most of the first whole lines end with a tag. */
function looksLikeColumns({ text }: Beginning): boolean {
  const lines = text.split('\n').slice(0, -1);
  const rows = (lines.length > 0 ? lines : [text]).filter((line) => line.trim() !== '' && !/^(?:#\s|-DOCSTART-)/.test(line));
  const tagged = rows.filter((line) => {
    const columns = columnsOf(line);
    const tag = columns.at(-1) ?? '';
    return columns.length > 1 && (tag === 'O' || (tagOf(tag)?.place ?? '') !== '');
  });
  return rows.length > 0 && tagged.length > rows.length * 0.8;
}
