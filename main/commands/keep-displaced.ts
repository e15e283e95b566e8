// Keeps what stands in an open project whose file is gone, or whose name another file has: the last one that has it open is about to
// let it go.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { lastArticlePosition } from '../../db/articles';
import { backUpAtOnce, backupsFolder, isBackedUp } from '../../db/backups';
import { displacedProblem } from '../../db/held-files';
import type { BackupChoice } from '../../domain/backups';
import type { Workbench } from './workbench';

/** Does nothing while all is in its place, or where the whole folder is away. */
export function keepDisplaced({ db, now }: Workbench, path: string, choice: BackupChoice): void {
  if (!db.open || !displacedProblem(db) || !existsSync(choice.folder ?? dirname(path))) return;
  try {
    if (lastArticlePosition(db) === 0 || isBackedUp(db, backupsFolder(path, choice))) return;
    backUpAtOnce(db, path, { ...choice, reason: 'displaced', at: now() });
  } catch {
    // It was told that the file is gone; more cannot be done for it.
  }
}
