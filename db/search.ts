// Finds articles by a query: full-text search where the query has words, conditions on articles and marks where it has fields.
import type { Article } from '../domain/article';
import type { MarkFound } from '../domain/search/search-result';
import type { Span } from '../domain/span';
import { foldText } from '../domain/text/fold';
import { type ArticleRow, rowToArticle } from './articles';
import { type ReadableDatabase, statement } from './database';
import { type CompiledQuery, eachOutlet } from './search-conditions';
import { teachFunctions } from './sql-functions';

type Values = (string | number)[];

/** The articles after a position that a query is about, in order. */
export function searchArticles(db: ReadableDatabase, query: CompiledQuery, after: number, limit: number): Article[] {
  teachFunctions(db);
  const { sql, values } = positionsOf(query);
  const page = `SELECT article.* FROM (${sql} AND position > ? ORDER BY position LIMIT ?) JOIN article USING (position) ORDER BY position`;
  return statement<Values, ArticleRow>(db, page)
    .all(...values, after, limit)
    .map(rowToArticle);
}

export function countFoundArticles(db: ReadableDatabase, query: CompiledQuery): number {
  teachFunctions(db);
  const { sql, values } = positionsOf(query);
  return statement<Values, { total: number }>(db, `SELECT count(*) AS total FROM (${sql})`).get(...values)?.total ?? 0;
}

/** Where all the articles stand that a query is about, in order. */
export function foundPositions(db: ReadableDatabase, query: CompiledQuery): number[] {
  teachFunctions(db);
  const { sql, values } = positionsOf(query);
  return statement<Values, { position: number }>(db, `${sql} ORDER BY position`)
    .all(...values)
    .map(({ position }) => position);
}

/** Outlets whose names hold these words, in any spelling. */
export function outletsLike(db: ReadableDatabase, words: string, limit: number): string[] {
  teachFunctions(db);
  const sql = `SELECT outlet FROM (${eachOutlet}) WHERE instr(folded(outlet), ?) > 0 LIMIT ?`;
  return statement<[string, number], { outlet: string }>(db, sql)
    .all(foldText(words), limit)
    .map(({ outlet }) => outlet);
}

export interface FoundMark extends MarkFound, Span {}

/** The marks of an article that the query's fields speak of, by their first spans, in reading order. */
export function marksFound(db: ReadableDatabase, { marks }: CompiledQuery, articleId: string): FoundMark[] {
  if (!marks) return [];
  teachFunctions(db);
  const sql = `SELECT id AS annotationId, annotator_id AS annotatorId, kind, label, start_offset AS start, end_offset AS end
    FROM annotation JOIN annotation_span ON annotation_id = annotation.id AND ordinal = 0
    WHERE article_id = ? AND (${marks.sql}) ORDER BY start_offset, end_offset DESC`;
  return statement<Values, FoundMark>(db, sql).all(articleId, ...marks.values);
}

/**
 * Full-text search comes first where there is any: it gives few rows, in their order, without a look at the others. The
 * plus keeps a condition from asking it again for each position that the condition allows.
 */
function positionsOf({ match, where }: CompiledQuery): { sql: string; values: Values } {
  if (match === null)
    return { sql: `SELECT position FROM article WHERE (${where?.sql ?? '1'})`, values: [...(where?.values ?? [])] };
  const found = 'SELECT rowid AS position FROM article_search WHERE article_search MATCH ?';
  if (!where) return { sql: `SELECT position FROM (${found}) WHERE 1`, values: [match] };
  return {
    sql: `SELECT position FROM (${found}) WHERE (${where.sql.replaceAll('position IN', '+position IN')})`,
    values: [match, ...where.values],
  };
}
