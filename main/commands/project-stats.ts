// What a project amounts to, counted in slices, so that marks made meanwhile do not wait. What was counted is kept and followed.
import { listAnnotators } from '../../db/annotators';
import { countArticles } from '../../db/articles';
import { readScheme } from '../../db/schemes';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { CountedStatistics, Statistics, StatisticsInput } from '../../domain/statistics';
import { KeptCounts } from './kept-counts';
import { knownAnnotator } from './layer-access';
import { slices } from './slices';
import type { Workbench } from './workbench';

export const everything: StatisticsInput = { annotatorId: null, filter: null, most: Number.MAX_SAFE_INTEGER };

/** Thrown where the project was closed while it was counted. */
class ProjectClosed extends Error {}

/** How often progress is told, in milliseconds. */
const TELLS_EVERY = 100;

/** Tells how far the counting has come, and at last what was counted. Whoever leaves meanwhile finds it there the next time. */
export async function* countStatistics(
  workbench: Workbench,
  { annotatorId, filter, most }: StatisticsInput,
): AsyncGenerator<Outcome<CountedStatistics>> {
  const known = annotatorId === null ? done(null) : knownAnnotator(workbench, annotatorId);
  if (!known.ok) return yield known;
  const counts = keptCounts(workbench, { annotatorId, filter });
  const rest = restWhileOpen(workbench);
  const articles = countArticles(workbench.db);
  try {
    for (let told = performance.now(); counts.sums === null; ) {
      if (performance.now() - told > TELLS_EVERY) {
        yield done({ counted: counts.counted, of: articles });
        told = performance.now();
      }
      await counts.goOn(rest);
    }
  } catch (error) {
    if (error instanceof ProjectClosed) return yield refused(problem('no-project-open'));
    throw error;
  }
  const annotators = listAnnotators(workbench.db).filter(({ id }) => annotatorId === null || id === annotatorId);
  yield done({ statistics: counts.sums.tell({ scheme: readScheme(workbench.db), annotators, most }) });
}

/** The same for whoever has nothing to do meanwhile. */
export async function projectStats(workbench: Workbench, input: StatisticsInput = everything): Promise<Outcome<Statistics>> {
  for await (const told of countStatistics(workbench, input)) {
    if (!told.ok) return told;
    if ('statistics' in told.value) return done(told.value.statistics);
  }
  throw new Error('Counting ends with what was counted');
}

function restWhileOpen({ db }: Workbench): () => Promise<boolean> {
  const rest = slices();
  return async () => {
    const rested = await rest();
    if (!db.open) throw new ProjectClosed();
    return rested;
  };
}

/** Questions whose sums are kept: those that were asked last. */
const MOST_KEPT = 4;

const kept = new WeakMap<Workbench['db'], Map<string, KeptCounts>>();

function keptCounts(workbench: Workbench, question: Pick<StatisticsInput, 'annotatorId' | 'filter'>): KeptCounts {
  const ofProject = kept.get(workbench.db) ?? new Map<string, KeptCounts>();
  kept.set(workbench.db, ofProject);
  const key = JSON.stringify([question.annotatorId, question.filter]);
  const counts = ofProject.get(key) ?? new KeptCounts(workbench, question);
  ofProject.delete(key);
  ofProject.set(key, counts);
  const [oldest] = ofProject.keys();
  if (ofProject.size > MOST_KEPT && oldest !== undefined) ofProject.delete(oldest);
  return counts;
}
