// The tables `article_search` and `search_state`: the stems of every article. Derived from the articles, filled in when there is time.
import type { IndexState } from '../domain/search/search-result';
import { STEMMING, stemsByLine } from '../domain/text/stems';
import { type ReadableDatabase, statement, type WritableDatabase, writeUnhurried } from './database';

/** From now on this article is to be indexed, wherever it stands among the others. */
export function articleCame(db: WritableDatabase, position: number): void {
  statement<[number, number]>(db, 'UPDATE search_state SET upto = ? WHERE upto >= ?').run(position - 1, position);
}

/** Called before an article is deleted or changed. */
export function articleGoes(db: WritableDatabase, articleId: string): void {
  const sql = 'DELETE FROM article_search WHERE rowid = (SELECT position FROM article WHERE id = ?)';
  statement<[string]>(db, sql).run(articleId);
}

/** Null when every article is in the index. */
export function indexState(db: ReadableDatabase): IndexState | null {
  const upto = uptoNow(db);
  const left = statement<[number], { left: number }>(db, 'SELECT count(*) AS left FROM article WHERE position > ?').get(
    upto,
  )?.left;
  if (!left) return null;
  const total = statement<[], { total: number }>(db, 'SELECT count(*) AS total FROM article').get()?.total ?? left;
  return { indexed: total - left, total };
}

/** How many articles are looked up in one go: not many more than are indexed before others are let in. */
const BATCH = 40;

/** Indexes articles until told to stop, at least one, in one transaction; returns whether any are left. */
export function indexArticles(db: WritableDatabase, isEnough: () => boolean): boolean {
  const next = statement<[number, number], { position: number; present: 0 | 1 }>(db, nextSql);
  if (next.all(uptoNow(db), 1).length === 0) return false;
  const work = db.transaction(() => {
    if (storedStemming(db) !== STEMMING) beginAnew(db);
    let last = 0;
    for (const { position, present } of next.all(uptoNow(db), BATCH)) {
      if (!present) indexArticle(db, position);
      last = position;
      if (isEnough()) break;
    }
    statement<[number]>(db, 'UPDATE search_state SET upto = ?').run(last);
  });
  writeUnhurried(db, work);
  return true;
}

/** What stands after the articles that are surely indexed; some of it may be there already, from before one of them came back. */
const nextSql = `
SELECT position, EXISTS (SELECT 1 FROM article_search_docsize WHERE id = position) AS present
FROM article WHERE position > ? ORDER BY position LIMIT ?`;

function indexArticle(db: WritableDatabase, position: number): void {
  const sql = 'SELECT title, byline, text FROM article JOIN article_text ON sha256 = text_sha256 WHERE position = ?';
  const row = statement<[number], { title: string; byline: string | null; text: string }>(db, sql).get(position);
  if (!row) return;
  statement<[number, string, string, string]>(
    db,
    'INSERT INTO article_search (rowid, text, title, byline) VALUES (?, ?, ?, ?)',
  ).run(position, stemsByLine(row.text), stemsByLine(row.title), stemsByLine(row.byline ?? ''));
}

/** 0 where words were stemmed otherwise than they are now: nothing of that index can be trusted. */
function uptoNow(db: ReadableDatabase): number {
  const state = statement<[], { stemming: number; upto: number }>(db, 'SELECT stemming, upto FROM search_state').get();
  return state?.stemming === STEMMING ? state.upto : 0;
}

function storedStemming(db: ReadableDatabase): number | undefined {
  return statement<[], { stemming: number }>(db, 'SELECT stemming FROM search_state').get()?.stemming;
}

function beginAnew(db: WritableDatabase): void {
  db.exec("INSERT INTO article_search (article_search) VALUES ('delete-all')");
  statement<[number]>(db, 'UPDATE search_state SET stemming = ?, upto = 0').run(STEMMING);
}
