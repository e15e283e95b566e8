// The window's workbench: its state, its line to the store, and what both are steered by. Made once; components reach it by context.
import type { ArticleViewHandle } from '../reading/ArticleView';
import type { TextChoice } from '../reading/caret-in-text';
import { connectToStore } from '../workbench-client';
import { type Actions, createActions } from './actions';
import { hasGap } from './apply-change';
import type { Bench } from './bench';
import { type CorpusView, firstCorpusView } from './corpus-view';
import { type Exporting, notExporting } from './exporting';
import { type Finding, notFinding } from './finding';
import { rememberedWordSnap } from './remembered';
import { notSearching, type Searching } from './searching';
import { type Source, source } from './source';
import { firstStatisticsView, type StatisticsView } from './statistics-view';
import { noChoice, sameChoice } from './text-choice';
import { watchWindow } from './trouble-actions';
import { turns } from './turns';
import { initialState, nextState, type WorkbenchEvent, type WorkbenchState } from './workbench-state';

export interface Workbench {
  readonly state: Source<WorkbenchState>;
  readonly choice: Source<TextChoice>;
  readonly finding: Source<Finding>;
  readonly searching: Source<Searching>;
  readonly corpus: Source<CorpusView>;
  readonly exporting: Source<Exporting>;
  readonly statistics: Source<StatisticsView>;
  readonly article: { current: ArticleViewHandle | null };
  readonly actions: Actions;
}

/** How long a missing change may still be on its way before everything is fetched again. */
const GAP_PATIENCE_MS = 500;

export function createWorkbench(): Workbench {
  const state = source({ ...initialState, wordSnap: rememberedWordSnap() });
  const tell = (event: WorkbenchEvent): void => state.set(nextState(state.get(), event));
  const client = connectToStore({
    onConnected: () => {
      tell({ type: 'connected' });
      void actions.fetchAll();
    },
    onDisconnected: () => tell({ type: 'disconnected' }),
    onAnnounced: (announcement) => actions.hear(announcement),
  });
  const bench: Bench = {
    state,
    choice: source(noChoice, sameChoice),
    finding: source(notFinding),
    searching: source(notSearching),
    corpus: source(firstCorpusView),
    exporting: source(notExporting),
    statistics: source(firstStatisticsView),
    article: { current: null },
    ask: client.ask,
    tell,
    inTurn: turns(),
    valueFrom(outcome) {
      if (outcome.ok) return outcome.value;
      // An edit that changes nothing is no news.
      const problems = outcome.problems.filter(({ code }) => code !== 'nothing-changed');
      if (problems.length > 0) tell({ type: 'problems-arose', problems });
      return undefined;
    },
  };
  const actions = createActions(bench);
  watchWindow(actions);
  mendGaps(state, () => void actions.fetchAll());
  const { choice, finding, searching, corpus, exporting, statistics, article } = bench;
  return { state, choice, finding, searching, corpus, exporting, statistics, article, actions };
}

function mendGaps(state: Source<WorkbenchState>, fetchAll: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  state.subscribe(() => {
    if (!hasGap(state.get().history)) {
      clearTimeout(timer);
      timer = undefined;
    } else {
      timer ??= setTimeout(() => {
        timer = undefined;
        fetchAll();
      }, GAP_PATIENCE_MS);
    }
  });
}
