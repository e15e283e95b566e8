// The tables `article_sketch`, `sketch_key`, `like_pair` and `sketch_state`: which articles are alike. Derived from the articles and
// their regions, filled in by `sketch-articles.ts` when there is time.
import { keysOf, packSketch, SKETCHING, type Sketch, unpackSketch } from '../domain/duplicates/sketch';
import type { IndexState } from '../domain/search/search-result';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

/** From now on this article is to be sketched, wherever it stands among the others. */
export function storyCame(db: WritableDatabase, position: number): void {
  statement<[number, number]>(db, 'UPDATE sketch_state SET upto = ? WHERE upto >= ?').run(position - 1, position);
}

/** Called before an article is deleted, and when other parts of it are its story. */
export function storyGoes(db: WritableDatabase, position: number): void {
  const sketch = storedSketch(db, position);
  if (!sketch) return;
  const forget = statement<[number, number]>(db, 'DELETE FROM sketch_key WHERE key = ? AND position = ?');
  for (const key of keysOf(sketch)) forget.run(key, position);
  statement<[number, number]>(db, 'DELETE FROM like_pair WHERE whole = ? OR part = ?').run(position, position);
  statement<[number]>(db, 'DELETE FROM article_sketch WHERE position = ?').run(position);
}

/** Called when other parts of an article are its story than before. */
export function storyChanges(db: WritableDatabase, articleId: string): void {
  const sql = 'SELECT position FROM article JOIN article_sketch USING (position) WHERE id = ?';
  const row = statement<[string], { position: number }>(db, sql).get(articleId);
  if (!row) return;
  storyGoes(db, row.position);
  storyCame(db, row.position);
}

/** Null when every article is sketched. */
export function sketchState(db: ReadableDatabase): IndexState | null {
  const sql = 'SELECT count(*) AS count FROM article WHERE position > ?';
  const left = statement<[number], { count: number }>(db, sql).get(uptoNow(db))?.count;
  if (!left) return null;
  const total = statement<[number], { count: number }>(db, sql).get(0)?.count ?? left;
  return { indexed: total - left, total };
}

export function insertSketch(db: WritableDatabase, position: number, sketch: Sketch): void {
  const store = statement<[number, Uint8Array]>(db, 'INSERT INTO article_sketch (position, sketch) VALUES (?, ?)');
  store.run(position, packSketch(sketch));
  const find = statement<[number, number]>(db, 'INSERT OR IGNORE INTO sketch_key (key, position) VALUES (?, ?)');
  for (const key of keysOf(sketch)) find.run(key, position);
}

export function storedSketch(db: ReadableDatabase, position: number): Sketch | undefined {
  const sql = 'SELECT sketch FROM article_sketch WHERE position = ?';
  const row = statement<[number], { sketch: Uint8Array }>(db, sql).get(position);
  return row && unpackSketch(row.sketch);
}

/** 0 where texts were sketched otherwise than they are now. */
export function uptoNow(db: ReadableDatabase): number {
  const state = statement<[], { sketching: number; upto: number }>(db, 'SELECT sketching, upto FROM sketch_state').get();
  return state?.sketching === SKETCHING ? state.upto : 0;
}

export function storedSketching(db: ReadableDatabase): number | undefined {
  return statement<[], { sketching: number }>(db, 'SELECT sketching FROM sketch_state').get()?.sketching;
}

export function beginAnew(db: WritableDatabase): void {
  db.exec('DELETE FROM like_pair; DELETE FROM sketch_key; DELETE FROM article_sketch');
  statement<[number]>(db, 'UPDATE sketch_state SET sketching = ?, upto = 0').run(SKETCHING);
}
