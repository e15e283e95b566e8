// Goes back to a backup: tells beforehand what that changes, and keeps the present file as a backup of its own first.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backupsFolder, describeBackup, keepDamaged } from '../../db/backups';
import { compareWithBackup } from '../../db/compare-backup';
import { closeProjectFile } from '../../db/open-project';
import { takeLock } from '../../db/project-lock';
import { aloneProblem, openBackup, putInPlace } from '../../db/restore-file';
import { type BackupChoice, type NamedBackup, namedBackup, type RestorePreview } from '../../domain/backups';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { backUpIfChanged } from './back-up';
import type { Workbench } from './workbench';

export interface BackupPlace {
  /** The project file. */
  readonly path: string;
  /** The backup's file name. */
  readonly backup: string;
  readonly choice: BackupChoice;
}

/** @param present the project where it can be opened; null for a damaged one. */
export function previewRestore(present: Workbench | null, place: BackupPlace): Outcome<RestorePreview> {
  const found = findBackup(place);
  if (!found.ok) return found;
  const folder = backupsFolder(place.path, place.choice);
  const opened = openBackup(join(folder, found.value.name), { isLookedThrough: false });
  if (!opened.ok) return opened;
  try {
    const compared = present ? compareWithBackup(present.db, opened.value) : nothingKnown;
    return done({ backup: describeBackup(folder, found.value), isPresentReadable: present !== null, ...compared });
  } finally {
    opened.value.close();
  }
}

const nothingKnown = {
  changes: 0,
  since: null,
  until: null,
  by: [],
  changesBack: 0,
  articles: { gone: 0, back: 0 },
  marks: { gone: 0, back: 0, changed: 0 },
};

/** The open project is closed by it, and is to be opened again. */
export async function restoreBackup(workbench: Workbench, place: BackupPlace): Promise<Outcome<undefined>> {
  const ready = readyBackup(place);
  if (!ready.ok) return ready;
  const kept = await backUpIfChanged(workbench, { ...place, reason: 'before-restore' });
  if (!kept.ok) return kept;
  const inTheWay = aloneProblem(workbench.db);
  if (inTheWay) {
    workbench.db.pragma('journal_mode = WAL');
    return refused(inTheWay);
  }
  closeProjectFile(workbench.db);
  return putInPlace(ready.value, place.path);
}

/** The same for a file that does not open: it is laid among the backups as it is. */
export function restoreOverDamaged(place: BackupPlace, at: string): Outcome<undefined> {
  const ready = readyBackup(place);
  if (!ready.ok) return ready;
  const lock = takeLock(place.path);
  if (!lock.ok) return lock;
  try {
    const kept = existsSync(place.path) ? keepDamaged(place.path, { ...place.choice, reason: 'damaged', at }) : done(null);
    return kept.ok ? putInPlace(ready.value, place.path) : kept;
  } finally {
    lock.value.release();
  }
}

function readyBackup(place: BackupPlace): Outcome<string> {
  const found = findBackup(place);
  if (!found.ok) return found;
  const path = join(backupsFolder(place.path, place.choice), found.value.name);
  const opened = openBackup(path, { isLookedThrough: true });
  if (!opened.ok) return opened;
  opened.value.close();
  return done(path);
}

/** Only what is called like a backup and lies where backups lie. */
function findBackup({ path, backup, choice }: BackupPlace): Outcome<NamedBackup> {
  const named = namedBackup(backup);
  const isThere = named && existsSync(join(backupsFolder(path, choice), named.name));
  return named && isThere ? done(named) : refused(problem('backup-unknown', { backup, path }));
}
