// Reads every row of a file, in slices as short as whoever asks wants: a page that cannot be read is met on the way, and a text that
// is not what its hash says.
import { createHash } from 'node:crypto';
import type { ReadableDatabase } from './database';

/** Rows between two places to stop. */
const SLICE = 64;

/** Yields after each slice; returns what is wrong, or undefined for a file that can be read to its end. */
export function* readThrough(db: ReadableDatabase): Generator<void, string | undefined> {
  try {
    for (const name of tablesOf(db)) {
      const wrong = yield* readTable(db, name);
      if (wrong) return wrong;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function tablesOf(db: ReadableDatabase): string[] {
  const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
  return db.prepare<[], string>(sql).pluck().all();
}

function* readTable(db: ReadableDatabase, name: string): Generator<void, string | undefined> {
  let read = 0;
  for (const row of db.prepare<[], unknown[]>(`SELECT * FROM "${name}"`).raw().safeIntegers(true).iterate()) {
    if (name === 'article_text' && isOtherText(row)) return `the text ${String(row[0])} is not what its hash says`;
    read += 1;
    // Texts are long; of other rows many go into a slice.
    if (read % SLICE === 0 || name === 'article_text') yield;
  }
  return undefined;
}

function isOtherText([sha256, text]: unknown[]): boolean {
  return createHash('sha256').update(String(text), 'utf8').digest('hex') !== sha256;
}
