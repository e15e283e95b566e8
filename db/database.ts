// A connection to a project file and its prepared statements. Alone in knowing how a transaction is begun, kept and taken back.
import Database from 'better-sqlite3';
import type { Outcome } from '../domain/problem';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A project file that may be asked. */
export type ReadableDatabase = Database.Database & { readonly [readable]: true };

/** A project file that may be written; only `recordChange` should need one. */
export type WritableDatabase = ReadableDatabase & { readonly [writable]: true };

/** Which build of SQLite to load; undefined for the one that better-sqlite3 finds by itself. */
export interface ConnectionOptions {
  readonly nativeBinding?: string;
}

export const SqliteError = Database.SqliteError;

/** How long a statement waits for another process before it gives up, in milliseconds. */
export const BUSY_TIMEOUT = 5000;

/** Connects without looking at what the file is; `openProjectFile` looks first. */
export function connect(
  path: string,
  { nativeBinding, ...options }: ConnectionOptions & { readonly?: boolean; fileMustExist?: boolean; timeout?: number },
): WritableDatabase {
  const db = new Database(path, nativeBinding === undefined ? options : { ...options, nativeBinding });
  // The brand exists for the type checker alone; this is the one place that gives it.
  return db as WritableDatabase;
}

const prepared = new WeakMap<ReadableDatabase, Map<string, Database.Statement<unknown[], unknown>>>();

/** The prepared statement of this SQL, made once per connection. */
export function statement<Parameters extends unknown[] = [], Row = unknown>(
  db: ReadableDatabase,
  sql: string,
): Database.Statement<Parameters, Row> {
  const known = prepared.get(db) ?? new Map<string, Database.Statement<unknown[], unknown>>();
  prepared.set(db, known);
  const found = known.get(sql) ?? db.prepare<unknown[], unknown>(sql);
  known.set(sql, found);
  // What SQL takes and gives is known to the caller who wrote it, and to nobody else.
  return found as Database.Statement<Parameters, Row>;
}

/** Runs `work` in one IMMEDIATE transaction, kept only when it comes to a value: a refusal or an exception takes everything back. */
export function writeTogether<T>(db: WritableDatabase, work: () => Outcome<T>): Outcome<T> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const outcome = work();
    db.exec(outcome.ok ? 'COMMIT' : 'ROLLBACK');
    return outcome;
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * For what can be made again, or has not been promised to anybody yet: a transaction in it does not wait until it is on the disk.
 * Whoever writes something dear next does that for both, or `put-on-disk.ts`.
 */
export function writeUnhurried<T>(db: WritableDatabase, write: () => T): T {
  db.pragma('synchronous = NORMAL');
  try {
    return write();
  } finally {
    db.pragma('synchronous = FULL');
  }
}
