// Goes back to a backup: tells beforehand what that changes, and keeps the present file as a backup of its own first.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastArticlePosition } from '../../db/articles';
import { backUpAtOnce, backupProblem, backupsFolder, describeBackup, isBackedUp, keepDamaged } from '../../db/backups';
import { compareWithBackup } from '../../db/compare-backup';
import { displacedProblem } from '../../db/held-files';
import { readOnlyPath } from '../../db/open-for-reading';
import { closeProjectFile } from '../../db/open-project';
import { takeLock } from '../../db/project-lock';
import { aloneProblem, layReady, openBackup, putInPlace, removeReady, waysOf } from '../../db/restore-file';
import { type BackupChoice, type NamedBackup, namedBackup, type RestorePreview } from '../../domain/backups';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { backUpIfChanged } from './back-up';
import { slices } from './slices';
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
  const opened = openBackup(join(folder, found.value.name));
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

export interface RestoreOptions {
  /** Keeps the project as it is now: in turn with its other backups, where such are made. */
  readonly keep?: () => Promise<Outcome<unknown>>;
  /** Asked at the last moment: what speaks against closing the project. */
  readonly inTheWay?: () => Problem | undefined;
}

/** The open project is closed by it, and is to be opened again. While it is refused the project stays as it was, and open. */
export async function restoreBackup(
  workbench: Workbench,
  place: BackupPlace,
  { keep = () => backUpIfChanged(workbench, { ...place, reason: 'before-restore' }), inTheWay }: RestoreOptions = {},
): Promise<Outcome<undefined>> {
  const readOnly = readOnlyPath(workbench.db);
  if (readOnly !== undefined) return refused(problem('open-for-reading', { path: readOnly }));
  const ready = await readyBackup(place);
  if (!ready.ok) return ready;
  try {
    const kept = await keep();
    if (!kept.ok) return kept;
    if (!workbench.db.open) return refused(problem('no-project-open'));
    const against = inTheWay?.();
    if (against) return refused(against);
    const closed = closeAlone(workbench, place);
    return closed.ok ? putInPlace(ready.value, place.path) : closed;
  } finally {
    removeReady(ready.value);
  }
}

/** Without a pause, so that nothing is written after the last backup and before the end. */
function closeAlone(workbench: Workbench, place: BackupPlace): Outcome<undefined> {
  const { db } = workbench;
  const asBefore = waysOf(db);
  const displaced = displacedProblem(db);
  // What has its name now is nobody's to replace.
  if (displaced && existsSync(db.name)) return refused(displaced);
  const inTheWay = displaced ? undefined : aloneProblem(db);
  const kept = inTheWay ? refused(inTheWay) : keepWhatCameSince(workbench, place);
  if (kept.ok) {
    closeProjectFile(db);
    return done(undefined);
  }
  if (!displaced) asBefore();
  return kept;
}

function keepWhatCameSince({ db, now }: Workbench, { path, choice }: BackupPlace): Outcome<unknown> {
  const folder = backupsFolder(path, choice);
  try {
    if (lastArticlePosition(db) === 0 || isBackedUp(db, folder)) return done(null);
  } catch (error) {
    return refused(backupProblem(error, folder));
  }
  return backUpAtOnce(db, path, { ...choice, reason: 'before-restore', at: now() });
}

/**
 * The same for a file that does not open, or that is found to be damaged while it is open: it is laid among the backups as it is.
 * @param letGo closes it, where it is open, at the last moment; tells what speaks against that.
 */
export async function restoreOverDamaged(
  place: BackupPlace,
  at: string,
  letGo: () => Problem | undefined = () => undefined,
): Promise<Outcome<undefined>> {
  const ready = await readyBackup(place);
  if (!ready.ok) return ready;
  try {
    const against = letGo();
    if (against) return refused(against);
    const lock = takeLock(place.path);
    if (!lock.ok) return lock;
    try {
      const kept = existsSync(place.path) ? keepDamaged(place.path, { ...place.choice, reason: 'damaged', at }) : done(null);
      return kept.ok ? putInPlace(ready.value, place.path) : kept;
    } finally {
      lock.value.release();
    }
  } finally {
    removeReady(ready.value);
  }
}

async function readyBackup(place: BackupPlace): Promise<Outcome<string>> {
  const found = findBackup(place);
  return found.ok ? await layReady(join(backupsFolder(place.path, place.choice), found.value.name), place.path, slices()) : found;
}

/** Only what is called like a backup and lies where backups lie. */
function findBackup({ path, backup, choice }: BackupPlace): Outcome<NamedBackup> {
  const named = namedBackup(backup);
  const isThere = named && existsSync(join(backupsFolder(path, choice), named.name));
  return named && isThere ? done(named) : refused(problem('backup-unknown', { backup, path }));
}
