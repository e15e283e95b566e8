// The tables `article_search` and `search_state`: the stems of every article. Derived from the articles, filled in when there is time.
import type { IndexState } from '../domain/search/search-result';
import { STEMMING, stemsByLine } from '../domain/text/stems';
import { type ReadableDatabase, statement, type WritableDatabase, writeUnhurried } from './database';
import { storedText } from './texts';

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
  const upto = indexedUpto(db);
  const left = statement<[number], { left: number }>(db, 'SELECT count(*) AS left FROM article WHERE position > ?').get(
    upto,
  )?.left;
  if (!left) return null;
  const total = statement<[], { total: number }>(db, 'SELECT count(*) AS total FROM article').get()?.total ?? left;
  return { indexed: total - left, total };
}

/** What the index holds of an article, or what of the article it is made of. */
export interface IndexedWords {
  readonly text: string;
  readonly title: string;
  readonly byline: string;
}

/** Of an article that is still to be indexed. */
export interface WordsToIndex {
  readonly position: number;
  readonly title: string;
  readonly byline: string | null;
  readonly sha256: string;
  readonly text: string;
}

/** The words of the next articles after a position, for whoever makes their stems ahead. */
export function wordsToIndex(db: ReadableDatabase, after: number, limit: number): WordsToIndex[] {
  return statement<[number, number], WordsToIndex>(db, wordsSql).all(Math.max(after, indexedUpto(db)), limit);
}

const wordsSql = `
SELECT position, title, byline, sha256, text FROM article JOIN article_text ON sha256 = text_sha256
WHERE position > ? AND NOT EXISTS (SELECT 1 FROM article_search_docsize WHERE id = position) ORDER BY position LIMIT ?`;

/** Stems that were made ahead, and what they were made of. */
export type StemsAhead = (
  position: number,
) => { readonly of: Omit<WordsToIndex, 'text'>; readonly stems: IndexedWords } | undefined;

const noneAhead: StemsAhead = () => undefined;

/** Indexes articles until told to stop, at least one, in one transaction; returns whether any are left. */
export function indexArticles(db: WritableDatabase, isEnough: () => boolean, ahead = noneAhead): boolean {
  const next = statement<[number], { position: number; present: 0 | 1 }>(db, nextSql);
  if (!next.get(indexedUpto(db))) return false;
  const work = db.transaction(() => {
    if (storedStemming(db) !== STEMMING) beginAnew(db);
    let last = indexedUpto(db);
    for (let row = next.get(last); row; row = isEnough() ? undefined : next.get(last)) {
      if (!row.present) indexArticle(db, row.position, ahead);
      last = row.position;
    }
    statement<[number]>(db, 'UPDATE search_state SET upto = ?').run(last);
  });
  writeUnhurried(db, work);
  return true;
}

/** What stands after the articles that are surely indexed; some of it may be there already, from before one of them came back. */
const nextSql = `
SELECT position, EXISTS (SELECT 1 FROM article_search_docsize WHERE id = position) AS present
FROM article WHERE position > ? ORDER BY position LIMIT 1`;

function indexArticle(db: WritableDatabase, position: number, ahead: StemsAhead): void {
  const sql = 'SELECT position, title, byline, text_sha256 AS sha256 FROM article WHERE position = ?';
  const row = statement<[number], Omit<WordsToIndex, 'text'>>(db, sql).get(position);
  if (!row) return;
  const made = ahead(position);
  const { text, title, byline } =
    made && sameWords(made.of, row) ? made.stems : stemsOfArticle(wordsOf(row, storedText(db, row.sha256)));
  statement<[number, string, string, string]>(
    db,
    'INSERT INTO article_search (rowid, text, title, byline) VALUES (?, ?, ?, ?)',
  ).run(position, text, title, byline);
}

const sameWords = (a: Omit<WordsToIndex, 'text'>, b: Omit<WordsToIndex, 'text'>): boolean =>
  a.sha256 === b.sha256 && a.title === b.title && a.byline === b.byline;

export function wordsOf({ title, byline }: Pick<WordsToIndex, 'title' | 'byline'>, text = ''): IndexedWords {
  return { text, title, byline: byline ?? '' };
}

export function stemsOfArticle({ text, title, byline }: IndexedWords): IndexedWords {
  return { text: stemsByLine(text), title: stemsByLine(title), byline: stemsByLine(byline) };
}

/** 0 where words were stemmed otherwise than they are now: nothing of that index can be trusted. */
export function indexedUpto(db: ReadableDatabase): number {
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
