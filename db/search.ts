// Finds articles by a query: full-text search where the query has words, conditions on articles and marks where it has fields.
import type { Article } from '../domain/article';
import type { Span } from '../domain/span';
import { foldText } from '../domain/text/fold';
import { type ArticleRow, rowToArticle } from './articles';
import { type ReadableDatabase, statement } from './database';
import { type CompiledQuery, stemsOf } from './search-conditions';

export interface FoundArticles {
  /** The first ones, in the order in which their texts were indexed. */
  readonly articles: readonly Article[];
  /** How many there are in all. */
  readonly total: number;
}

export function searchArticles(db: ReadableDatabase, compiled: CompiledQuery, limit: number): FoundArticles {
  teachFunctions(db);
  const { from, values, order } = sourceOf(compiled);
  const rows = statement<(string | number)[], ArticleRow>(db, `SELECT article.* ${from} ORDER BY ${order} LIMIT ?`);
  const count = statement<(string | number)[], { total: number }>(db, `SELECT count(*) AS total ${from}`);
  return {
    articles: rows.all(...values, limit).map(rowToArticle),
    total: count.get(...values)?.total ?? 0,
  };
}

/** First spans of an article's marks that the query's fields speak of, in reading order. */
export function marksFound(db: ReadableDatabase, { marks }: CompiledQuery, articleId: string, limit: number): Span[] {
  if (!marks) return [];
  teachFunctions(db);
  const sql = `SELECT start_offset AS start, end_offset AS end FROM annotation JOIN annotation_span ON annotation_id = annotation.id
    WHERE article_id = ? AND ordinal = 0 AND annotation.id IN (${marks.sql}) ORDER BY start_offset, end_offset DESC LIMIT ?`;
  return statement<(string | number)[], Span>(db, sql).all(articleId, ...marks.values, limit);
}

/** Full-text search comes first where there is any: it gives few rows, in their order, without looking at the others. */
function sourceOf({ match, where }: CompiledQuery) {
  if (match === null) return { from: `FROM article WHERE ${where.sql}`, values: [...where.values], order: 'position' };
  const from = `FROM text_search CROSS JOIN indexed_text ON indexed_text.id = text_search.rowid
    CROSS JOIN article ON text_sha256 = sha256 WHERE text_search MATCH ? AND (${where.sql})`;
  return { from, values: [match, ...where.values], order: 'text_search.rowid, position' };
}

const taught = new WeakSet<ReadableDatabase>();

/** What SQL cannot do by itself: folding, and the stems of a few words. */
function teachFunctions(db: ReadableDatabase): void {
  if (taught.has(db)) return;
  taught.add(db);
  const teach = (name: string, of: (text: string) => string): void => {
    db.function(name, { deterministic: true }, (text) => (typeof text === 'string' ? of(text) : ''));
  };
  teach('folded', foldText);
  teach('stems', stemsOf);
}
