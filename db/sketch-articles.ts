// Sketches articles and finds those that are like them.
import { type Likeness, likeness, type Shingles, shinglesOf } from '../domain/duplicates/shingles';
import { areWorthComparing, estimatedLikeness, keysOf, SKETCHING, type Sketch, sketchOf } from '../domain/duplicates/sketch';
import { INSIDE, isLike, SAME_STORY } from '../domain/duplicates/stories';
import { type ReadableDatabase, statement, type WritableDatabase, writeUnhurried } from './database';
import { regionsOf } from './regions';
import { beginAnew, insertSketch, storedSketch, storedSketching, uptoNow } from './sketches';

/** Sketches articles until told to stop, at least one, in one transaction; returns whether any are left. */
export function sketchArticles(db: WritableDatabase, isEnough: () => boolean): boolean {
  const next = statement<[number], { position: number; present: 0 | 1 }>(db, nextSql);
  if (!next.get(uptoNow(db))) return false;
  const work = db.transaction(() => {
    if (storedSketching(db) !== SKETCHING) beginAnew(db);
    let last = uptoNow(db);
    for (let row = next.get(last); row; row = isEnough() ? undefined : next.get(last)) {
      if (!row.present) sketchArticle(db, row.position);
      last = row.position;
    }
    statement<[number]>(db, 'UPDATE sketch_state SET upto = ?').run(last);
  });
  writeUnhurried(db, work);
  return true;
}

const nextSql = `
SELECT position, EXISTS (SELECT 1 FROM article_sketch WHERE position = article.position) AS present
FROM article WHERE position > ? ORDER BY position LIMIT 1`;

function sketchArticle(db: WritableDatabase, position: number): void {
  const shingles = shinglesAt(db, position);
  const sketch = sketchOf(shingles);
  const insert = statement<[number, number, number, number]>(
    db,
    'INSERT INTO like_pair (whole, part, resemblance, containment) VALUES (?, ?, ?, ?)',
  );
  for (const { position: other, size, resemblance, containment } of likeArticles(db, shingles, sketch)) {
    // Of two texts of one length, the one that came first counts as the whole.
    const isWhole = size === shingles.length ? position < other : size < shingles.length;
    insert.run(isWhole ? position : other, isWhole ? other : position, resemblance, containment);
  }
  insertSketch(db, position, sketch);
}

export interface LikeArticle extends Likeness {
  readonly position: number;
  /** How many shingles it has. */
  readonly size: number;
}

/** Of more articles under one number, only the latest are looked at: a phrase that so many share tells little. */
const MOST_UNDER_KEY = 16;
/** How many articles are looked at closely. */
const MOST_COMPARED = 24;

/** The sketched articles that a text is like, most like first. */
export function likeArticles(db: ReadableDatabase, shingles: Shingles, sketch: Sketch): LikeArticle[] {
  const near = candidates(db, sketch).flatMap((position) => {
    const other = storedSketch(db, position);
    return other && mayBeLike(estimatedLikeness(sketch, other)) ? [{ position, size: other.size }] : [];
  });
  return near
    .map((each) => ({ ...each, ...likeness(shingles, shinglesAt(db, each.position)) }))
    .filter(isLike)
    .sort((a, b) => b.resemblance - a.resemblance || b.containment - a.containment);
}

/** By how much an estimate may fall short and still be looked into. */
const SHORTFALL = 0.2;

function mayBeLike({ resemblance, containment }: Likeness): boolean {
  return resemblance >= SAME_STORY - SHORTFALL || containment >= INSIDE - 2 * SHORTFALL;
}

function candidates(db: ReadableDatabase, sketch: Sketch): number[] {
  const sql = 'SELECT position FROM sketch_key WHERE key = ? ORDER BY position DESC LIMIT ?';
  const find = statement<[number, number], { position: number }>(db, sql);
  const shared = new Map<number, number[]>();
  for (const key of keysOf(sketch)) {
    for (const { position } of find.all(key, MOST_UNDER_KEY)) {
      const keys = shared.get(position);
      if (keys) keys.push(key);
      else shared.set(position, [key]);
    }
  }
  return [...shared]
    .filter(([, keys]) => areWorthComparing(keys))
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_COMPARED)
    .map(([position]) => position);
}

function shinglesAt(db: ReadableDatabase, position: number): Shingles {
  const sql = 'SELECT id, text FROM article JOIN article_text ON sha256 = text_sha256 WHERE position = ?';
  const row = statement<[number], { id: string; text: string }>(db, sql).get(position);
  return row ? shinglesOf(row.text, regionsOf(db, row.id)) : new Uint32Array();
}
