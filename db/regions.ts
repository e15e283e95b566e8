// The table `region`: stretches of an article that are not part of its story.
import type { Region, RegionKind } from '../domain/article';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';
import { storyChanges } from './sketches';

interface RegionRow {
  article_id: string;
  start_offset: number;
  end_offset: number;
  kind: RegionKind;
}

const columns = 'SELECT article_id, start_offset, end_offset, kind FROM region';

const rowToRegion = (row: RegionRow): Region => ({
  start: row.start_offset,
  end: row.end_offset,
  articleId: row.article_id,
  kind: row.kind,
});

export function regionsOf(db: ReadableDatabase, articleId: string): Region[] {
  return statement<[string], RegionRow>(db, `${columns} WHERE article_id = ? ORDER BY start_offset, end_offset`)
    .all(articleId)
    .map(rowToRegion);
}

export function readRegion(db: ReadableDatabase, articleId: string, start: number, end: number): Region | undefined {
  const sql = `${columns} WHERE article_id = ? AND start_offset = ? AND end_offset = ?`;
  const row = statement<[string, number, number], RegionRow>(db, sql).get(articleId, start, end);
  return row && rowToRegion(row);
}

export function insertRegion(db: WritableDatabase, { articleId, start, end, kind }: Region): void {
  const sql = 'INSERT INTO region (article_id, start_offset, end_offset, kind) VALUES (?, ?, ?, ?)';
  statement<[string, number, number, string]>(db, sql).run(articleId, start, end, kind);
  storyChanges(db, articleId);
}

export function updateRegion(db: WritableDatabase, { articleId, start, end, kind }: Region): void {
  const sql = 'UPDATE region SET kind = ? WHERE article_id = ? AND start_offset = ? AND end_offset = ?';
  statement<[string, string, number, number]>(db, sql).run(kind, articleId, start, end);
  storyChanges(db, articleId);
}

export function deleteRegion(db: WritableDatabase, { articleId, start, end }: Region): void {
  const sql = 'DELETE FROM region WHERE article_id = ? AND start_offset = ? AND end_offset = ?';
  statement<[string, number, number]>(db, sql).run(articleId, start, end);
  storyChanges(db, articleId);
}
