// Backups as files: made whole under another name, read through, closed to writing and only then given their own name.
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  type Backup,
  type BackupChoice,
  type BackupReason,
  backupName,
  backupsToPrune,
  type NamedBackup,
  namedBackup,
} from '../domain/backups';
import { done, type Outcome, problem, refused } from '../domain/problem';
import { connect, type ReadableDatabase } from './database';
import { flushAlong } from './flush-along';
import { isAlive } from './project-lock';
import { readThrough } from './read-through';
import { writeProblem } from './write-problem';

/** Pages copied at a time: 256 KB, so that a mark made meanwhile does not wait. */
const PAGES = 64;

const ENDING = '.hashiya-backups';

/** Where the backups of this project lie: in a folder beside it, or in one of its own within the folder that was chosen. */
export function backupsFolder(givenPath: string, { folder }: Pick<BackupChoice, 'folder'>): string {
  const path = resolve(givenPath);
  const name = `${basename(path).replace(/\.hashiya$/i, '')}${ENDING}`;
  return join(folder ?? dirname(path), name);
}

/** The latest first; empty where there is no such folder. Throws where it cannot be read. */
export function listBackupFiles(folder: string): NamedBackup[] {
  if (!existsSync(folder)) return [];
  const named = readdirSync(folder).flatMap((name) => namedBackup(name) ?? []);
  return named.sort((a, b) => b.number - a.number || (a.at < b.at ? 1 : -1));
}

/** With what it holds; a backup that cannot be read is listed as such. */
export function describeBackup(folder: string, named: NamedBackup): Backup {
  const path = join(folder, named.name);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return { ...named, bytes, holds: named.reason === 'damaged' ? null : (readIn(path, holdings) ?? null) };
}

/** Undefined too for a file that cannot be read. */
function readIn<T>(path: string, read: (db: ReadableDatabase) => T | undefined): T | undefined {
  let db: ReadableDatabase | undefined;
  try {
    db = connect(path, { readonly: true, fileMustExist: true });
    return read(db);
  } catch {
    return undefined;
  } finally {
    db?.close();
  }
}

/** Undefined for a project whose making was never finished. */
export function holdings(db: ReadableDatabase): NonNullable<Backup['holds']> | undefined {
  const sql = `SELECT (SELECT id FROM project) AS projectId, (SELECT count(*) FROM article) AS articles,
    (SELECT count(*) FROM annotation) AS marks, coalesce((SELECT max(seq) FROM change), 0) AS lastSeq,
    (SELECT at FROM change ORDER BY seq DESC LIMIT 1) AS lastAt`;
  return db.prepare<[], NonNullable<Backup['holds']>>(sql).get();
}

/** Whether the latest sound backup holds exactly what the project does. */
export function isBackedUp(db: ReadableDatabase, folder: string): boolean {
  const latest = listBackupFiles(folder).find(({ reason }) => reason !== 'damaged');
  const there = latest && readIn(join(folder, latest.name), lastChange);
  const here = lastChange(db);
  return (
    there !== undefined && there.projectId === here?.projectId && there.lastSeq === here.lastSeq && there.lastAt === here.lastAt
  );
}

function lastChange(db: ReadableDatabase) {
  const sql = `SELECT (SELECT id FROM project) AS projectId, coalesce((SELECT max(seq) FROM change), 0) AS lastSeq,
    (SELECT at FROM change ORDER BY seq DESC LIMIT 1) AS lastAt`;
  return db.prepare<[], Pick<NonNullable<Backup['holds']>, 'projectId' | 'lastSeq' | 'lastAt'>>(sql).get();
}

export interface BackupWish extends BackupChoice {
  readonly reason: BackupReason;
  readonly at: string;
}

/** Lets others in between two slices of work. */
type Rest = () => Promise<unknown>;

let begun = 0;

/** Copies the open project page by page while work on it goes on; what is written meanwhile is in the copy too. */
export async function backUpInSteps(
  db: ReadableDatabase,
  path: string,
  wish: BackupWish,
  rest: Rest,
): Promise<Outcome<NamedBackup>> {
  const folder = backupsFolder(path, wish);
  try {
    const unfinished = beginIn(folder, db);
    if (!unfinished.ok) return unfinished;
    try {
      await db.backup(unfinished.value, { progress: flushAlong(unfinished.value, PAGES) });
      const wrong = await wrongIn(unfinished.value, rest);
      if (wrong !== undefined) return refused(problem('backup-unsound', { path: folder, reason: wrong }));
      return done(finish(unfinished.value, folder, wish));
    } finally {
      removeFile(unfinished.value);
    }
  } catch (error) {
    if (!db.open) return refused(problem('no-project-open'));
    return refused(backupProblem(error, folder));
  }
}

/** The same at once, for a project that is about to be changed under everybody's feet. */
export function backUpAtOnce(db: ReadableDatabase, path: string, wish: BackupWish): Outcome<NamedBackup> {
  const folder = backupsFolder(path, wish);
  try {
    const unfinished = beginIn(folder, db);
    if (!unfinished.ok) return unfinished;
    try {
      db.prepare('VACUUM INTO ?').run(unfinished.value);
      return done(finish(unfinished.value, folder, wish));
    } finally {
      removeFile(unfinished.value);
    }
  } catch (error) {
    return refused(backupProblem(error, folder));
  }
}

/** Lays a damaged file with its log among the backups, byte by byte. */
export function keepDamaged(path: string, wish: BackupWish): Outcome<NamedBackup> {
  const folder = backupsFolder(path, wish);
  try {
    makeFolder(folder);
    const named = newName(folder, wish);
    const unfinished = join(folder, `.${process.pid}-0.making`);
    const parts = ['-wal', ''].filter((ending) => existsSync(`${path}${ending}`));
    try {
      for (const ending of parts) {
        copyFileSync(`${path}${ending}`, `${unfinished}${ending}`);
        chmodSync(`${unfinished}${ending}`, 0o644);
        flush(`${unfinished}${ending}`);
      }
      // The log first: without it the file may be less than it was.
      for (const ending of parts) renameSync(`${unfinished}${ending}`, join(folder, `${named.name}${ending}`));
      flushFolder(folder);
      return done(named);
    } finally {
      removeFile(unfinished);
    }
  } catch (error) {
    return refused(backupProblem(error, folder));
  }
}

/** Takes away what need not be kept, once a newer one is known to be sound. */
export function pruneBackups(folder: string, choice: BackupChoice): void {
  for (const { name } of backupsToPrune(listedOrNone(folder), choice)) {
    try {
      removeFile(join(folder, name));
    } catch {
      // One that somebody holds open goes the next time.
    }
  }
}

function listedOrNone(folder: string): NamedBackup[] {
  try {
    return listBackupFiles(folder);
  } catch {
    return [];
  }
}

/** Not the folder that it lies in: where that is gone its disk is, and backups would quietly lie on another one. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Room for the copy, and none of the remains of whoever died at the same work. */
function beginIn(folder: string, db: ReadableDatabase): Outcome<string> {
  makeFolder(folder);
  for (const name of readdirSync(folder)) {
    const pid = /^\.(\d+)-\d+\.making/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
  const pages = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < pages * 1.1) return refused(problem('backup-failed', { path: folder, reason: 'ENOSPC' }));
  begun += 1;
  return done(join(folder, `.${process.pid}-${begun}.making`));
}

/** Reads the copy through, on a connection of its own. */
async function wrongIn(path: string, rest: Rest): Promise<string | undefined> {
  // A file that is opened without its log must not ask for one.
  const settled = connect(path, {});
  settled.pragma('journal_mode = DELETE');
  settled.close();
  const db = connect(path, { readonly: true });
  try {
    const reading = readThrough(db);
    while (true) {
      const step = reading.next();
      if (step.done) return step.value;
      await rest();
    }
  } finally {
    db.close();
  }
}

function finish(unfinished: string, folder: string, wish: BackupWish): NamedBackup {
  const named = newName(folder, wish);
  flush(unfinished);
  chmodSync(unfinished, 0o444);
  renameSync(unfinished, join(folder, named.name));
  flushFolder(folder);
  return named;
}

function newName(folder: string, { at, reason }: BackupWish): NamedBackup {
  const number = (listBackupFiles(folder)[0]?.number ?? 0) + 1;
  const name = backupName({ number, at, reason });
  const named = namedBackup(name);
  if (!named) throw new Error(`${name} is no name of a backup`);
  return named;
}

export function backupProblem(error: unknown, folder: string) {
  const known = writeProblem(error, folder);
  if (!known) throw error;
  return problem('backup-failed', { path: folder, reason: error instanceof Error ? error.message : String(error) });
}

function removeFile(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
}

/** A new name is on the disk only when its folder is. Some systems cannot open a folder; there the rename must do. */
export function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // As above.
  }
}

export function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
