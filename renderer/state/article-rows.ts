// The rows of the article list: found by id and changed one at a time, however many there are. Every act makes a new list.
import type { Annotation } from '../../domain/annotation';
import type { ArticlePage, ArticleSummary } from '../../domain/opened-article';

export type ArticleRows = readonly ArticleSummary[];

/**
 * Where each article stands. A list that differs in one row or at its end shares the index of the list before it, so what the
 * index says is looked at before it is believed.
 */
const indexes = new WeakMap<ArticleRows, Map<string, number>>();

/** -1 for an article that is not in the list. */
export function rowIndex(rows: ArticleRows, id: string): number {
  const at = indexOf(rows).get(id);
  return at !== undefined && rows[at]?.id === id ? at : -1;
}

export function rowById(rows: ArticleRows, id: string): ArticleSummary | undefined {
  return rows[rowIndex(rows, id)];
}

/** Positions rise along the list, and there are gaps where articles were deleted. */
export function rowAtPosition(rows: ArticleRows, position: number): ArticleSummary | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.position ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return rows[low]?.position === position ? rows[low] : undefined;
}

export function changeRow(rows: ArticleRows, id: string, change: (row: ArticleSummary) => ArticleSummary): ArticleRows {
  const at = rowIndex(rows, id);
  const row = rows[at];
  return row ? sharing(rows, rows.with(at, change(row))) : rows;
}

/** Each takes the place of its older self. */
export function replaceRows(rows: ArticleRows, changed: readonly ArticleSummary[]): ArticleRows {
  if (changed.length === 0) return rows;
  const next = [...rows];
  for (const row of changed) next[rowIndex(rows, row.id)] = row;
  return sharing(rows, next);
}

/** Rows come, go and take the place of their older selves; the list keeps the order of import. */
export function exchangeRows(rows: ArticleRows, come: readonly ArticleSummary[], gone: ReadonlySet<string>): ArticleRows {
  const [only] = come;
  if (only && come.length === 1 && gone.size === 0 && rowIndex(rows, only.id) >= 0) return changeRow(rows, only.id, () => only);
  const replaced = new Set([...gone, ...come.map(({ id }) => id)]);
  const last = rows.at(-1)?.position ?? 0;
  const isNews = come.every(({ id, position }) => position > last && rowIndex(rows, id) < 0);
  if (isNews && gone.size === 0) return appended(rows, come);
  return [...rows.filter(({ id }) => !replaced.has(id)), ...come].sort(inOrder);
}

/** The page is the truth about every article from where it begins to where it ends. */
export function withPage(rows: ArticleRows, after: number, { articles, more }: ArticlePage): ArticleRows {
  if ((rows.at(-1)?.position ?? 0) <= after) return appended(rows, articles);
  const end = more ? (articles.at(-1)?.position ?? after) : Number.POSITIVE_INFINITY;
  return [...rows.filter(({ position }) => position <= after), ...articles, ...rows.filter(({ position }) => position > end)];
}

/** What marks add to their article's row, or take from it. */
export interface Tally {
  readonly kinds: Map<string, number>;
  notes: number;
  unsure: number;
}

export function newTally(): Tally {
  return { kinds: new Map(), notes: 0, unsure: 0 };
}

export function count(tally: Tally, mark: Annotation | undefined, more: 1 | -1): void {
  if (!mark) return;
  tally.kinds.set(mark.kind, (tally.kinds.get(mark.kind) ?? 0) + more);
  if (mark.note !== null) tally.notes += more;
  if (mark.unsure) tally.unsure += more;
}

export function isEmptyTally({ kinds, notes, unsure }: Tally): boolean {
  return notes === 0 && unsure === 0 && [...kinds.values()].every((more) => more === 0);
}

/** Kinds without marks are not counted at all. */
export function tallied(row: ArticleSummary, { kinds, notes, unsure }: Tally): ArticleSummary {
  const counts = { ...row.counts };
  for (const [kind, more] of kinds) {
    const left = (counts[kind] ?? 0) + more;
    if (left > 0) counts[kind] = left;
    else delete counts[kind];
  }
  return { ...row, counts, notes: Math.max(0, row.notes + notes), unsure: Math.max(0, row.unsure + unsure) };
}

function appended(rows: ArticleRows, come: readonly ArticleSummary[]): ArticleRows {
  const index = indexOf(rows);
  for (const [at, { id }] of come.entries()) index.set(id, rows.length + at);
  return sharing(rows, [...rows, ...come]);
}

function sharing(rows: ArticleRows, next: ArticleRows): ArticleRows {
  indexes.set(next, indexOf(rows));
  return next;
}

function indexOf(rows: ArticleRows): Map<string, number> {
  const known = indexes.get(rows) ?? new Map(rows.map(({ id }, at) => [id, at]));
  indexes.set(rows, known);
  return known;
}

function inOrder(a: ArticleSummary, b: ArticleSummary): number {
  return a.position - b.position;
}
