// What an export takes of the project: which articles somebody's work on has come so far, and how many marks are chosen.
import type { LayerStatus } from '../domain/annotation';
import { type ReadableDatabase, statement } from './database';

/** Which marks, of which articles. */
export interface ChosenMarks {
  /** Of the articles; null for all. */
  readonly positions: readonly number[] | null;
  /** Null for all. */
  readonly annotatorIds: readonly string[] | null;
  /** Of the layers; null for all. */
  readonly statuses: readonly LayerStatus[] | null;
  /** Of a kind, or of one of its labels; null for all. */
  readonly labels: readonly { readonly kind: string; readonly label: string | null }[] | null;
}

/** The articles with a layer of one of the statuses, in order; one that somebody has no layer on is still to be done. */
export function positionsWithStatus(
  db: ReadableDatabase,
  { statuses, annotatorIds }: Pick<ChosenMarks, 'annotatorIds'> & { readonly statuses: readonly LayerStatus[] },
): number[] {
  const whose = annotatorIds === null ? '1' : 'annotator_id IN (SELECT value FROM json_each(@who))';
  const everyone = annotatorIds === null ? 1 : annotatorIds.length;
  const sql = `SELECT position FROM article
    WHERE id IN (SELECT article_id FROM layer WHERE ${whose} AND status IN (SELECT value FROM json_each(@statuses)))
      OR (@todo = 1 AND (SELECT count(*) FROM layer WHERE article_id = article.id AND ${whose}) < ${everyone})
    ORDER BY position`;
  const values = { statuses: JSON.stringify(statuses), todo: statuses.includes('to-do') ? 1 : 0 };
  const who = annotatorIds === null ? {} : { who: JSON.stringify(annotatorIds) };
  return statement<object[], { position: number }>(db, sql)
    .all({ ...values, ...who })
    .map(({ position }) => position);
}

export function countChosenMarks(db: ReadableDatabase, chosen: ChosenMarks): number {
  const { sql, values } = marksSql(chosen);
  return statement<string[], { count: number }>(db, `SELECT count(*) AS count ${sql}`).get(...values)?.count ?? 0;
}

export interface ArticleToDivide {
  readonly id: string;
  readonly position: number;
  readonly textSha256: string;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
}

/** What articles may have in common, in order. */
export function articlesToDivide(db: ReadableDatabase, { positions }: Pick<ChosenMarks, 'positions'>): ArticleToDivide[] {
  const where = positions === null ? '' : 'WHERE position IN (SELECT value FROM json_each(?))';
  const sql = `SELECT id, position, text_sha256 AS textSha256, outlet, published_on AS publishedOn FROM article ${where} ORDER BY position`;
  return statement<string[], ArticleToDivide>(db, sql).all(...(positions === null ? [] : [JSON.stringify(positions)]));
}

export interface MarkTally {
  readonly position: number;
  readonly kind: string;
  readonly label: string;
  readonly count: number;
}

/** How many marks of each label each article has, in the order of the articles. */
export function tallyChosenMarks(db: ReadableDatabase, chosen: ChosenMarks): IterableIterator<MarkTally> {
  const { sql, values } = marksSql(chosen);
  const tally = `SELECT position, kind, label, count(*) AS count ${sql} GROUP BY position, kind, label ORDER BY position, kind, label`;
  return statement<string[], MarkTally>(db, tally).iterate(...values);
}

interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

function marksSql(chosen: ChosenMarks): { sql: string; values: string[] } {
  const conditions = conditionsOf(chosen);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}`;
  return {
    sql: `FROM annotation JOIN article ON article.id = annotation.article_id ${where}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

function conditionsOf({ positions, annotatorIds, statuses, labels }: ChosenMarks): Condition[] {
  const among = (list: readonly unknown[], sql: string): Condition => ({
    sql: sql.replace('?', '(SELECT value FROM json_each(?))'),
    values: [JSON.stringify(list)],
  });
  const ofStatus = `EXISTS (SELECT 1 FROM layer
    WHERE layer.article_id = article.id AND layer.annotator_id = annotation.annotator_id AND status IN ?)`;
  return [
    ...(positions ? [among(positions, 'position IN ?')] : []),
    ...(annotatorIds ? [among(annotatorIds, 'annotator_id IN ?')] : []),
    ...(statuses ? [among(statuses, ofStatus)] : []),
    ...(labels ? [labelCondition(labels)] : []),
  ];
}

function labelCondition(labels: NonNullable<ChosenMarks['labels']>): Condition {
  const each = labels.map(({ label }) => (label === null ? 'kind = ?' : '(kind = ? AND label = ?)'));
  return {
    sql: each.length === 0 ? '0' : each.join(' OR '),
    values: labels.flatMap(({ kind, label }) => (label === null ? [kind] : [kind, label])),
  };
}
