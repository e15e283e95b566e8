// The table `article`: everything about an article but its text.
import type { LayerStatus } from '../domain/annotation';
import type { Article, Direction, Source } from '../domain/article';
import type { ArticleSummary } from '../domain/workbench-contract';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';
import { articleCame, articleGoes } from './search-index';

/** A row as it stands in the table. */
export interface ArticleRow {
  id: string;
  position: number;
  title: string;
  outlet: string | null;
  byline: string | null;
  url: string | null;
  published_on: string | null;
  language: string;
  direction: Direction;
  text_sha256: string;
  text_length: number;
  source_file: string;
  source_sha256: string;
  source_encoding: string;
  source_newline: Source['newline'];
  source_bom: 0 | 1;
  metadata: string;
}

/** Small enough that reading a page never shows, large enough that a hundred thousand articles are few pages. */
const PAGE = 500;

/**
 * All articles in import order. Read page by page, so that the connection is free between two articles: marks made while
 * a long export walks along are simply seen or not seen.
 */
export function* listArticles(db: ReadableDatabase): Generator<Article> {
  const page = statement<[number, number], ArticleRow>(db, 'SELECT * FROM article WHERE position > ? ORDER BY position LIMIT ?');
  let after = 0;
  while (true) {
    const rows = page.all(after, PAGE);
    for (const row of rows) yield rowToArticle(row);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.position;
  }
}

export function readArticle(db: ReadableDatabase, id: string): Article | undefined {
  const row = statement<[string], ArticleRow>(db, 'SELECT * FROM article WHERE id = ?').get(id);
  return row && rowToArticle(row);
}

export function articlesWithText(db: ReadableDatabase, sha256: string): Article[] {
  return statement<[string], ArticleRow>(db, 'SELECT * FROM article WHERE text_sha256 = ? ORDER BY position')
    .all(sha256)
    .map(rowToArticle);
}

export function countArticles(db: ReadableDatabase): number {
  return statement<[], { count: number }>(db, 'SELECT count(*) AS count FROM article').get()?.count ?? 0;
}

/** 0 when there is no article. */
export function lastArticlePosition(db: ReadableDatabase): number {
  return statement<[], { last: number | null }>(db, 'SELECT max(position) AS last FROM article').get()?.last ?? 0;
}

/** All articles in import order, with the status of one annotator's layers and how many marks of each kind they hold. */
export function articleSummaries(db: ReadableDatabase, annotatorId: string): ArticleSummary[] {
  const rows = statement<[string, string], ArticleRow & { status: LayerStatus | null; counts: string | null }>(db, summariesSql);
  return rows.all(annotatorId, annotatorId).map((row) => {
    const counts: Record<string, number> = row.counts === null ? {} : JSON.parse(row.counts);
    return { ...rowToArticle(row), status: row.status ?? 'to-do', counts };
  });
}

const summariesSql = `
SELECT article.*, layer.status, marks.counts
FROM article
LEFT JOIN layer ON layer.article_id = article.id AND layer.annotator_id = ?
LEFT JOIN (
  SELECT article_id, json_group_object(kind, count) AS counts
  FROM (SELECT article_id, kind, count(*) AS count FROM annotation WHERE annotator_id = ? GROUP BY article_id, kind)
  GROUP BY article_id
) AS marks ON marks.article_id = article.id
ORDER BY article.position`;

export function insertArticle(db: WritableDatabase, article: Article): void {
  statement<[ArticleRow]>(db, insertSql).run(articleToRow(article));
  articleCame(db, article.position);
}

export function updateArticle(db: WritableDatabase, article: Article): void {
  articleGoes(db, article.id);
  statement<[ArticleRow]>(db, updateSql).run(articleToRow(article));
  articleCame(db, article.position);
}

export function deleteArticle(db: WritableDatabase, id: string): void {
  articleGoes(db, id);
  statement<[string]>(db, 'DELETE FROM article WHERE id = ?').run(id);
}

const columns = [
  'id',
  'position',
  'title',
  'outlet',
  'byline',
  'url',
  'published_on',
  'language',
  'direction',
  'text_sha256',
  'text_length',
  'source_file',
  'source_sha256',
  'source_encoding',
  'source_newline',
  'source_bom',
  'metadata',
] as const satisfies readonly (keyof ArticleRow)[];
const insertSql = `INSERT INTO article (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`;
const updateSql = `UPDATE article SET ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`;

export function rowToArticle(row: ArticleRow): Article {
  const metadata: Record<string, string> = JSON.parse(row.metadata);
  return {
    id: row.id,
    position: row.position,
    title: row.title,
    outlet: row.outlet,
    byline: row.byline,
    url: row.url,
    publishedOn: row.published_on,
    language: row.language,
    direction: row.direction,
    textSha256: row.text_sha256,
    textLength: row.text_length,
    source: {
      file: row.source_file,
      sha256: row.source_sha256,
      encoding: row.source_encoding,
      newline: row.source_newline,
      bom: row.source_bom === 1,
    },
    metadata,
  };
}

function articleToRow(article: Article): ArticleRow {
  return {
    id: article.id,
    position: article.position,
    title: article.title,
    outlet: article.outlet,
    byline: article.byline,
    url: article.url,
    published_on: article.publishedOn,
    language: article.language,
    direction: article.direction,
    text_sha256: article.textSha256,
    text_length: article.textLength,
    source_file: article.source.file,
    source_sha256: article.source.sha256,
    source_encoding: article.source.encoding,
    source_newline: article.source.newline,
    source_bom: article.source.bom ? 1 : 0,
    metadata: JSON.stringify(article.metadata),
  };
}
