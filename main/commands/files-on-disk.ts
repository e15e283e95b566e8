// Files as they lie on disk, ready to be imported: what cannot be read is told per file and stops nothing.
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { isHeldHere } from '../../db/held-files';
import { isHidden } from '../../domain/hidden-files';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { ImportedSource } from './read-source';

export interface FilesOnDiskOptions {
  /** Whether a folder stands for the files in it; otherwise it is refused like any bad file. */
  readonly folders?: 'refuse' | 'walk';
  /** How the report names a file: by its name, by the path as given, or by its place in the folder that was chosen. */
  readonly shownBy?: 'name' | 'path' | 'place';
}

export function* filesOnDisk(paths: Iterable<string>, options: FilesOnDiskOptions = {}): Generator<ImportedSource> {
  const { folders = 'refuse', shownBy = 'name' } = options;
  for (const path of paths) {
    if (folders !== 'walk' || !isFolder(path)) yield fileAt(path, shownBy === 'path' ? path : basename(path));
    else {
      for (const inside of filesIn(path)) {
        const place = join(basename(path), relative(path, inside));
        yield { ...fileAt(inside, shownBy === 'path' ? inside : shownBy === 'place' ? place : basename(inside)), met: true };
      }
    }
  }
}

function fileAt(path: string, shownAs: string): ImportedSource {
  return {
    name: basename(path),
    shownAs,
    look: () => look(path),
    load: () => load(path),
    beside: (other) => fileAt(join(dirname(path), other), join(dirname(shownAs), other)),
  };
}

function look(path: string): Outcome<{ bytes: number }> {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return refused(problem('file-is-directory', { path }));
    // A pipe or a device may never end.
    if (!found.isFile()) return refused(problem('file-unreadable', { path, reason: 'not a regular file' }));
    return done({ bytes: found.size });
  } catch (error) {
    return unreadable(path, error);
  }
}

async function load(path: string): Promise<Outcome<Uint8Array>> {
  // Closing it would take the locks off it under which it is open here.
  if (isHeldHere(path)) return refused(problem('part-of-open-project', { path }));
  try {
    return done(await readFile(path));
  } catch (error) {
    return unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): Outcome<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return refused(problem('file-missing', { path }));
  if (code === 'EISDIR') return refused(problem('file-is-directory', { path }));
  return refused(problem('file-unreadable', { path, reason: error instanceof Error ? error.message : code }));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What cannot be looked at is reported when its turn comes.
    return false;
  }
}

/**
 * The files below a folder by path, without those that are hidden. A link is followed to a file and not to a folder, which may
 * lead in a circle; a folder that cannot be read stands for itself, to be itemised.
 */
function* filesIn(folder: string): Generator<string> {
  const found = entriesOf(folder);
  if (found === null) return yield folder;
  for (const entry of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (isHidden(entry.name) || (entry.isSymbolicLink() && isFolder(path))) continue;
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}
