// Puts what SQLite and the file system say when a write or an opening fails into the problems that people are told.
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Problem, problem } from '../domain/problem';
import { SqliteError } from './database';

/** The problem that this error stands for, or undefined when it is a fault of the program, which must be thrown on. */
export function writeProblem(error: unknown, path: string): Problem | undefined {
  const code = errorCode(error);
  if (code === undefined) return undefined;
  const reason = error instanceof Error ? error.message : code;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return problem('disk-full', { path });
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return problem('busy-project', { path });
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return problem('damaged-project', { path, reason });
  if (/^SQLITE_(READONLY|PERM)/.test(code) || code === 'EROFS') return problem('file-read-only', { path });
  if (/^SQLITE_IOERR/.test(code) && hasNoRoom(dirname(path))) return problem('disk-full', { path });
  if (/^SQLITE_(IOERR|CANTOPEN|NOMEM|PROTOCOL|TOOBIG)/.test(code)) return problem('write-failed', { path, reason });
  return error instanceof SqliteError ? undefined : problem('write-failed', { path, reason });
}

/** For what lies beside an open project: where it finds no room, SQLite speaks of a disk that fails. */
const LEAST_ROOM = 64 * 1024;

function hasNoRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < LEAST_ROOM;
  } catch {
    return false;
  }
}

/** The same where nothing was to be written. */
export function readingProblem(error: unknown, path: string): Problem | undefined {
  const known = writeProblem(error, path);
  return known?.code === 'write-failed' ? problem('file-unreadable', known.details) : known;
}

/** True for a broken promise between rows: a key used twice, or a reference to a row that is not there. */
export function isConstraintError(error: unknown): boolean {
  return /^SQLITE_CONSTRAINT/.test(errorCode(error) ?? '');
}

function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
