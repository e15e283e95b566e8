// Makes a backup of the open project: when it is opened, once a day, before whatever changes much at once, and when asked.
import { lastArticlePosition } from '../../db/articles';
import { backUpInSteps, backupProblem, backupsFolder, isBackedUp, pruneBackups } from '../../db/backups';
import { readOnlyPath } from '../../db/open-for-reading';
import type { BackupChoice, BackupReason, NamedBackup } from '../../domain/backups';
import { done, type Outcome, refused } from '../../domain/problem';
import { slices } from './slices';
import type { Workbench } from './workbench';

export interface BackUpInput {
  /** The project file; the open one unless given. */
  readonly path?: string;
  readonly reason: BackupReason;
  readonly choice: BackupChoice;
}

/** Older ones go only when this one has been read through. */
export async function backUp(workbench: Workbench, { path, reason, choice }: BackUpInput): Promise<Outcome<NamedBackup>> {
  const { db } = workbench;
  const project = path ?? db.name;
  const made = await backUpInSteps(db, project, { ...choice, reason, at: workbench.now() }, slices());
  if (made.ok) pruneBackups(backupsFolder(project, choice), choice);
  return made;
}

/**
 * Null when the latest backup holds everything already, or when there is nothing to keep yet: before whatever changes much at
 * once, in the window as on the command line.
 */
export async function backUpIfChanged(workbench: Workbench, input: BackUpInput): Promise<Outcome<NamedBackup | null>> {
  const { db } = workbench;
  const folder = backupsFolder(input.path ?? db.name, input.choice);
  try {
    if (lastArticlePosition(db) === 0 || readOnlyPath(db) !== undefined || isBackedUp(db, folder)) return done(null);
  } catch (error) {
    return refused(backupProblem(error, folder));
  }
  return await backUp(workbench, input);
}
