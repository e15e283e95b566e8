// How the window looks at the corpus: the filter, the order, what the store answered to both, and which rows are chosen.
import {
  type AnnotatorProgress,
  type CorpusArrangement,
  type CorpusFilter,
  type CorpusSort,
  everyArticle,
  importOrder,
} from '../../domain/corpus-view';
import { noRows, type RowSelection } from '../corpus/row-selection';

/** `own` follows whoever is at the workbench. */
export type Whose = 'own' | 'anybody' | { readonly annotatorId: string };

export interface CorpusView {
  readonly filter: Omit<CorpusFilter, 'annotatorId'> & { readonly whose: Whose };
  readonly sort: CorpusSort;
  /** Null before the first answer. */
  readonly arrangement: CorpusArrangement | null;
  readonly progress: readonly AnnotatorProgress[];
  readonly rows: RowSelection;
}

const { annotatorId: _, ...everything } = everyArticle;

export const noFilter: CorpusView['filter'] = { ...everything, whose: 'own' };

export const firstCorpusView: CorpusView = {
  filter: noFilter,
  sort: importOrder,
  arrangement: null,
  progress: [],
  rows: noRows,
};

export function isFiltering({ filter }: CorpusView): boolean {
  const { words, outlet, from, to, statuses, marks, flags } = filter;
  return [words.trim(), outlet.trim(), from, to].some(Boolean) || statuses.length + marks.length + flags.length > 0;
}

/** Of the articles that the filter lets through, those of an outlet or of a stretch of time. */
export function narrowed(
  filter: CorpusView['filter'],
  by: { outlet: string } | { from: string; until: string },
): CorpusView['filter'] {
  if ('outlet' in by) return { ...filter, outlet: by.outlet };
  const from = filter.from !== null && filter.from > by.from ? filter.from : by.from;
  return { ...filter, from, to: filter.to !== null && filter.to < by.until ? filter.to : by.until };
}

/** As the store is asked. */
export function askedFilter({ whose, ...filter }: CorpusView['filter'], own: string): CorpusFilter {
  if (whose === 'anybody') return { ...filter, annotatorId: null };
  return { ...filter, annotatorId: whose === 'own' ? own : whose.annotatorId };
}

/** The same column again turns the order round; another one begins with what is most worth seeing. */
export function nextSort(present: CorpusSort, column: Pick<CorpusSort, 'by' | 'kind'>): CorpusSort {
  if (present.by === column.by && present.kind === column.kind) return { ...present, descending: !present.descending };
  return { ...column, descending: ['kind', 'notes', 'unsure', 'boilerplate'].includes(column.by) };
}
