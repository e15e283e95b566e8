// The corpus as a table: arranging it anew, choosing rows, and changing or deleting what is chosen.
import type { ArticlePatch } from '../../domain/article-patch';
import { type CorpusSort, unpackArrangement } from '../../domain/corpus-view';
import { keepShown, type RowSelection } from '../corpus/row-selection';
import { rowAtPosition } from './article-rows';
import type { Bench } from './bench';
import { askedFilter, type CorpusView, firstCorpusView, nextSort, noFilter } from './corpus-view';
import type { ProjectActions } from './project-actions';

/** A pause in typing after which the table is arranged, in milliseconds. */
const PAUSE = 120;
/** While changes pour in, as in an import, the table is arranged no oftener than this. */
const REST = 500;

export type CorpusActions = ReturnType<typeof corpusActions>;

export function corpusActions(bench: Bench, projects: ProjectActions) {
  const { corpus, state, tell } = bench;
  const change = (part: Partial<CorpusView>): void => corpus.set({ ...corpus.get(), ...part });
  const arranging = arranger(bench);

  function showCorpus(): void {
    const { opened } = state.get();
    const { rows } = corpus.get();
    if (rows.active === null && opened) change({ rows: { ...rows, active: opened.article.position } });
    tell({ type: 'room-entered', room: 'corpus' });
    arranging.ask(0);
  }

  function leaveCorpus(): void {
    if (state.get().room === 'corpus') tell({ type: 'room-entered', room: 'reading' });
  }

  return {
    showCorpus,
    leaveCorpus,
    toggleCorpus: () => (state.get().room === 'corpus' ? leaveCorpus() : showCorpus()),
    /** Something changed in the project. */
    refreshCorpus: () => arranging.again(),
    filterCorpus: (part: Partial<CorpusView['filter']>, pause = PAUSE) => {
      change({ filter: { ...corpus.get().filter, ...part } });
      arranging.ask(pause);
    },
    clearCorpusFilter: () => {
      change({ filter: noFilter });
      arranging.ask(0);
    },
    sortCorpus: (column: Pick<CorpusSort, 'by' | 'kind'>) => {
      change({ sort: nextSort(corpus.get().sort, column) });
      arranging.ask(0);
    },
    chooseRows: (rows: RowSelection) => change({ rows }),
    /** Another project: nothing of the last one's is meant. */
    forgetCorpus: () => {
      arranging.stop();
      corpus.set(firstCorpusView);
      leaveCorpus();
    },
    ...chosenActions(bench, projects, leaveCorpus),
  };
}

function chosenActions(bench: Bench, { written, openArticle, openInstead }: ProjectActions, leaveCorpus: () => void) {
  const { corpus, state, tell, ask, inTurn } = bench;
  const idsAt = (positions: Iterable<number>): string[] =>
    [...positions].flatMap((position) => rowAtPosition(state.get().articles, position)?.id ?? []);

  return {
    openCorpusRow: async (position: number) => {
      const [id] = idsAt([position]);
      leaveCorpus();
      if (id && id !== state.get().opened?.article.id) await openArticle(id);
    },
    chosenArticleIds: () => idsAt(corpus.get().rows.chosen),
    describeArticles: (articleIds: readonly string[]) => ask((store) => store.describeArticles({ articleIds: [...articleIds] })),
    updateArticles: (articleIds: readonly string[], patch: ArticlePatch) =>
      inTurn(async () => {
        const { annotatorId } = state.get();
        if (!annotatorId || articleIds.length === 0) return;
        written(await ask((store) => store.updateArticle({ articleIds: [...articleIds], annotatorId, patch })));
      }),
    /** Tells first what would go. */
    askToDeleteChosen: async () => {
      const { annotatorId } = state.get();
      const articleIds = idsAt(corpus.get().rows.chosen);
      if (!annotatorId || articleIds.length === 0) return;
      const preview = await ask((store) => store.previewDeletion({ articleIds, annotatorId }));
      tell({ type: 'dialog-shown', dialog: { type: 'delete-articles', articleIds, preview } });
    },
    deleteArticles: (articleIds: readonly string[]) => {
      tell({ type: 'dialog-shown', dialog: null });
      return inTurn(async () => {
        const { annotatorId, opened } = state.get();
        if (!annotatorId) return;
        written(await ask((store) => store.deleteArticles({ articleIds: [...articleIds], annotatorId })));
        await openInstead(opened);
      });
    },
  };
}

/** Asks the store for the order, one question at a time; an answer to what is no longer asked is not shown. */
function arranger({ corpus, state, ask }: Bench) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  let isAsking = false;
  let isStale = false;

  async function arrange(): Promise<void> {
    timer = undefined;
    const { annotatorId } = state.get();
    if (!annotatorId) return;
    const mine = turn;
    const { filter, sort } = corpus.get();
    isAsking = true;
    isStale = false;
    const [packed, progress] = await Promise.all([
      ask((store) => store.arrangeCorpus({ annotatorId, filter: askedFilter(filter, annotatorId), sort })),
      ask((store) => store.readProgress()),
    ]);
    isAsking = false;
    // Whatever keeps the store from answering is told by the next act that needs it.
    if (mine === turn && packed.ok && progress.ok) {
      const arrangement = unpackArrangement(packed.value);
      const now = corpus.get();
      corpus.set({ ...now, arrangement, progress: progress.value, rows: keepShown(now.rows, arrangement.positions) });
    }
    if (isStale) begin(mine === turn ? REST : 0);
  }

  function begin(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void arrange(), pause);
  }

  return {
    /** Something else is asked. */
    ask(pause: number): void {
      turn += 1;
      isStale = true;
      if (!isAsking) begin(pause);
    },
    /** The same as before, of a project that has changed: while changes pour in, the table follows them at its own pace. */
    again(): void {
      isStale = true;
      if (!isAsking && timer === undefined) begin(PAUSE);
    },
    stop(): void {
      turn += 1;
      isStale = false;
      clearTimeout(timer);
    },
  };
}
