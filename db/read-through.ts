// Reads every row of a file, in slices as short as whoever asks wants: a page that cannot be read is met on the way, and a text that
// is not what its hash says.
import { createHash } from 'node:crypto';
import type { ReadableDatabase } from './database';

/** What is read between two places to stop: so many rows, or as much of large ones. */
const SLICE = { rows: 64, length: 100_000 };

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
  let read = { rows: 0, length: 0 };
  for (const row of db.prepare<[], unknown[]>(`SELECT * FROM "${name}"`).raw().safeIntegers(true).iterate()) {
    if (name === 'article_text' && isOtherText(row)) return `the text ${String(row[0])} is not what its hash says`;
    read = { rows: read.rows + 1, length: read.length + lengthOf(row) };
    if (read.rows < SLICE.rows && read.length < SLICE.length) continue;
    read = { rows: 0, length: 0 };
    yield;
  }
  return undefined;
}

function lengthOf(row: readonly unknown[]): number {
  let length = 0;
  for (const value of row) if (typeof value === 'string' || Buffer.isBuffer(value)) length += value.length;
  return length;
}

function isOtherText([sha256, text]: unknown[]): boolean {
  return createHash('sha256').update(String(text), 'utf8').digest('hex') !== sha256;
}
