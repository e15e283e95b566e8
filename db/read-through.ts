// Reads every row of a file, in slices as short as whoever asks wants: a page that cannot be read is met on the way, and a text that
// is not what its hash says. Between two slices nothing of the file is held, so that it can be written meanwhile, by the same connection too.
import { createHash } from 'node:crypto';
import type { ReadableDatabase } from './database';
import { writeProblem } from './write-problem';

/** What is read between two places to stop: so many rows, or as much of large ones. */
const SLICE = { rows: 64, length: 100_000 };

/** Yields after each slice; returns what is wrong, or undefined for a file that can be read to its end. Throws what is no damage. */
export function* readThrough(db: ReadableDatabase): Generator<void, string | undefined> {
  try {
    for (const name of tablesOf(db)) {
      const wrong = yield* readTable(db, name);
      if (wrong) return wrong;
    }
    return undefined;
  } catch (error) {
    if (writeProblem(error, db.name)?.code !== 'damaged-project') throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

function tablesOf(db: ReadableDatabase): string[] {
  const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
  return db.prepare<[], string>(sql).pluck().all();
}

function* readTable(db: ReadableDatabase, name: string): Generator<void, string | undefined> {
  const keys = keysOf(db, name);
  const columns = keys.join(', ');
  const select = (where: string) =>
    db
      .prepare<unknown[], unknown[]>(`SELECT ${columns}, * FROM "${name}" ${where} ORDER BY ${columns} LIMIT ${SLICE.rows}`)
      .raw()
      .safeIntegers(true);
  const later = select(`WHERE (${columns}) > (${keys.map(() => '?').join(', ')})`);
  let slice = select('').iterate();
  while (true) {
    let [last, length]: [unknown[] | undefined, number] = [undefined, 0];
    for (const row of slice) {
      last = row.slice(0, keys.length);
      if (name === 'article_text' && isOtherText(row.slice(keys.length)))
        return `the text ${String(row[1])} is not what its hash says`;
      length += lengthOf(row);
      if (length >= SLICE.length) break;
    }
    if (!last) return undefined;
    yield;
    slice = later.iterate(...last);
  }
}

/** By what the rows are told apart, in the order in which they lie in the file. */
function keysOf(db: ReadableDatabase, name: string): string[] {
  const hasRowIds = db.prepare<[string], number>('SELECT wr = 0 FROM pragma_table_list(?)').pluck().get(name) === 1;
  const sql = 'SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk';
  return hasRowIds
    ? ['rowid']
    : db
        .prepare<[string], string>(sql)
        .pluck()
        .all(name)
        .map((key) => `"${key}"`);
}

function lengthOf(row: readonly unknown[]): number {
  let length = 0;
  for (const value of row) if (typeof value === 'string' || Buffer.isBuffer(value)) length += value.length;
  return length;
}

function isOtherText([sha256, text]: unknown[]): boolean {
  return createHash('sha256').update(String(text), 'utf8').digest('hex') !== sha256;
}
