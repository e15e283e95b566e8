// What statistics are counted from, page by page, so that no statement keeps the connection for long.
import type { LayerStatus } from '../domain/annotation';
import type { SpecialFiller } from '../domain/scheme';
import { type ReadableDatabase, statement } from './database';

export interface AnnotatorCount {
  readonly annotator: string;
  /** Articles that the annotator has a layer on. */
  readonly articles: number;
  readonly annotations: number;
}

export function countsByAnnotator(db: ReadableDatabase): AnnotatorCount[] {
  return statement<[], AnnotatorCount>(
    db,
    `SELECT annotator.name AS annotator,
       (SELECT count(*) FROM layer WHERE layer.annotator_id = annotator.id) AS articles,
       (SELECT count(*) FROM annotation WHERE annotation.annotator_id = annotator.id) AS annotations
     FROM annotator ORDER BY annotator.name`,
  ).all();
}

/** Rows of one statement, unless a caller wants fewer: a millisecond or two. */
const PAGE = 500;

export interface CountedArticle {
  readonly id: string;
  readonly position: number;
  readonly outlet: string | null;
  /** `2024-04`. */
  readonly month: string | null;
}

/** In import order. */
export function* articlePages(db: ReadableDatabase, size = PAGE): Generator<readonly CountedArticle[]> {
  const sql = `SELECT id, position, outlet, substr(published_on, 1, 7) AS month FROM article
    WHERE position > ? ORDER BY position LIMIT ?`;
  const page = statement<[number, number], CountedArticle>(db, sql);
  for (let rows = page.all(0, size); rows.length > 0; rows = page.all(rows.at(-1)?.position ?? 0, size)) yield rows;
}

export interface CountedLayer {
  readonly articleId: string;
  readonly annotatorId: string;
  readonly status: LayerStatus;
}

/** By article. */
export function* layerPages(db: ReadableDatabase, size = PAGE): Generator<readonly CountedLayer[]> {
  const sql = `SELECT article_id AS articleId, annotator_id AS annotatorId, status FROM layer
    WHERE (article_id, annotator_id) > (?, ?) ORDER BY article_id, annotator_id LIMIT ?`;
  const page = statement<[string, string, number], CountedLayer>(db, sql);
  for (let rows = page.all('', '', size); rows.length > 0; ) {
    yield rows;
    const { articleId = '', annotatorId = '' } = rows.at(-1) ?? {};
    rows = page.all(articleId, annotatorId, size);
  }
}

/** A mark's first piece, and how many it has. */
export interface CountedMark {
  readonly row: number;
  readonly id: string;
  readonly articleId: string;
  readonly annotatorId: string;
  readonly kind: string;
  readonly label: string;
  /** On which it was made, in UTC. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
  readonly pieces: number;
}

/** Layer by layer, in each by where marks begin. */
export function* markPages(db: ReadableDatabase, size = PAGE): Generator<readonly CountedMark[]> {
  const sql = `SELECT annotation.rowid AS row, id, article_id AS articleId, annotator_id AS annotatorId, kind, label,
      substr(created_at, 1, 10) AS day, first_start AS start, end_offset AS end,
      (SELECT max(ordinal) + 1 FROM annotation_span WHERE annotation_id = annotation.id) AS pieces
    FROM annotation JOIN annotation_span ON annotation_id = annotation.id AND ordinal = 0
    WHERE (article_id, annotator_id, first_start, annotation.rowid) > (?, ?, ?, ?)
    ORDER BY article_id, annotator_id, first_start, annotation.rowid LIMIT ?`;
  const page = statement<[string, string, number, number, number], CountedMark>(db, sql);
  for (let rows = page.all('', '', -1, 0, size); rows.length > 0; ) {
    yield rows;
    const last = rows.at(-1);
    if (last) rows = page.all(last.articleId, last.annotatorId, last.start, last.row, size);
  }
}

/** All pieces of a mark, in reading order. */
export function piecesOf(db: ReadableDatabase, annotationId: string): { start: number; end: number }[] {
  const sql = 'SELECT start_offset AS start, end_offset AS end FROM annotation_span WHERE annotation_id = ? ORDER BY ordinal';
  return statement<[string], { start: number; end: number }>(db, sql).all(annotationId);
}

export interface CountedLink {
  readonly annotationId: string;
  readonly ordinal: number;
  readonly articleId: string;
  readonly annotatorId: string;
  readonly kind: string;
  readonly label: string;
  readonly role: string;
  readonly filler: SpecialFiller | null;
  /** What the filling mark quotes, or the topic. */
  readonly words: string | null;
}

/** Mark by mark. */
export function* linkPages(db: ReadableDatabase, size = PAGE): Generator<readonly CountedLink[]> {
  const sql = `SELECT annotation_id AS annotationId, ordinal, article_id AS articleId, annotator_id AS annotatorId, kind, label,
      role, filler, coalesce(topic, (SELECT group_concat(quote, ' … ') FROM
        (SELECT quote FROM annotation_span WHERE annotation_id = to_annotation ORDER BY ordinal))) AS words
    FROM annotation_link JOIN annotation ON annotation.id = annotation_id
    WHERE (annotation_id, ordinal) > (?, ?) ORDER BY annotation_id, ordinal LIMIT ?`;
  const page = statement<[string, number, number], CountedLink>(db, sql);
  for (let rows = page.all('', 0, size); rows.length > 0; ) {
    yield rows;
    const { annotationId = '', ordinal = 0 } = rows.at(-1) ?? {};
    rows = page.all(annotationId, ordinal, size);
  }
}

export interface StatusChange {
  /** In UTC. */
  readonly day: string;
  readonly changeSet: string;
}

/** Changes of history that one statement walks past. */
const STRETCH = 2000;

/** The changes by which a person said how far a layer is, or took such a change back; oldest first. */
export function* statusChangePages(db: ReadableDatabase, lastSeq: number): Generator<readonly StatusChange[]> {
  // Of the many changes that only marked something, nothing but their command is read.
  const sql = `SELECT substr(at, 1, 10) AS day, change_set AS changeSet FROM change
    WHERE seq > ? AND seq <= ? AND command IN ('set-layer-status', 'undo', 'redo') AND article_id IS NOT NULL
      AND instr(change_set, '"layer"') > 0 ORDER BY seq`;
  const page = statement<[number, number], StatusChange>(db, sql);
  for (let after = 0; after < lastSeq; after += STRETCH) yield page.all(after, after + STRETCH);
}

/** The day on which an article came into the project, in UTC. */
export function dayOfArrival(db: ReadableDatabase, articleId: string): string | undefined {
  const sql = `SELECT substr(at, 1, 10) AS day FROM change
    WHERE seq = (SELECT min(seq) FROM change_article WHERE article_id = ?)`;
  return statement<[string], { day: string }>(db, sql).get(articleId)?.day;
}
