// The statistics: counting anew when something changed, copying what is drawn, and going to what was counted.
import type { Bench } from './bench';
import type { CorpusActions } from './corpus-actions';
import { askedFilter, isFiltering, noFilter } from './corpus-view';
import type { SearchActions } from './search-actions';
import { firstStatisticsView, type Lead, type StatisticsView } from './statistics-view';

/** Parties that are told apart; more than these nobody reads on a screen. */
const MOST_PARTIES = 40;
/** A pause after a change, in which others may follow, in milliseconds. */
const PAUSE = 150;

export type StatisticsActions = ReturnType<typeof statisticsActions>;

export function statisticsActions(
  bench: Bench,
  { searchFor }: Pick<SearchActions, 'searchFor'>,
  { filterCorpus, showCorpus }: Pick<CorpusActions, 'filterCorpus' | 'showCorpus'>,
) {
  const { statistics, state, tell } = bench;
  const counting = counter(bench);
  const change = (part: Partial<StatisticsView>): void => statistics.set({ ...statistics.get(), ...part });

  function leaveStatistics(): void {
    if (state.get().room === 'statistics') tell({ type: 'room-entered', room: 'reading' });
  }

  return {
    toggleStatistics: () =>
      state.get().room === 'statistics' ? leaveStatistics() : tell({ type: 'room-entered', room: 'statistics' }),
    leaveStatistics,
    /** Something changed in the project. */
    refreshStatistics: () => counting.again(),
    countMarksOf: (annotatorId: string | null) => {
      change({ annotatorId });
      counting.ask();
    },
    countFiltered: (isFiltered: boolean) => {
      change({ isFiltered });
      counting.ask();
    },
    /** Another project: nothing of the last one's is meant. */
    forgetStatistics: () => {
      counting.stop();
      statistics.set(firstStatisticsView);
      leaveStatistics();
    },
    followLead: (lead: Lead) => {
      if (lead.to === 'search') {
        searchFor(lead.query, 0);
        tell({ type: 'panels-changed', change: { shown: 'search', wanted: 'search' } });
        return;
      }
      filterCorpus({ ...noFilter, ...('outlet' in lead ? { outlet: lead.outlet } : { from: lead.from, to: lead.until }) }, 0);
      showCorpus();
    },
    copyTable: (csv: string) => copied(bench, () => navigator.clipboard.writeText(csv), 'table-copied'),
    copyPicture: (picture: Promise<Blob>) =>
      copied(bench, () => navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]), 'picture-copied'),
  };
}

async function copied({ tell }: Bench, copy: () => Promise<void>, notice: 'table-copied' | 'picture-copied'): Promise<void> {
  try {
    await copy();
    tell({ type: 'noticed', notice });
  } catch {
    tell({ type: 'noticed', notice: 'clipboard-closed' });
  }
}

/** Asks the store one question at a time, and rests as long as it took to answer; what is no longer asked is not shown. */
function counter({ statistics, corpus, state, ask }: Bench) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  let isAsking = false;
  let isStale = false;

  async function count(): Promise<void> {
    timer = undefined;
    const { annotatorId: own } = state.get();
    if (!own || state.get().room !== 'statistics') return;
    const mine = turn;
    const { annotatorId, isFiltered } = statistics.get();
    const view = corpus.get();
    const filter = isFiltered && isFiltering(view) ? askedFilter(view.filter, own) : null;
    isAsking = true;
    isStale = false;
    statistics.set({ ...statistics.get(), isCounting: true });
    const began = performance.now();
    const counted = await ask((store) => store.readStatistics({ annotatorId, filter, most: MOST_PARTIES }));
    isAsking = false;
    // Whatever keeps the store from answering is told by the next act that needs it.
    if (mine === turn) {
      const answer = counted.ok ? { statistics: counted.value } : {};
      statistics.set({ ...statistics.get(), ...answer, isCounting: false });
    }
    if (isStale) begin(mine === turn ? PAUSE + performance.now() - began : 0);
  }

  function begin(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void count(), pause);
  }

  return {
    /** Something else is asked. */
    ask(): void {
      turn += 1;
      isStale = true;
      if (!isAsking) begin(0);
    },
    /** The same as before, of a project that has changed. */
    again(): void {
      isStale = true;
      if (!isAsking && timer === undefined) begin(statistics.get().statistics ? PAUSE : 0);
    },
    stop(): void {
      turn += 1;
      isStale = false;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
