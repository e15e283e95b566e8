// The tables `indexed_text` and `text_search`: the stems of every text. Derived from the texts, filled in when there is time.
import { stemmedWords } from '../domain/text/stems';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

/** How many texts the index still lacks. */
export function countUnindexedTexts(db: ReadableDatabase): number {
  const sql = 'SELECT (SELECT count(*) FROM article_text) - (SELECT count(*) FROM indexed_text) AS count';
  return statement<[], { count: number }>(db, sql).get()?.count ?? 0;
}

/** Indexes texts until as many code units are done, at least one text; returns how many texts. In one transaction. */
export function indexTexts(db: WritableDatabase, atMost: number): number {
  const unindexed = statement<[], { sha256: string; text: string }>(
    db,
    'SELECT sha256, text FROM article_text WHERE sha256 NOT IN (SELECT sha256 FROM indexed_text)',
  );
  const insert = statement<[string]>(db, 'INSERT INTO indexed_text (sha256) VALUES (?)');
  const index = statement<[number | bigint, string]>(db, 'INSERT INTO text_search (rowid, stems) VALUES (?, ?)');
  const batch: { sha256: string; text: string }[] = [];
  let length = 0;
  for (const row of unindexed.iterate()) {
    batch.push(row);
    length += row.text.length;
    if (length >= atMost) break;
  }
  if (batch.length === 0) return 0;
  db.transaction(() => {
    for (const { sha256, text } of batch) {
      const stems = Array.from(stemmedWords(text), ({ stem }) => stem).join(' ');
      index.run(insert.run(sha256).lastInsertRowid, stems);
    }
  })();
  return batch.length;
}
