// What statistics are counted from, a little at a time, so that no statement keeps the connection for long.
import type { Layer } from '../domain/annotation';
import type { CountedLink } from '../domain/sums/counted-article';
import { type ReadableDatabase, statement } from './database';

/** Where an article stands, and what is counted of it besides what is on it. */
export interface PlacedArticle {
  readonly id: string;
  readonly position: number;
  readonly outlet: string | null;
  /** `2024-04`. */
  readonly month: string | null;
}

const placedColumns = 'SELECT id, position, outlet, substr(published_on, 1, 7) AS month FROM article';

/** The next articles in import order. */
export function articlesAfter(db: ReadableDatabase, position: number, limit: number): PlacedArticle[] {
  const sql = `${placedColumns} WHERE position > ? ORDER BY position LIMIT ?`;
  return statement<[number, number], PlacedArticle>(db, sql).all(position, limit);
}

export function placedArticle(db: ReadableDatabase, id: string): PlacedArticle | undefined {
  return statement<[string], PlacedArticle>(db, `${placedColumns} WHERE id = ?`).get(id);
}

/** How many marks each of the articles has; those without any are left out. */
export function countsOfMarks(db: ReadableDatabase, articleIds: readonly string[]): ReadonlyMap<string, number> {
  const sql = `SELECT article_id AS id, count(*) AS count FROM annotation
    WHERE article_id IN (SELECT value FROM json_each(?)) GROUP BY article_id`;
  const rows = statement<[string], { id: string; count: number }>(db, sql).all(JSON.stringify(articleIds));
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The layers on some articles. */
export function layersOn(db: ReadableDatabase, articleIds: readonly string[]): Layer[] {
  const sql = `SELECT article_id AS articleId, annotator_id AS annotatorId, status FROM layer
    WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY article_id, annotator_id`;
  return statement<[string], Layer>(db, sql).all(JSON.stringify(articleIds));
}

/** A piece of a mark. */
export type PieceRow = readonly [
  id: string,
  articleId: string,
  annotatorId: string,
  kind: string,
  label: string,
  day: string,
  start: number,
  end: number,
];

/**
 * The pieces of the marks on some articles: article by article, in each layer by layer, in each by where marks begin.
 * @param annotatorId whose they are; null for everybody's.
 */
export function pieceRows(db: ReadableDatabase, articleIds: readonly string[], annotatorId: string | null): PieceRow[] {
  const sql = `SELECT id, article_id, annotator_id, kind, label, substr(created_at, 1, 10), start_offset, end_offset
    FROM annotation JOIN annotation_span ON annotation_id = annotation.id
    WHERE article_id IN (SELECT value FROM json_each(?)) ${annotatorId === null ? '' : 'AND annotator_id = ?'}
    ORDER BY article_id, annotator_id, first_start, annotation.rowid, ordinal`;
  const which = [JSON.stringify(articleIds), ...(annotatorId === null ? [] : [annotatorId])];
  return statement<string[], PieceRow>(db, sql)
    .raw()
    .all(...which);
}

export interface LinkRow extends CountedLink {
  readonly annotationId: string;
}

/** The links of some marks, mark by mark. */
export function linksOfMarks(db: ReadableDatabase, annotationIds: readonly string[]): LinkRow[] {
  const sql = `SELECT annotation_id AS annotationId, role, filler, to_annotation AS "to",
      coalesce(topic, (SELECT group_concat(quote, ' … ') FROM
        (SELECT quote FROM annotation_span WHERE annotation_id = to_annotation ORDER BY ordinal))) AS words
    FROM annotation_link WHERE annotation_id IN (SELECT value FROM json_each(?)) ORDER BY annotation_id, ordinal`;
  return statement<[string], LinkRow>(db, sql).all(JSON.stringify(annotationIds));
}

export interface CountedChange {
  readonly seq: number;
  /** In UTC. */
  readonly day: string;
  readonly command: string;
  readonly articleId: string | null;
  readonly changeSet: string;
}

const changeColumns =
  'SELECT seq, substr(at, 1, 10) AS day, command, article_id AS articleId, change_set AS changeSet FROM change';

/** Change sets may be large. */
const FEW = 4;

/** The next changes of history. */
export function changesAfter(db: ReadableDatabase, seq: number): CountedChange[] {
  return statement<[number, number], CountedChange>(db, `${changeColumns} WHERE seq > ? ORDER BY seq LIMIT ?`).all(seq, FEW);
}

/** By which a person says how far a layer is, or takes that back. */
export const statusCommands: readonly string[] = ['set-layer-status', 'undo', 'redo'];

/** The changes of a stretch of history by which a person may have said how far a layer is; oldest first. */
export function statusChanges(db: ReadableDatabase, after: number, until: number): CountedChange[] {
  // Of the many changes that only marked something, nothing but their command is read.
  const sql = `${changeColumns} WHERE seq > ? AND seq <= ? AND command IN (SELECT value FROM json_each(?))
      AND article_id IS NOT NULL AND instr(change_set, '"layer"') > 0 ORDER BY seq`;
  return statement<[number, number, string], CountedChange>(db, sql).all(after, until, JSON.stringify(statusCommands));
}

/** The days on which some articles came into the project, in UTC. */
export function daysOfArrival(db: ReadableDatabase, articleIds: readonly string[]): ReadonlyMap<string, string> {
  const sql = `SELECT value AS id, substr(at, 1, 10) AS day FROM json_each(?) JOIN change
    ON seq = (SELECT min(seq) FROM change_article WHERE article_id = value)`;
  const rows = statement<[string], { id: string; day: string }>(db, sql).all(JSON.stringify(articleIds));
  return new Map(rows.map(({ id, day }) => [id, day]));
}
