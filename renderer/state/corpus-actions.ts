// The corpus as a table: arranging it anew, choosing rows, and changing or deleting what is chosen.
import type { ArticlePatch } from '../../domain/article-patch';
import { type CorpusSort, unpackArrangement } from '../../domain/corpus-view';
import { keepShown, type RowSelection } from '../corpus/row-selection';
import { rowAtPosition } from './article-rows';
import { askInTurn } from './ask-in-turn';
import type { Bench } from './bench';
import { askedFilter, type CorpusView, firstCorpusView, nextSort, noFilter } from './corpus-view';
import type { ProjectActions } from './project-actions';
import type { WindowActions } from './window-actions';

/** A pause in typing after which the table is arranged, in milliseconds. */
const PAUSE = 120;
/** While changes pour in, as in an import, the table is arranged no oftener than this. */
const REST = 500;

export type CorpusActions = ReturnType<typeof corpusActions>;

export function corpusActions(bench: Bench, projects: ProjectActions, { leaveRoom }: Pick<WindowActions, 'leaveRoom'>) {
  const { corpus, state, tell } = bench;
  const change = (part: Partial<CorpusView>): void => corpus.set({ ...corpus.get(), ...part });
  const arranging = arranger(bench);

  function showCorpus(): void {
    const { opened } = state.get();
    const { rows } = corpus.get();
    if (rows.active === null && opened) change({ rows: { ...rows, active: opened.article.position } });
    tell({ type: 'room-entered', room: 'corpus' });
    arranging.ask();
  }

  return {
    showCorpus,
    toggleCorpus: () => (state.get().room === 'corpus' ? leaveRoom() : showCorpus()),
    /** Something changed in the project. */
    refreshCorpus: () => arranging.again(),
    filterCorpus: (part: Partial<CorpusView['filter']>, pause = PAUSE) => {
      change({ filter: { ...corpus.get().filter, ...part } });
      arranging.ask(pause);
    },
    clearCorpusFilter: () => {
      change({ filter: noFilter });
      arranging.ask();
    },
    sortCorpus: (column: Pick<CorpusSort, 'by' | 'kind'>) => {
      change({ sort: nextSort(corpus.get().sort, column) });
      arranging.ask();
    },
    chooseRows: (rows: RowSelection) => change({ rows }),
    /** Another project: nothing of the last one's is meant. */
    forgetCorpus: () => {
      arranging.stop();
      corpus.set(firstCorpusView);
    },
    ...chosenActions(bench, projects, leaveRoom),
  };
}

function chosenActions(bench: Bench, { written, openArticle, openInstead }: ProjectActions, leaveRoom: () => void) {
  const { corpus, state, tell, ask, inTurn } = bench;
  const idsAt = (positions: Iterable<number>): string[] =>
    [...positions].flatMap((position) => rowAtPosition(state.get().articles, position)?.id ?? []);

  /** Tells first what would go. */
  async function askToDelete(articleIds: readonly string[]): Promise<void> {
    const { annotatorId } = state.get();
    if (!annotatorId || articleIds.length === 0) return;
    const preview = await ask((store) => store.previewDeletion({ articleIds: [...articleIds], annotatorId }));
    tell({ type: 'dialog-shown', dialog: { type: 'delete-articles', articleIds, preview } });
  }

  return {
    openCorpusRow: async (position: number) => {
      const [id] = idsAt([position]);
      leaveRoom();
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
    askToDelete,
    askToDeleteChosen: () => askToDelete(idsAt(corpus.get().rows.chosen)),
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

/** Asks the store for the order and for how far everybody is. */
function arranger({ corpus, state, ask }: Bench) {
  return askInTurn({
    ask: () => {
      const { annotatorId } = state.get();
      if (!annotatorId) return null;
      const { filter, sort } = corpus.get();
      return Promise.all([
        ask((store) => store.arrangeCorpus({ annotatorId, filter: askedFilter(filter, annotatorId), sort })),
        ask((store) => store.readProgress()),
      ]);
    },
    show: ([packed, progress]) => {
      // Whatever keeps the store from answering is told by the next act that needs it.
      if (!packed.ok || !progress.ok) return;
      const arrangement = unpackArrangement(packed.value);
      const now = corpus.get();
      corpus.set({ ...now, arrangement, progress: progress.value, rows: keepShown(now.rows, arrangement.positions) });
    },
    pause: () => PAUSE,
    rest: () => REST,
  });
}
