// Searching the project as one types, opening what was found, and keeping searches under a name.

import type { FoundArticle, Hit, IndexState } from '../../domain/search/search-result';
import { annotationById } from './annotation-index';
import type { Bench } from './bench';
import type { ProjectActions } from './project-actions';
import { notSearching, withPage } from './searching';

/** A pause in typing after which the search begins, in milliseconds. */
const PAUSE = 120;
const ARTICLES_A_PAGE = 20;
const HITS_PER_ARTICLE = 5;
const MOST_HITS = 1000;

export type SearchActions = ReturnType<typeof searchActions>;

export function searchActions(bench: Bench, projects: ProjectActions) {
  const { searching, ask, inTurn, state } = bench;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** An answer to what is no longer asked is dropped. */
  async function runSearch(after: number | null): Promise<void> {
    turn += 1;
    const mine = turn;
    const { query } = searching.get();
    searching.set({ ...searching.get(), isRunning: true });
    const input = { query, limit: ARTICLES_A_PAGE, hitsPerArticle: HITS_PER_ARTICLE, after };
    const page = await ask((store) => store.searchProject(input));
    if (mine !== turn) return;
    const now = searching.get();
    if (page.ok) searching.set(withPage(now, page.value, after === null));
    else searching.set({ ...now, isRunning: false, problems: page.problems });
  }

  function searchFor(query: string, pause = PAUSE): void {
    clearTimeout(timer);
    turn += 1;
    if (query.trim() === '') searching.set({ ...notSearching, query, indexing: searching.get().indexing });
    else {
      searching.set({ ...searching.get(), query, isRunning: true });
      timer = setTimeout(() => void runSearch(null), pause);
    }
  }

  return {
    searchFor,
    openSearch: () => {
      const selected = selectedWords(bench);
      if (selected) searchFor(selected, 0);
      bench.tell({ type: 'panels-changed', change: { shown: 'search', wanted: 'search' } });
    },
    runSavedSearch: (query: string) => searchFor(query, 0),
    findMoreArticles: async () => {
      const { next, isRunning } = searching.get();
      if (next !== null && !isRunning) await runSearch(next);
    },
    showAllHits: async ({ article }: FoundArticle) => {
      const { query } = searching.get();
      const hits = bench.valueFrom(await ask((store) => store.searchArticle({ query, articleId: article.id, limit: MOST_HITS })));
      const now = searching.get();
      if (hits && now.query === query) searching.set({ ...now, whole: new Map(now.whole).set(article.id, hits) });
    },
    openFound: async ({ article }: FoundArticle, hit: Hit | undefined) => {
      if (state.get().opened?.article.id !== article.id) await projects.openArticle(article.id);
      if (hit) await showHit(bench, article.id, hit);
    },
    /** A search that came before the index was whole is run again when it is. */
    indexingTold: (indexing: IndexState | null) => {
      const now = searching.get();
      searching.set({ ...now, indexing });
      if (indexing === null && now.indexing !== null && now.query.trim() !== '') void runSearch(null);
    },
    ...savedSearchActions(bench, projects),
    suggestOutlets: async (typed: string): Promise<readonly string[]> => {
      const outlets = await ask((store) => store.suggestOutlets({ typed, limit: 8 }));
      return outlets.ok ? outlets.value : [];
    },
    /** Another project: nothing of the last one's is meant. */
    forgetSearch: () => {
      clearTimeout(timer);
      turn += 1;
      searching.set(notSearching);
    },
    saveSearch: (name: string) =>
      inTurn(async () => {
        const { annotatorId } = state.get();
        const { query } = searching.get();
        if (!annotatorId) return false;
        return projects.written(await ask((store) => store.saveSearch({ name, query, annotatorId }))) !== undefined;
      }),
  };
}

function savedSearchActions({ inTurn, state, ask }: Bench, { written }: ProjectActions) {
  return {
    renameSavedSearch: (id: string, name: string) =>
      inTurn(async () => {
        const { annotatorId } = state.get();
        if (annotatorId) written(await ask((store) => store.renameSavedSearch({ id, name, annotatorId })));
      }),
    deleteSavedSearch: (id: string) =>
      inTurn(async () => {
        const { annotatorId } = state.get();
        if (annotatorId) written(await ask((store) => store.deleteSavedSearch({ id, annotatorId })));
      }),
  };
}

/** A longer selection is not something one looks for, nor is one of several lines. */
const LONGEST_QUERY = 100;

function selectedWords({ state, choice, article }: Bench): string | undefined {
  article.current?.settle();
  const { opened } = state.get();
  const { selected } = choice.get();
  const words = selected && opened?.text.slice(selected.start, selected.end).trim();
  if (!words || words.length > LONGEST_QUERY || words.includes('\n')) return undefined;
  return /\s/.test(words) ? `"${words.replaceAll('"', '')}"` : words;
}

/** One's own mark is selected as a mark; anything else as text. The page of a new article comes with the next frames. */
async function showHit({ state, article, tell }: Bench, articleId: string, hit: Hit): Promise<void> {
  const { opened } = state.get();
  if (opened?.article.id !== articleId) return;
  await nextFrame();
  const own = hit.mark && annotationById(opened.annotations, hit.mark.annotationId);
  if (own) tell({ type: 'annotation-selected', id: own.id, reveal: true });
  else article.current?.selectText(hit);
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
