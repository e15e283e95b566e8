// Puts a backup in the place of a project file. Whoever finds the name at any moment finds one of the two whole.
import { chmodSync, copyFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { done, type Outcome, type Problem, problem, refused } from '../domain/problem';
import { flush, flushFolder } from './backups';
import { connect, type ReadableDatabase, type WritableDatabase } from './database';
import { writeProblem } from './write-problem';

/** Refused while another process has the file open: it would go on writing into a file that nobody finds any more. */
export function aloneProblem(db: WritableDatabase): Problem | undefined {
  try {
    // SQLite leaves its log behind only for whoever is alone.
    const mode = db.pragma('journal_mode = DELETE', { simple: true });
    return mode === 'delete' ? undefined : problem('busy-project', { path: db.name });
  } catch (error) {
    const known = writeProblem(error, db.name);
    if (!known) throw error;
    return known;
  }
}

/** A backup that opens and is a project; anything else is refused before a byte is touched. */
export function openBackup(path: string, { isLookedThrough }: { readonly isLookedThrough: boolean }): Outcome<ReadableDatabase> {
  try {
    const db = connect(path, { readonly: true, fileMustExist: true });
    const said = isLookedThrough ? db.pragma('quick_check(1)', { simple: true }) : 'ok';
    const project = db.prepare('SELECT 1 FROM project').get();
    if (said === 'ok' && project) return done(db);
    db.close();
    return refused(problem('backup-unsound', { path, reason: project ? String(said) : 'no project' }));
  } catch (error) {
    return refused(problem('backup-unsound', { path, reason: error instanceof Error ? error.message : String(error) }));
  }
}

/** The project must be closed, and kept elsewhere. */
export function putInPlace(backup: string, path: string): Outcome<undefined> {
  const unfinished = join(dirname(path), `.${basename(path)}.restoring`);
  try {
    rmSync(unfinished, { force: true });
    copyFileSync(backup, unfinished);
    chmodSync(unfinished, 0o644);
    flush(unfinished);
    // A log that stayed would be read as the new file's.
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
    renameSync(unfinished, path);
    flushFolder(dirname(path));
    return done(undefined);
  } catch (error) {
    rmSync(unfinished, { force: true });
    const known = writeProblem(error, path);
    if (known) return refused(known);
    throw error;
  }
}
