// Files as they lie on disk, ready to be imported: what cannot be read is told per file and stops nothing.
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { formatsTaking } from '../../formats/registry';
import { isArchive } from './files-in-archive';
import type { ImportedSource } from './import-files';

export interface FilesOnDiskOptions {
  /** Whether a folder stands for the files in it that some format reads; otherwise it is refused like any bad file. */
  readonly folders?: 'refuse' | 'walk';
  /** How the report names a file: by its name, or by the path as given. */
  readonly shownBy?: 'name' | 'path';
}

export function* filesOnDisk(paths: Iterable<string>, options: FilesOnDiskOptions = {}): Generator<ImportedSource> {
  for (const path of paths) {
    if (options.folders !== 'walk' || !isFolder(path)) yield fileAt(path, options);
    else for (const inside of filesIn(path)) yield fileAt(inside, options);
  }
}

function fileAt(path: string, { shownBy = 'name' }: FilesOnDiskOptions): ImportedSource {
  const name = basename(path);
  return {
    name,
    shownAs: shownBy === 'path' ? path : name,
    look: () => look(path),
    load: () => load(path),
    beside: (other) => fileAt(join(dirname(path), other), { shownBy }),
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

/** The files below a folder that some format reads, and its archives, by path; a folder that cannot be read stands for itself, to be itemised. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return filesIn(path);
        return formatsTaking(entry.name).length > 0 || isArchive(entry) ? [path] : [];
      });
  } catch {
    return [folder];
  }
}
