// The backups of a project, with what each of them holds.
import { backupsFolder, describeBackup, listBackupFiles } from '../../db/backups';
import type { BackupChoice, BackupList } from '../../domain/backups';

export function listBackups(path: string, choice: BackupChoice): BackupList {
  const folder = backupsFolder(path, choice);
  return { path, folder, backups: listBackupFiles(folder).map((named) => describeBackup(folder, named)) };
}
