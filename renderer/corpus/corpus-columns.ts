// The columns of the corpus table, in their order: what each is called, what it sorts by, how wide it is and what may be edited in it.
import type { CorpusSort } from '../../domain/corpus-view';
import type { ArticleSummary } from '../../domain/opened-article';
import type { Scheme } from '../../domain/scheme';
import type { Translator } from '../i18n/translator';

export type EditableField = 'title' | 'outlet' | 'publishedOn';

export interface CorpusColumn extends Pick<CorpusSort, 'by' | 'kind'> {
  readonly id: string;
  readonly name: string;
  /** What the name alone does not say. */
  readonly hint: string | null;
  /** In rem; the title takes what is left over. */
  readonly width: number;
  readonly isNumber: boolean;
  readonly edits: EditableField | null;
}

type Fixed = Exclude<CorpusSort['by'], 'kind'>;

const widths: Readonly<Record<Fixed, number>> = {
  position: 4.25,
  title: 9.5,
  outlet: 7.5,
  publishedOn: 7.75,
  textLength: 4.75,
  status: 6.75,
  notes: 4.75,
  unsure: 4,
  boilerplate: 5.5,
};
const KIND_WIDTH = 4.5;
/** Below this a title says too little, and below the other hardly anything. */
const EASY_TITLE = 22;
const SHORT_TITLE = 17;
/** Between the table's edges and its first and last cell. */
const EDGES = 1.25;
/** What a narrow table does without, the first first, and for how much of a title; what the filter above still asks for goes sooner. */
const dispensable: readonly (readonly [CorpusSort['by'], number])[] = [
  ['boilerplate', EASY_TITLE],
  ['unsure', EASY_TITLE],
  ['notes', EASY_TITLE],
  ['textLength', SHORT_TITLE],
  ['position', SHORT_TITLE],
];

/** Those that leave room for the title in a table so wide, in rem; what it is sorted by stays, unless it is as it came. */
export function fittingColumns(columns: readonly CorpusColumn[], width: number, sort: CorpusSort): readonly CorpusColumn[] {
  return dispensable.reduce((fitting, [by, title]) => {
    const taken = fitting.reduce((sum, column) => sum + column.width, EDGES - widths.title);
    const isNeeded = by === sort.by && !(by === 'position' && !sort.descending);
    return width - taken >= title || isNeeded ? fitting : fitting.filter((column) => column.by !== by);
  }, columns);
}

/** The tracks of the table's grid, and how wide they are at least. */
export function tracksOf(columns: readonly CorpusColumn[]): { readonly tracks: string; readonly least: string } {
  const tracks = columns.map(({ by, width }) => (by === 'title' ? `minmax(${width}rem, 1fr)` : `${width}rem`));
  return { tracks: tracks.join(' '), least: `${columns.reduce((sum, { width }) => sum + width, EDGES)}rem` };
}

const hinted = ['position', 'textLength', 'status', 'notes', 'unsure', 'boilerplate'] as const;

export function columnsOf(scheme: Scheme, { t, name }: Translator): CorpusColumn[] {
  const fixed = (by: Fixed): CorpusColumn => {
    const hint = hinted.find((each) => each === by);
    return {
      id: by,
      by,
      kind: null,
      name: t(`corpusTable.columns.${by}`),
      hint: hint ? t(`corpusTable.columnHints.${hint}`) : null,
      width: widths[by],
      isNumber: !['title', 'outlet', 'publishedOn', 'status'].includes(by),
      edits: by === 'title' || by === 'outlet' || by === 'publishedOn' ? by : null,
    };
  };
  const kinds = scheme.kinds.map(
    ({ key, names }): CorpusColumn => ({
      id: `kind ${key}`,
      by: 'kind',
      kind: key,
      name: name(names),
      hint: t('corpusTable.columnHints.kind', { kind: name(names) }),
      width: KIND_WIDTH,
      isNumber: true,
      edits: null,
    }),
  );
  const before = (['position', 'title', 'outlet', 'publishedOn', 'textLength', 'status'] as const).map(fixed);
  return [...before, ...kinds, ...(['notes', 'unsure', 'boilerplate'] as const).map(fixed)];
}

/** What stands in a cell; nothing is written for none, so that what there is stands out. */
export function cellWords(
  { by, kind }: CorpusColumn,
  row: ArticleSummary,
  boilerplate: number,
  { t, date, number }: Translator,
): string {
  const some = (count: number): string => (count > 0 ? number(count) : '');
  switch (by) {
    case 'title':
      return row.title || t('corpus.untitled');
    case 'outlet':
      return row.outlet ?? '';
    case 'publishedOn':
      return row.publishedOn ? date(row.publishedOn) : '';
    case 'status':
      return t(`status.${row.status}`);
    case 'kind':
      return some(row.counts[kind ?? ''] ?? 0);
    case 'boilerplate':
      return some(boilerplate);
    case 'notes':
    case 'unsure':
      return some(row[by]);
    case 'position':
    case 'textLength':
      return number(row[by]);
  }
}
