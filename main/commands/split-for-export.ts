// Divides the chosen articles into parts. Tellings of one story, and articles with the same text, are never parted.
import type { ReadableDatabase } from '../../db/database';
import { listLikePairs } from '../../db/like-pairs';
import { type ArticleToDivide, articlesToDivide, type ChosenMarks, tallyChosenMarks } from '../../db/selection';
import { sketchState } from '../../db/sketches';
import { writeProblem } from '../../db/write-problem';
import { storiesOf } from '../../domain/duplicates/stories';
import type { ExportOptions, ExportSplits } from '../../domain/export-options';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { labelKey } from '../../domain/scheme';
import { type DividedArticle, type Division, dividing } from '../../domain/splits/split-articles';
import type { SplitBalance } from '../../domain/splits/split-balance';
import { sha256Of } from '../../formats/sha256';
import { sketchAllArticles } from './sketch-articles';
import { slices } from './slices';
import type { Workbench } from './workbench';

export interface SplitForExport {
  /** In order. */
  readonly names: readonly string[];
  /** Where the articles of each part stand, in order. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** By the ids of the articles. */
  readonly partOf: ReadonlyMap<string, string>;
  readonly balance: SplitBalance;
}

/** What an article has once boilerplate is cut out of it; null of an article of which nothing is left. */
export type AsCut = (position: number) => { readonly textSha256: string; readonly labels: ReadonlyMap<string, number> } | null;

/** @param asCut where texts are cut, which only their reading tells. */
export async function splitForExport(
  workbench: Workbench,
  { splits }: Pick<ExportOptions, 'splits'>,
  chosen: ChosenMarks,
  asCut: AsCut | null,
): Promise<Outcome<SplitForExport | null>> {
  if (splits === null) return done(null);
  const { db } = workbench;
  const strangers = unknownArticles(db, splits);
  if (strangers.length > 0) return refused(...strangers.map((article) => problem('article-unknown', { article })));
  await compareArticles(workbench);
  const articles = articlesToDivide(db, chosen);
  const { labelled, gone } = asCut ? await readLabels(articles, asCut) : { labelled: tallied(db, articles, chosen), gone: [] };
  const storyOf = storyKeys(db);
  const divided = await divide(
    labelled.map(({ article, textSha256, labels }) => ({
      id: article.id,
      labels,
      keys: [`text ${textSha256}`, ...(storyOf.get(article.id) ?? []), ...togetherKey(article, splits)],
    })),
    splits,
  );
  if (!divided.ok) return divided;
  const { partOf, balance } = divided.value;
  const names = splits.parts.map(({ name }) => name);
  const positions = new Map(names.map((name) => [name, [] as number[]]));
  for (const { article } of labelled) positions.get(partOf.get(article.id) ?? '')?.push(article.position);
  // What is left of them is told when the first part is written.
  const first = positions.get(names[0] ?? '');
  if (first && gone.length > 0) first.push(...gone.map(({ position }) => position));
  first?.sort((a, b) => a - b);
  const unknown = labelled.filter(({ article }) => splits.together !== 'story' && togetherKey(article, splits).length === 0);
  const { indexed, total } = sketchState(db) ?? { indexed: 0, total: 0 };
  return done({ names, positions, partOf, balance: { ...balance, unknown: unknown.length, notCompared: total - indexed } });
}

async function divide(articles: readonly DividedArticle[], splits: ExportSplits): Promise<Outcome<Division>> {
  const rest = slices();
  const ranks = new Map<string, string>();
  for (const { id } of articles) {
    ranks.set(id, sha256Of(`${splits.seed}:${id}`));
    await rest();
  }
  const work = dividing(articles, splits, (id) => ranks.get(id) ?? '');
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await rest();
  }
}

/** Where that cannot be written, such as on a full disk, the balance says how many articles were not compared. */
async function compareArticles(workbench: Workbench): Promise<void> {
  try {
    await sketchAllArticles(workbench);
  } catch (error) {
    if (!writeProblem(error, workbench.db.name)) throw error;
  }
}

interface Labelled {
  readonly article: ArticleToDivide;
  readonly textSha256: string;
  readonly labels: ReadonlyMap<string, number>;
}

function tallied(db: ReadableDatabase, articles: readonly ArticleToDivide[], chosen: ChosenMarks): Labelled[] {
  const byPosition = new Map<number, Map<string, number>>();
  for (const { position, kind, label, count } of tallyChosenMarks(db, chosen)) {
    const labels = byPosition.get(position) ?? new Map<string, number>();
    byPosition.set(position, labels.set(labelKey(kind, label), count));
  }
  return articles.map((article) => ({
    article,
    textSha256: article.textSha256,
    labels: byPosition.get(article.position) ?? new Map(),
  }));
}

async function readLabels(
  articles: readonly ArticleToDivide[],
  asCut: AsCut,
): Promise<{ labelled: Labelled[]; gone: ArticleToDivide[] }> {
  const rest = slices();
  const labelled: Labelled[] = [];
  const gone: ArticleToDivide[] = [];
  for (const article of articles) {
    const cut = asCut(article.position);
    if (cut) labelled.push({ article, ...cut });
    else gone.push(article);
    await rest();
  }
  return { labelled, gone };
}

/** The story of each article that is told more than once. */
function storyKeys(db: ReadableDatabase): ReadonlyMap<string, readonly string[]> {
  return new Map(storiesOf(listLikePairs(db)).flatMap(({ members }, at) => members.map((id) => [id, [`story ${at}`]] as const)));
}

/** Articles of which it is not known stand alone. */
function togetherKey({ outlet, publishedOn }: ArticleToDivide, { together }: ExportSplits): string[] {
  if (together === 'outlet') return outlet === null ? [] : [`outlet ${outlet}`];
  return together === 'date' && publishedOn !== null ? [`date ${publishedOn}`] : [];
}

function unknownArticles(db: ReadableDatabase, { listed }: ExportSplits): string[] {
  const ids = Object.keys(listed);
  if (ids.length === 0) return [];
  const known = new Set(articlesToDivide(db, { positions: null }).map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
