// The statistics: counting anew when something changed, copying what is drawn, and going to what was counted.
import { done, type Outcome } from '../../domain/problem';
import type { Statistics } from '../../domain/statistics';
import { askInTurn } from './ask-in-turn';
import type { Bench } from './bench';
import type { CorpusActions } from './corpus-actions';
import { askedFilter, isFiltering, narrowed, noFilter } from './corpus-view';
import type { SearchActions } from './search-actions';
import { firstStatisticsView, type Lead, type StatisticsView } from './statistics-view';

/** Parties that are told apart; more than these nobody reads on a screen. */
const MOST_PARTIES = 40;
/** A pause after an answer, in which changes gather, in milliseconds. */
const PAUSE = 150;

export type StatisticsActions = ReturnType<typeof statisticsActions>;

export function statisticsActions(
  bench: Bench,
  { searchFor }: Pick<SearchActions, 'searchFor'>,
  { filterCorpus, showCorpus }: Pick<CorpusActions, 'filterCorpus' | 'showCorpus'>,
) {
  const { corpus, statistics, state, tell } = bench;
  const counting = counter(bench);
  const change = (part: Partial<StatisticsView>): void => statistics.set({ ...statistics.get(), ...part });

  return {
    toggleStatistics: () => tell({ type: 'room-entered', room: state.get().room === 'statistics' ? 'reading' : 'statistics' }),
    /** Something changed in the project. */
    refreshStatistics: () => counting.again(),
    /** Nobody looks any more; the store keeps what it has counted so far. */
    restStatistics: () => {
      counting.stop();
      change({ progress: null });
    },
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
    },
    followLead: (lead: Lead) => {
      if (lead.to === 'search') {
        searchFor(lead.query, 0);
        tell({ type: 'panels-changed', change: { shown: 'search', wanted: 'search' } });
        return;
      }
      // Only the articles that were counted.
      filterCorpus(narrowed(statistics.get().isFiltered ? corpus.get().filter : noFilter, lead), 0);
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

/** Rests as long as it took to count; a change that comes after a rest is counted at once. */
function counter({ statistics, corpus, state, ask }: Bench) {
  let answered = 0;
  return askInTurn({
    ask: (signal) => {
      const { annotatorId: own } = state.get();
      if (!own || state.get().room !== 'statistics') return null;
      const { annotatorId, isFiltered } = statistics.get();
      const view = corpus.get();
      const filter = isFiltered && isFiltering(view) ? askedFilter(view.filter, own) : null;
      return ask(async (store): Promise<Outcome<Statistics | null>> => {
        const answers = await store.readStatistics({ annotatorId, filter, most: MOST_PARTIES }, { signal });
        for await (const answer of answers) {
          if (!answer.ok) return answer;
          if (signal.aborted) break;
          if ('statistics' in answer.value) return done(answer.value.statistics);
          statistics.set({ ...statistics.get(), progress: answer.value });
        }
        return done(null);
      });
    },
    show: (counted) => {
      answered = performance.now();
      // Whatever keeps the store from answering is told by the next act that needs it.
      const answer = counted.ok && counted.value ? { statistics: counted.value } : {};
      statistics.set({ ...statistics.get(), ...answer, progress: null });
    },
    pause: () => Math.max(0, answered + PAUSE - performance.now()),
    rest: (took) => PAUSE + took,
  });
}
