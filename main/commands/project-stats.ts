// What a project amounts to, counted in slices, so that marks made meanwhile do not wait.
import { listAnnotators } from '../../db/annotators';
import { arrangeArticles } from '../../db/corpus';
import { readScheme } from '../../db/schemes';
import { articlePages } from '../../db/statistics';
import { type Annotator, layerStatuses } from '../../domain/annotation';
import { type CorpusFilter, importOrder } from '../../domain/corpus-view';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { Statistics, StatisticsInput } from '../../domain/statistics';
import { type Counted, countMarks, inOrder } from './count-marks';
import { countParties } from './count-parties';
import { countProgress, type ProgressCounts } from './count-progress';
import { knownAnnotator } from './layer-access';
import { slices } from './slices';
import type { Workbench } from './workbench';

export const everything: StatisticsInput = { annotatorId: null, filter: null, most: Number.MAX_SAFE_INTEGER };

/** Thrown where the project was closed while it was counted. */
class ProjectClosed extends Error {}

export async function projectStats(workbench: Workbench, input: StatisticsInput = everything): Promise<Outcome<Statistics>> {
  try {
    return await countProject(workbench, input);
  } catch (error) {
    if (error instanceof ProjectClosed) return refused(problem('no-project-open'));
    throw error;
  }
}

async function countProject(workbench: Workbench, { annotatorId, filter, most }: StatisticsInput): Promise<Outcome<Statistics>> {
  const known = annotatorId === null ? done(null) : knownAnnotator(workbench, annotatorId);
  if (!known.ok) return known;
  const pause = pauses(workbench);
  const scheme = readScheme(workbench.db);
  const articles = await readArticles(workbench, filter, pause);
  const counted: Counted = {
    isCounted: (mark) => articles.has(mark.articleId) && (annotatorId === null || annotatorId === mark.annotatorId),
    pause,
  };
  const marks = await countMarks(workbench, scheme, counted);
  const parties = await countParties(workbench, scheme, marks.byLabel, most, counted);
  const progress = await countProgress(workbench, counted);
  const people = listAnnotators(workbench.db)
    .filter(({ id }) => annotatorId === null || id === annotatorId)
    .sort((a, b) => inOrder(a.name, b.name));
  const { annotations, byLabel, byArticle, together } = marks;
  return done({
    articles: articles.size,
    annotations,
    byKind: sumsBy(byLabel, ({ kind }) => kind).map(([kind, sum]) => ({ kind, annotations: sum })),
    byLabel,
    ...countArticles(articles, byArticle),
    byAnnotator: people.map(({ id, name }) => ({
      annotator: name,
      articles: sumOf(progress.byStatus.get(id)),
      annotations: marks.byAnnotator.get(id) ?? 0,
    })),
    byStatus: people.flatMap((person) => statusesOf(person, progress, articles.size)),
    together,
    ...parties,
    byDay: daily(marks.byDay, people).map(({ count, ...rest }) => ({ ...rest, annotations: count })),
    doneByDay: daily(progress.doneByDay, people).map(({ count, ...rest }) => ({ ...rest, articles: count })),
  });
}

function pauses({ db }: Workbench): Counted['pause'] {
  const rest = slices();
  return async () => {
    await rest();
    if (!db.open) throw new ProjectClosed();
  };
}

interface Described {
  readonly outlet: string | null;
  readonly month: string | null;
}

/** By their ids: those that the filter lets through. */
async function readArticles(
  { db }: Workbench,
  filter: CorpusFilter | null,
  pause: Counted['pause'],
): Promise<ReadonlyMap<string, Described>> {
  // Whose statuses an order is by does not matter where the order does not.
  const positions = filter && new Set(arrangeArticles(db, '', filter, importOrder).positions);
  const articles = new Map<string, Described>();
  for (const page of articlePages(db)) {
    for (const { id, position, outlet, month } of page) {
      if (positions?.has(position) ?? true) articles.set(id, { outlet, month });
    }
    await pause();
  }
  return articles;
}

function countArticles(
  articles: ReadonlyMap<string, Described>,
  marks: ReadonlyMap<string, number>,
): Pick<Statistics, 'byOutlet' | 'byMonth'> {
  type Sums = Map<string | null, { articles: number; annotations: number }>;
  const [outlets, months]: [Sums, Sums] = [new Map(), new Map()];
  const add = (sums: Sums, key: string | null, annotations: number): void => {
    const sum = sums.get(key) ?? { articles: 0, annotations: 0 };
    sums.set(key, { articles: sum.articles + 1, annotations: sum.annotations + annotations });
  };
  for (const [id, { outlet, month }] of articles) {
    add(outlets, outlet, marks.get(id) ?? 0);
    add(months, month, marks.get(id) ?? 0);
  }
  const nullLast = (a: string | null, b: string | null): number =>
    a === null ? Number(b !== null) : b === null ? -1 : inOrder(a, b);
  return {
    byOutlet: [...outlets]
      .map(([outlet, sums]) => ({ outlet, ...sums }))
      .sort((a, b) => b.articles - a.articles || inOrder(a.outlet ?? '', b.outlet ?? '')),
    byMonth: [...months].map(([month, sums]) => ({ month, ...sums })).sort((a, b) => nullLast(a.month, b.month)),
  };
}

function statusesOf({ id, name }: Annotator, { byStatus }: ProgressCounts, articles: number): Statistics['byStatus'] {
  const layers = byStatus.get(id);
  const untouched = articles - sumOf(layers);
  return [...layerStatuses]
    .sort(inOrder)
    .map((status) => ({ annotator: name, status, articles: (layers?.get(status) ?? 0) + (status === 'to-do' ? untouched : 0) }))
    .filter((each) => each.articles > 0);
}

function daily(counts: ReadonlyMap<string, ReadonlyMap<string, number>>, people: readonly Annotator[]) {
  return [...counts]
    .sort(([a], [b]) => inOrder(a, b))
    .flatMap(([day, byAnnotator]) =>
      people.flatMap(({ id, name }) => {
        const count = byAnnotator.get(id) ?? 0;
        return count > 0 ? [{ day, annotator: name, count }] : [];
      }),
    );
}

const sumOf = (counts: ReadonlyMap<unknown, number> = new Map()): number => [...counts.values()].reduce((a, b) => a + b, 0);

function sumsBy<T extends { annotations: number }>(rows: readonly T[], key: (row: T) => string): [string, number][] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.annotations);
  return [...sums];
}
