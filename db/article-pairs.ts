// The table `article_pair`: what a person decided about two articles.
import type { ArticlePair } from '../domain/duplicates/stories';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

const columns = 'SELECT article_id AS articleId, other_id AS otherId, verdict FROM article_pair';

export function listArticlePairs(db: ReadableDatabase): ArticlePair[] {
  return statement<[], ArticlePair>(db, `${columns} ORDER BY article_id, other_id`).all();
}

/** Those that the article has a part in. */
export function articlePairsOf(db: ReadableDatabase, articleId: string): ArticlePair[] {
  const sql = `${columns} WHERE article_id = ? UNION ALL ${columns} WHERE other_id = ? ORDER BY 1, 2`;
  return statement<[string, string], ArticlePair>(db, sql).all(articleId, articleId);
}

export function readArticlePair(db: ReadableDatabase, { articleId, otherId }: ArticlePair): ArticlePair | undefined {
  const sql = `${columns} WHERE article_id = ? AND other_id = ?`;
  return statement<[string, string], ArticlePair>(db, sql).get(articleId, otherId);
}

export function insertArticlePair(db: WritableDatabase, pair: ArticlePair): void {
  const sql = 'INSERT INTO article_pair (article_id, other_id, verdict) VALUES (@articleId, @otherId, @verdict)';
  statement<[ArticlePair]>(db, sql).run(pair);
}

export function updateArticlePair(db: WritableDatabase, pair: ArticlePair): void {
  const sql = 'UPDATE article_pair SET verdict = @verdict WHERE article_id = @articleId AND other_id = @otherId';
  statement<[ArticlePair]>(db, sql).run(pair);
}

export function deleteArticlePair(db: WritableDatabase, { articleId, otherId }: ArticlePair): void {
  const sql = 'DELETE FROM article_pair WHERE article_id = ? AND other_id = ?';
  statement<[string, string]>(db, sql).run(articleId, otherId);
}
