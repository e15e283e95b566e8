// The table `layer`: how far one annotator has come with one article.
import type { Layer, LayerStatus } from '../domain/annotation';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

interface LayerRow {
  article_id: string;
  annotator_id: string;
  status: LayerStatus;
}

const columns = 'SELECT article_id, annotator_id, status FROM layer';

const rowToLayer = (row: LayerRow): Layer => ({ articleId: row.article_id, annotatorId: row.annotator_id, status: row.status });

export function layersOf(db: ReadableDatabase, articleId: string): Layer[] {
  return statement<[string], LayerRow>(db, `${columns} WHERE article_id = ? ORDER BY annotator_id`)
    .all(articleId)
    .map(rowToLayer);
}

/** Undefined for an article that the annotator has not touched. */
export function readLayer(db: ReadableDatabase, articleId: string, annotatorId: string): Layer | undefined {
  const row = statement<[string, string], LayerRow>(db, `${columns} WHERE article_id = ? AND annotator_id = ?`).get(
    articleId,
    annotatorId,
  );
  return row && rowToLayer(row);
}

export function insertLayer(db: WritableDatabase, { articleId, annotatorId, status }: Layer): void {
  const sql = 'INSERT INTO layer (article_id, annotator_id, status) VALUES (?, ?, ?)';
  statement<[string, string, string]>(db, sql).run(articleId, annotatorId, status);
}

export function updateLayer(db: WritableDatabase, { articleId, annotatorId, status }: Layer): void {
  const sql = 'UPDATE layer SET status = ? WHERE article_id = ? AND annotator_id = ?';
  statement<[string, string, string]>(db, sql).run(status, articleId, annotatorId);
}

export function deleteLayer(db: WritableDatabase, { articleId, annotatorId }: Layer): void {
  statement<[string, string]>(db, 'DELETE FROM layer WHERE article_id = ? AND annotator_id = ?').run(articleId, annotatorId);
}
