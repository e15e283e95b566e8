// Opens a project that cannot be written where it lies. A backup is read in place; of any other file a copy is read, since SQLite
// cannot read a file with a log without laying something beside it.
import { chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { done, type Outcome, problem, refused } from '../domain/problem';
import { type ConnectionOptions, connect, type WritableDatabase } from './database';
import { readProjectHeader } from './file-header';
import { migrate, schemaVersion } from './migrate';
import { migrations } from './migrations';
import { plainReason, QUICK_CHECK_LIMIT } from './open-project';
import { writeProblem } from './write-problem';

export interface OpenedForReading {
  readonly db: WritableDatabase;
  /** A log lay beside the file: it was not closed in order, or is open elsewhere. */
  readonly wasLeft: boolean;
  close(): void;
}

const places = new WeakMap<WritableDatabase, string>();

/** The file that this connection may only read; undefined for a project that may be written. */
export function readOnlyPath(db: WritableDatabase): string | undefined {
  return places.get(db);
}

export function openForReading(givenPath: string, options: ConnectionOptions = {}): Outcome<OpenedForReading> {
  const path = resolve(givenPath);
  const header = readProjectHeader(path, migrations.length, 'reading');
  if (!header.ok) return header;
  const isAtRest = !header.value.hasLog && header.value.schemaVersion === migrations.length;
  let opened: OpenedForReading | undefined;
  try {
    opened = isAtRest ? inPlace(path, options) : asCopy(path, options);
    const fault = header.value.size > QUICK_CHECK_LIMIT ? 'ok' : opened.db.pragma('quick_check(1)', { simple: true });
    if (fault === 'ok') {
      places.set(opened.db, path);
      return done(opened);
    }
    opened.close();
    return refused(problem('damaged-project', { path, reason: plainReason(String(fault)) }));
  } catch (error) {
    opened?.close();
    const known = writeProblem(error, path);
    if (!known) throw error;
    return refused(known);
  }
}

function inPlace(path: string, { nativeBinding }: ConnectionOptions): OpenedForReading {
  const db = connect(path, { nativeBinding, readonly: true });
  return { db, wasLeft: false, close: () => void db.close() };
}

/** With the log that was left, or brought to the present schema: neither can be done to the file itself. */
function asCopy(path: string, { nativeBinding }: ConnectionOptions): OpenedForReading {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-reading-'));
  try {
    const copy = join(folder, 'project.hashiya');
    const wasLeft = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
    for (const ending of ['', '-wal'])
      if (existsSync(`${path}${ending}`)) copyFileSync(`${path}${ending}`, `${copy}${ending}`, constants.COPYFILE_FICLONE);
    // A copy takes over what its original does not allow.
    for (const ending of ['', '-wal']) if (existsSync(`${copy}${ending}`)) chmodSync(`${copy}${ending}`, 0o600);
    const db = connect(copy, { nativeBinding });
    if (schemaVersion(db) < migrations.length) migrate(db, migrations);
    db.pragma('query_only = ON');
    const close = (): void => {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    };
    return { db, wasLeft, close };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
