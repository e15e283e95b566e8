// Opens a project and holds it: under its lock, for reading only where it cannot be written, kept to one process in a network folder.
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ConnectionOptions, WritableDatabase } from '../../db/database';
import { isWritable } from '../../db/file-header';
import { isInNetworkFolder } from '../../db/network-folder';
import { openForReading } from '../../db/open-for-reading';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { type ProjectLock, RENEWED_EVERY_MS, takeLock } from '../../db/project-lock';
import type { BackupChoice } from '../../domain/backups';
import { done, type Outcome, type Problem, problem } from '../../domain/problem';

export interface HeldProject {
  readonly db: WritableDatabase;
  readonly path: string;
  readonly isReadOnly: boolean;
  /** It was not closed in order the last time. */
  readonly wasLeft: boolean;
  /** What a person should know about it, and need do nothing about. */
  readonly remarks: readonly Problem[];
  close(): void;
}

export interface HoldOptions extends ConnectionOptions {
  readonly backups?: BackupChoice;
  /** Told when another computer has taken the project over while this one slept. */
  readonly onLost?: (problems: readonly Problem[]) => void;
  /** Where the file lies; looked up unless given. */
  readonly isInNetworkFolder?: boolean;
}

const LOOKS_EVERY_MS = 1000;

export function holdProject(givenPath: string, options: HoldOptions = {}): Outcome<HeldProject> {
  const path = resolve(givenPath);
  return isClosedToWriting(path) ? holdForReading(path, options) : holdForWriting(path, options);
}

function isClosedToWriting(path: string): boolean {
  const [file, folder] = [path, dirname(path)].map((each) => statSync(each, { throwIfNoEntry: false }));
  return file?.isFile() === true && folder !== undefined && !(isWritable(path, file) && isWritable(dirname(path), folder));
}

function holdForReading(path: string, options: HoldOptions): Outcome<HeldProject> {
  const opened = openForReading(path, options);
  if (!opened.ok) return opened;
  const { db, wasLeft, close } = opened.value;
  return done({ db, path, isReadOnly: true, wasLeft, remarks: [], close });
}

function holdForWriting(path: string, options: HoldOptions): Outcome<HeldProject> {
  // A file that is not there gets no lock either.
  if (!existsSync(path)) return openedNothing(path, options);
  const lock = takeLock(path);
  if (!lock.ok) return lock;
  const isRemote = options.isInNetworkFolder ?? isInNetworkFolder(path);
  const hadLog = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const opened = openProjectFile(path, { ...options, isAlone: isRemote });
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  const db = opened.value;
  const wasLeft = lock.value.wasLeft && hadLog;
  const remarks = [
    ...(isRemote ? [problem('network-folder', { path })] : []),
    ...(wasLeft ? [problem('left-unclean', { path })] : []),
  ];
  const renewing = renewInTime(path, lock.value, () => options.onLost?.(whoTookOver(path)));
  const close = (): void => {
    clearInterval(renewing);
    if (db.open) closeProjectFile(db);
    lock.value.release();
  };
  return done({ db, path, isReadOnly: false, wasLeft, remarks, close });
}

/** By the clock on the wall: a computer that has slept finds out at once whether the project is still its own. */
function renewInTime(path: string, lock: ProjectLock, onLost: () => void): NodeJS.Timeout {
  let renewedAt = Date.now();
  const renewing = setInterval(() => {
    // A share that is away, or a folder that was moved, tells nothing yet.
    if (Math.abs(Date.now() - renewedAt) < RENEWED_EVERY_MS || !existsSync(path)) return;
    renewedAt = Date.now();
    if (lock.renew()) return;
    clearInterval(renewing);
    onLost();
  }, LOOKS_EVERY_MS);
  return renewing.unref();
}

function openedNothing(path: string, options: HoldOptions): Outcome<HeldProject> {
  const opened = openProjectFile(path, options);
  if (opened.ok) throw new Error(`${path} came into being while it was opened`);
  return opened;
}

/** Asked only to tell it: where nobody has the project any more, this computer does not know what was written meanwhile either. */
export function whoTookOver(path: string): readonly Problem[] {
  const taken = takeLock(path);
  if (!taken.ok) return taken.problems;
  taken.value.release();
  return [problem('taken-over', { path })];
}
