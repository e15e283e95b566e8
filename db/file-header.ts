// What can be told about a file before SQLite touches it: alone in knowing where the header keeps which number.
import { accessSync, closeSync, constants, openSync, readSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { done, type Outcome, type Problem, problem, refused } from '../domain/problem';

/** Marks the file as a Hashiya project ("Hash"). */
export const APPLICATION_ID = 0x48617368;

const HEADER_LENGTH = 100;
/** Of any database, in bytes. */
const LEAST_PAGE = 512;
const MAGIC = 'SQLite format 3\0';
const READ_VERSION_AT = 19;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

export interface FileHeader {
  readonly schemaVersion: number;
  /** In bytes. */
  readonly size: number;
  /** Whether it is read together with a log, which every project but a backup is. */
  readonly hasLog: boolean;
}

/** Looks at the first hundred bytes; nothing is opened for writing. */
export function readProjectHeader(
  path: string,
  supportedVersion: number,
  purpose: 'reading' | 'writing' = 'writing',
): Outcome<FileHeader> {
  const found = fileAt(path);
  if (!found.ok) return found;
  const bytes = firstBytes(path);
  if (!bytes.ok) return bytes;
  const header = bytes.value;
  if (header.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) return refused(withoutBeginning(path, found.value));
  if (header.length < HEADER_LENGTH)
    return refused(problem('damaged-project', { path, reason: `only ${header.length} bytes are left` }));
  if (header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) return refused(problem('not-a-project', { path }));
  const schemaVersion = header.readUInt32BE(USER_VERSION_AT);
  if (schemaVersion > supportedVersion) return refused(newerProject(path, schemaVersion, supportedVersion));
  const readOnly = purpose === 'writing' ? readOnlyProblem(path, found.value) : undefined;
  return readOnly ? refused(readOnly) : done({ schemaVersion, size: found.value.size, hasLog: header[READ_VERSION_AT] === 2 });
}

/** A file that has a project's name and whole pages was one, and may have backups and pages that can be read; a text has neither. */
function withoutBeginning(path: string, { size }: Stats): Problem {
  const wasProject = /\.hashiya$/i.test(path) && size % LEAST_PAGE === 0;
  const reason = size === 0 ? 'the file is empty' : 'its beginning is not that of a project';
  return wasProject ? problem('damaged-project', { path, reason }) : problem('not-a-project', { path });
}

export function newerProject(path: string, fileVersion: number, supportedVersion: number): Problem {
  return problem('newer-project', { path, fileVersion, supportedVersion });
}

function fileAt(path: string): Outcome<Stats> {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return refused(problem('file-missing', { path }));
    if (found.isDirectory()) return refused(problem('file-is-directory', { path }));
    return found.isFile() ? done(found) : refused(problem('not-a-project', { path }));
  } catch (error) {
    return refused(isNoFolder(error) ? problem('file-missing', { path }) : unreadable(path, error));
  }
}

function firstBytes(path: string): Outcome<Buffer> {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(HEADER_LENGTH);
      return done(bytes.subarray(0, readSync(file, bytes, 0, HEADER_LENGTH, 0)));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return refused(unreadable(path, error));
  }
}

/** The file and its folder must both take writes, since SQLite lays its log beside the file. */
function readOnlyProblem(path: string, file: Stats): Problem | undefined {
  const folder = dirname(path);
  if (!isWritable(path, file)) return problem('file-read-only', { path });
  return isWritable(folder, statSync(folder)) ? undefined : problem('file-read-only', { path: folder });
}

/** Asks the mode bits too: the superuser is allowed everything, yet a file that nobody may write was closed on purpose. */
export function isWritable(path: string, { mode }: Stats): boolean {
  if ((mode & 0o222) === 0) return false;
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function unreadable(path: string, error: unknown): Problem {
  return problem('file-unreadable', { path, reason: error instanceof Error ? error.message : String(error) });
}

function isNoFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
}
