// Makes, opens and closes project files. Whatever is refused is left exactly as it was found, byte for byte.
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type BackupChoice, usualBackups } from '../domain/backups';
import { done, type Outcome, type Problem, problem, refused } from '../domain/problem';
import { backUpAtOnce } from './backups';
import { BUSY_TIMEOUT, type ConnectionOptions, connect, type WritableDatabase } from './database';
import { APPLICATION_ID, type FileHeader, isWritable, newerProject, readProjectHeader } from './file-header';
import { emptyLogOfDisplaced, rememberFiles } from './held-files';
import { migrate, schemaVersion } from './migrate';
import { migrations as presentMigrations } from './migrations';
import type { Migration } from './migrations/migration';
import { readingProblem, writeProblem } from './write-problem';

export interface OpenOptions extends ConnectionOptions {
  /** The schema's history; only tests give another one. */
  readonly migrations?: readonly Migration[];
  /** Where the file is kept as it was before it is brought to the present schema; beside it unless given. */
  readonly backups?: BackupChoice;
  /** Whether no other process may have the file open, which a file on another computer needs. */
  readonly isAlone?: boolean;
}

/** A larger file is not read through while somebody waits for it; after a bad end that is done once it is open. */
export const QUICK_CHECK_LIMIT = 64 * 1024 * 1024;

/** How long opening waits for another process, in milliseconds. */
const OPENING_TIMEOUT = 1000;

/** Makes an empty project file: the schema and nothing in it. Refuses a path where something stands. */
export function createProjectFile(givenPath: string, options: OpenOptions = {}): Outcome<WritableDatabase> {
  const path = resolve(givenPath);
  const folder = dirname(path);
  if (existsSync(path)) return refused(problem('file-exists', { path }));
  const folderFound = statSync(folder, { throwIfNoEntry: false });
  if (!folderFound?.isDirectory()) return refused(problem('folder-missing', { path: folder }));
  if (!isWritable(folder, folderFound)) return refused(problem('file-read-only', { path: folder }));
  let db: WritableDatabase | undefined;
  try {
    db = connect(path, { nativeBinding: options.nativeBinding });
    // Before the log is switched on, so that the header in the file itself names the project from the first moment.
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, options.migrations ?? presentMigrations);
    settle(db);
    return done(db);
  } catch (error) {
    db?.close();
    rmSync(path, { force: true });
    return refusedOrThrown(error, path);
  }
}

/** Opens a project file, bringing an older one to the present schema. */
export function openProjectFile(givenPath: string, options: OpenOptions = {}): Outcome<WritableDatabase> {
  const path = resolve(givenPath);
  const migrations = options.migrations ?? presentMigrations;
  const header = readProjectHeader(path, migrations.length);
  if (!header.ok) return header;
  let db: WritableDatabase | undefined;
  try {
    const problems = problemsInside(path, header.value, options, migrations.length);
    if (problems.length > 0) return refused(...problems);
    db = connect(path, { nativeBinding: options.nativeBinding, fileMustExist: true, timeout: OPENING_TIMEOUT });
    // Before anything else is asked: then SQLite keeps in its own memory what processes would share beside the file.
    if (options.isAlone) db.pragma('locking_mode = EXCLUSIVE');
    const upgraded = upgrade(db, path, migrations, options.backups ?? usualBackups);
    if (!upgraded.ok) {
      db.close();
      return upgraded;
    }
    settle(db);
    // Whoever lost the lock asleep has nothing left that closing would lay over what was written since.
    if (options.isAlone) db.pragma('wal_autocheckpoint = 1');
    rememberFiles(db);
    return done(db);
  } catch (error) {
    db?.close();
    const known = readingProblem(error, path);
    if (!known) throw error;
    return refused(known);
  }
}

/** Writes the log back into the file, so that the file alone is the project again. */
export function closeProjectFile(db: WritableDatabase): void {
  emptyLogOfDisplaced(db);
  db.close();
}

/** The same, but throws where closing would quietly leave the log behind: before the file is moved without it. */
export function settleAndClose(db: WritableDatabase): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

/**
 * Reads the file through before anything may write. A log left by a killed process is normal; it is then read through a
 * connection that cannot write it back. Without such a log the connection must be able to tidy up its own empty one.
 */
function problemsInside(path: string, { size }: FileHeader, options: OpenOptions, supportedVersion: number): Problem[] {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  const readonly = log !== undefined && log.size > 0;
  const db = connect(path, { nativeBinding: options.nativeBinding, fileMustExist: true, timeout: OPENING_TIMEOUT, readonly });
  try {
    const found = schemaVersion(db);
    if (found > supportedVersion) return [newerProject(path, found, supportedVersion)];
    if (size > QUICK_CHECK_LIMIT) return [];
    const [first] = db.prepare<[], { quick_check: string }>('PRAGMA quick_check(1)').all();
    if (first?.quick_check === 'ok') return [];
    return [problem('damaged-project', { path, reason: plainReason(first?.quick_check ?? 'the check says nothing') })];
  } finally {
    db.close();
  }
}

/** Without what SQLite says of every fault alike. */
export function plainReason(said: string): string {
  return said.replace(/^\*\*\* in database main \*\*\*\s*/, '');
}

function upgrade(db: WritableDatabase, path: string, migrations: readonly Migration[], choice: BackupChoice): Outcome<unknown> {
  if (schemaVersion(db) >= migrations.length) return done(null);
  const kept = backUpAtOnce(db, path, { ...choice, reason: 'before-migration', at: new Date().toISOString() });
  if (!kept.ok) return kept;
  migrate(db, migrations);
  // Until then the header in the file would still name the old version to an older program.
  db.pragma('wal_checkpoint(TRUNCATE)');
  return kept;
}

/** What of the file is kept in memory: enough for the indexes that every article of a large import is looked up in. */
const CACHE_KB = 32_000;

function settle(db: WritableDatabase): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma(`cache_size = -${CACHE_KB}`);
  db.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
}

function refusedOrThrown(error: unknown, path: string): Extract<Outcome<never>, { ok: false }> {
  const known = writeProblem(error, path);
  if (known) return refused(known);
  throw error;
}
