// The table `article`: everything about an article but its text.
import type { LayerStatus } from '../domain/annotation';
import type { Article, Direction, Source } from '../domain/article';
import type { ArticleSummary } from '../domain/opened-article';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';
import { articleCame, articleGoes } from './search-index';
import { storyCame, storyGoes } from './sketches';

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

/** Null for articles of which no outlet is known, where there are any. */
export function outletsWithArticles(db: ReadableDatabase): (string | null)[] {
  const sql = 'SELECT DISTINCT outlet FROM article ORDER BY outlet';
  return statement<[], { outlet: string | null }>(db, sql)
    .all()
    .map(({ outlet }) => outlet);
}

/** In import order, read page by page. */
export function* articlesOfOutlet(db: ReadableDatabase, outlet: string | null): Generator<Article> {
  const sql = 'SELECT * FROM article WHERE outlet IS ? AND position > ? ORDER BY position LIMIT ?';
  const page = statement<[string | null, number, number], ArticleRow>(db, sql);
  for (let after = 0; ; ) {
    const rows = page.all(outlet, after, PAGE);
    for (const row of rows) yield rowToArticle(row);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.position;
  }
}

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

export function articleAt(db: ReadableDatabase, position: number): Article | undefined {
  const row = statement<[number], ArticleRow>(db, 'SELECT * FROM article WHERE position = ?').get(position);
  return row && rowToArticle(row);
}

/** The first, where there are several. */
export function articleWithText(db: ReadableDatabase, sha256: string): Article | undefined {
  // Asked of every article of an import, and nearly always in vain.
  const sql = 'SELECT min(position) AS position FROM article WHERE text_sha256 = ?';
  const position = statement<[string], { position: number | null }>(db, sql).get(sha256)?.position ?? null;
  return position === null ? undefined : articleAt(db, position);
}

export function countArticles(db: ReadableDatabase): number {
  return statement<[], { count: number }>(db, 'SELECT count(*) AS count FROM article').get()?.count ?? 0;
}

/** The highest position that any article ever had; 0 before the first. */
export function lastArticlePosition(db: ReadableDatabase): number {
  return statement<[], { last: number }>(db, 'SELECT last FROM article_place').get()?.last ?? 0;
}

/** For a page without an end. */
export const EVERY = -1;

/** Rows of the articles after a position, with the status of one annotator's layers and what they hold. */
export function articleSummaries(db: ReadableDatabase, annotatorId: string, after: number, limit: number): ArticleSummary[] {
  const page = statement<[string, string, number, number], SummaryRow>(db, summariesSql);
  return page.all(annotatorId, annotatorId, after, limit).map(({ status, marks, ...row }) => {
    const tallies: [kind: string, count: number, notes: number, unsure: number][] = marks === null ? [] : JSON.parse(marks);
    return {
      ...row,
      status: status ?? 'to-do',
      counts: Object.fromEntries(tallies.map(([kind, count]) => [kind, count])),
      notes: tallies.reduce((sum, [, , notes]) => sum + notes, 0),
      unsure: tallies.reduce((sum, [, , , unsure]) => sum + unsure, 0),
    };
  });
}

interface SummaryRow extends Omit<ArticleSummary, 'status' | 'counts' | 'notes' | 'unsure'> {
  readonly status: LayerStatus | null;
  /** Per kind: its key, how many marks, how many with notes, how many unsure. */
  readonly marks: string | null;
}

const summariesSql = `
SELECT article.id, position, title, outlet, published_on AS publishedOn, language, direction,
  text_length AS textLength, text_sha256 AS textSha256, layer.status,
  CASE WHEN layer.status IS NULL THEN NULL ELSE (
    SELECT json_group_array(json_array(kind, count, notes, doubts))
    FROM (
      SELECT kind, count(*) AS count, count(note) AS notes, sum(unsure) AS doubts
      FROM annotation WHERE annotation.article_id = article.id AND annotation.annotator_id = ? GROUP BY kind
    )
  ) END AS marks
FROM article
LEFT JOIN layer ON layer.article_id = article.id AND layer.annotator_id = ?
WHERE position > ?
ORDER BY position
LIMIT ?`;

export function insertArticle(db: WritableDatabase, article: Article): void {
  statement<[ArticleRow]>(db, insertSql).run(articleToRow(article));
  articleCame(db, article.position);
  storyCame(db, article.position);
}

export function updateArticle(db: WritableDatabase, article: Article): void {
  const before = readArticle(db, article.id);
  // The index holds the title and the byline beside the text, and nothing else of an article.
  const isFoundAlike =
    before?.title === article.title && before.byline === article.byline && before.position === article.position;
  if (!isFoundAlike) articleGoes(db, article.id);
  statement<[ArticleRow]>(db, updateSql).run(articleToRow(article));
  if (!isFoundAlike) articleCame(db, article.position);
}

export function deleteArticle(db: WritableDatabase, id: string): void {
  articleGoes(db, id);
  const position = readArticle(db, id)?.position;
  if (position !== undefined) storyGoes(db, position);
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
