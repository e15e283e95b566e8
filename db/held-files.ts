// The files that this process works on, and whether they are still those that their names lead to. Who moves, deletes or replaces one
// of them meanwhile leaves SQLite writing into a file that nobody finds any more; and whoever opens and closes one beside SQLite takes
// SQLite's locks away, which the system gives to the process as a whole.
import { type BigIntStats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Problem, problem } from '../domain/problem';
import type { WritableDatabase } from './database';
import { isInNetworkFolder } from './network-folder';

interface HeldFiles {
  readonly file: BigIntStats | undefined;
  readonly log: BigIntStats | undefined;
}

const held = new Map<WritableDatabase, HeldFiles>();

/** From now on these are the project's files; again after its log was taken away and laid anew. */
export function rememberFiles(db: WritableDatabase): void {
  for (const other of held.keys()) if (!other.open) held.delete(other);
  held.set(db, { file: found(db.name), log: found(`${db.name}-wal`) });
}

/** Why nothing that is written would be found again; undefined while all is where it was. */
export function displacedProblem(db: WritableDatabase): Problem | undefined {
  const before = held.get(db);
  // Windows keeps the names of open files, and numbers files anew on some disks.
  if (!before || process.platform === 'win32' || (isAsBefore(before.file, db.name) && isAsBefore(before.log, `${db.name}-wal`)))
    return undefined;
  return problem('project-displaced', { path: db.name });
}

function isAsBefore(before: BigIntStats | undefined, path: string): boolean {
  if (!before) return true;
  const now = found(path);
  // Of files on other computers the system makes the numbers up, now and then anew.
  return now !== undefined && (isSame(before, now) || isInNetworkFolder(path));
}

/**
 * SQLite leaves the log of a file that has moved lying where it was: without what is in it the file is less than was acknowledged, and
 * it would be read as the log of whatever is laid there. Whatever the file's place, this writes the log into it.
 */
export function emptyLogOfDisplaced(db: WritableDatabase): void {
  if (!displacedProblem(db)) return;
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A drive that is away takes nothing.
  }
}

/** Whether the path leads to the file that the connection works on, wherever that is by now. */
export function isFileOf(db: WritableDatabase, path: string): boolean {
  const before = held.get(db)?.file;
  return before ? isSame(before, found(path)) : isSameFile(db.name, path);
}

/** Whether the path leads to a file of a project that this process has open: to itself, its log or what belongs to that. */
export function isHeldHere(path: string): boolean {
  const file = found(path);
  const names = [...held.keys()].filter(({ open }) => open).map(({ name }) => name);
  return (
    file !== undefined &&
    names.some((name) => ['', '-wal', '-shm', '-journal'].some((ending) => isSame(file, found(`${name}${ending}`))))
  );
}

/** Whether both paths lead to one file. */
export function isSameFile(a: string, b: string): boolean {
  const one = found(a);
  return resolve(a) === resolve(b) || (one !== undefined && isSame(one, found(b)));
}

function isSame(a: BigIntStats, b: BigIntStats | undefined): boolean {
  return a.ino === b?.ino && a.dev === b.dev;
}

function found(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
