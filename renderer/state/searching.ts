// What is being sought in the project, and what has been found so far.
import type { Problem } from '../../domain/problem';
import type { FoundArticle, Hit, IndexState, SearchPage } from '../../domain/search/search-result';

export interface Searching {
  readonly query: string;
  /** Whether an answer is still to come. */
  readonly isRunning: boolean;
  /** Null before the first answer. */
  readonly total: number | null;
  readonly found: readonly FoundArticle[];
  readonly next: number | null;
  /** All hits of the articles of which all were asked for. */
  readonly whole: ReadonlyMap<string, readonly Hit[]>;
  readonly indexing: IndexState | null;
  /** Why the query could not be run; what was found before stays. */
  readonly problems: readonly Problem[];
}

export const notSearching: Searching = {
  query: '',
  isRunning: false,
  total: null,
  found: [],
  next: null,
  whole: new Map(),
  indexing: null,
  problems: [],
};

/** @param isFirst whether the page takes the place of all that was found before. */
export function withPage(searching: Searching, page: SearchPage, isFirst: boolean): Searching {
  return {
    ...searching,
    isRunning: false,
    problems: [],
    total: page.total ?? searching.total,
    found: isFirst ? page.found : [...searching.found, ...page.found],
    next: page.next,
    whole: isFirst ? new Map() : searching.whole,
    indexing: page.indexing,
  };
}

export function hitsOf({ whole }: Searching, { article, hits }: FoundArticle): readonly Hit[] {
  return whole.get(article.id) ?? hits;
}
