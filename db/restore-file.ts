// Puts a backup in the place of a project file. Whoever finds the name at any moment finds one of the two whole.
import { chmodSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { done, type Outcome, type Problem, problem, refused } from '../domain/problem';
import { flushFolder } from './backups';
import { connect, type ReadableDatabase, type WritableDatabase } from './database';
import { readProjectHeader } from './file-header';
import { rememberFiles } from './held-files';
import { migrations } from './migrations';
import { QUICK_CHECK_LIMIT } from './open-project';
import { isAlive } from './project-lock';
import { readThrough } from './read-through';
import { writeProblem } from './write-problem';

/**
 * Keeps every other process out of the file until it is closed. Refused while one has it open: it would go on writing into a file
 * that nobody finds any more.
 */
export function aloneProblem(db: WritableDatabase): Problem | undefined {
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    // SQLite leaves its log behind only for whoever is alone.
    const mode = db.pragma('journal_mode = DELETE', { simple: true });
    return mode === 'delete' ? undefined : problem('busy-project', { path: db.name });
  } catch (error) {
    const known = writeProblem(error, db.name);
    if (!known) throw error;
    return known;
  }
}

/** How a file is kept, so that it can be kept so again. */
export function waysOf(db: WritableDatabase): () => void {
  const locking = db.pragma('locking_mode', { simple: true });
  return () => {
    try {
      db.pragma(`locking_mode = ${String(locking)}`);
      // A lock is given up at the next look into the file, and before there is a log again: with one it would be kept.
      db.prepare('SELECT 1 FROM sqlite_schema').get();
      db.pragma('journal_mode = WAL');
    } catch (error) {
      // It was refused with what is wrong; whoever writes next is told too.
      if (!writeProblem(error, db.name)) throw error;
    }
    rememberFiles(db);
  };
}

/** A backup that opens and is a project. */
export function openBackup(path: string): Outcome<ReadableDatabase> {
  let db: ReadableDatabase | undefined;
  try {
    db = connect(path, { readonly: true, fileMustExist: true });
    if (holdsProject(db)) return done(db);
    db.close();
    return refused(problem('backup-unsound', { path, reason: 'no project' }));
  } catch (error) {
    db?.close();
    return refused(unsound(path, error));
  }
}

let begun = 0;

/** Lays a copy of the backup beside the project, read through and on the disk: only its name is missing then. */
export async function layReady(backup: string, path: string, rest: () => Promise<unknown>): Promise<Outcome<string>> {
  begun += 1;
  const ready = `${readyName(path)}${process.pid}-${begun}.restoring`;
  try {
    clearRemains(path);
    for (const ending of ['', '-wal']) {
      if (existsSync(`${backup}${ending}`)) await copyFile(`${backup}${ending}`, `${ready}${ending}`);
    }
    chmodSync(ready, 0o644);
    const wrong = await wrongIn(ready, rest);
    const unsoundness = wrong === undefined ? undefined : problem('backup-unsound', { path: backup, reason: wrong });
    // One that a newer program made would shut the project to this one.
    const fit = unsoundness ? refused(unsoundness) : readProjectHeader(backup, migrations.length, 'reading');
    if (fit.ok) {
      await flush(ready);
      return done(ready);
    }
    removeReady(ready);
    return fit;
  } catch (error) {
    removeReady(ready);
    const known = writeProblem(error, path);
    if (!known) throw error;
    return refused(known.code === 'damaged-project' ? unsound(backup, error) : known);
  }
}

/** The project must be closed, and kept elsewhere. */
export function putInPlace(ready: string, path: string): Outcome<undefined> {
  try {
    // A log that stayed would be read as the new file's.
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
    renameSync(ready, path);
    flushFolder(dirname(path));
    return done(undefined);
  } catch (error) {
    const known = writeProblem(error, path);
    if (known) return refused(known);
    throw error;
  }
}

export function removeReady(ready: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${ready}${ending}`, { force: true });
}

/** What is wrong with a copy of a backup; a log that was kept with it is written into it. */
async function wrongIn(path: string, rest: () => Promise<unknown>): Promise<string | undefined> {
  const db = connect(path, { fileMustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
    const size = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
    const said = size <= QUICK_CHECK_LIMIT ? String(db.pragma('quick_check(1)', { simple: true })) : 'ok';
    if (said !== 'ok') return said;
    const reading = readThrough(db);
    for (let step = reading.next(); ; step = reading.next()) {
      if (step.done) return step.value ?? (holdsProject(db) ? undefined : 'no project');
      await rest();
    }
  } finally {
    db.close();
  }
}

function holdsProject(db: ReadableDatabase): boolean {
  return db.prepare('SELECT 1 FROM project').get() !== undefined;
}

function unsound(path: string, error: unknown): Problem {
  return problem('backup-unsound', { path, reason: error instanceof Error ? error.message : String(error) });
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

const readyName = (path: string): string => join(dirname(path), `.${basename(path)}.`);

/** Of whoever died at the same work. */
function clearRemains(path: string): void {
  const start = basename(readyName(path));
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(start) && /^(\d+)-\d+\.restoring$/.exec(name.slice(start.length))?.[1];
    if (pid && !isAlive(Number(pid))) removeReady(join(dirname(path), name));
  }
}
