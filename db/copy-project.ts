// Writes the project as it stands into another file: whole, compact, and never half there under its final name.
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { done, type Outcome, type Problem, problem, refused } from '../domain/problem';
import { type ReadableDatabase, statement } from './database';
import { isWritable } from './file-header';
import { isSameFile } from './held-files';
import { writeProblem } from './write-problem';

/** @param mark tells this copy's unfinished file from others'. */
export function copyProjectFile(
  db: ReadableDatabase,
  givenPath: string,
  mark: string,
  overwrite: boolean,
): Outcome<{ path: string }> {
  const path = resolve(givenPath);
  const inTheWay = obstacle(db, path, overwrite);
  if (inTheWay) return refused(inTheWay);
  const unfinished = join(dirname(path), `.${basename(path)}.${mark}.saving`);
  try {
    statement<[string]>(db, 'VACUUM INTO ?').run(unfinished);
    flush(unfinished);
    renameSync(unfinished, path);
    return done({ path });
  } catch (error) {
    rmSync(unfinished, { force: true });
    const known = writeProblem(error, path);
    if (known) return refused(known);
    throw error;
  }
}

function obstacle(db: ReadableDatabase, path: string, overwrite: boolean): Problem | undefined {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) return problem('folder-missing', { path: dirname(path) });
  if (!isWritable(dirname(path), folder)) return problem('file-read-only', { path: dirname(path) });
  // Also while another file has its name, or none: its log lies there, which would be read as the copy's.
  if (path === resolve(db.name)) return problem('file-exists', { path });
  // A log beside the file means that it is open somewhere, or was left in the middle of something.
  if (hasLog(path)) return problem('busy-project', { path });
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (found.isDirectory()) return problem('file-is-directory', { path });
  if (!overwrite || isSameFile(path, db.name)) return problem('file-exists', { path });
  return isWritable(path, found) ? undefined : problem('file-read-only', { path });
}

function hasLog(path: string): boolean {
  return existsSync(`${path}-wal`) || existsSync(`${path}-journal`);
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
