// The backups of a project, with what each of them holds.
import { backupsFolder, describeBackup, listBackupFiles } from '../../db/backups';
import { writeProblem } from '../../db/write-problem';
import type { BackupChoice, BackupList, NamedBackup } from '../../domain/backups';
import { done, type Outcome, problem, refused } from '../../domain/problem';

export function listBackups(path: string, choice: BackupChoice): Outcome<BackupList> {
  const folder = backupsFolder(path, choice);
  const named = nameBackups(path, choice);
  return named.ok ? done({ path, folder, backups: named.value.map((each) => describeBackup(folder, each)) }) : named;
}

/** What the names alone tell, without opening a file. */
export function nameBackups(path: string, choice: BackupChoice): Outcome<NamedBackup[]> {
  const folder = backupsFolder(path, choice);
  try {
    return done(listBackupFiles(folder));
  } catch (error) {
    if (!writeProblem(error, folder)) throw error;
    return refused(problem('file-unreadable', { path: folder, reason: error instanceof Error ? error.message : '' }));
  }
}
