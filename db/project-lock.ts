// Who has a project open, told by a file beside it. One computer at a time writes a project; processes of one computer share it, since
// SQLite keeps them apart there. Whoever holds the lock says every half minute that he is still there.
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { done, type Outcome, problem, refused } from '../domain/problem';

/** Who holds a lock. */
export interface LockOwner {
  readonly machine: string;
  readonly user: string;
  readonly pid: number;
  /** Tells two holdings of one process apart. */
  readonly token: string;
  readonly at: string;
}

export interface ProjectLock {
  /** Somebody held the project when his process ended: it was not closed in order. */
  readonly wasLeft: boolean;
  /** Says that one is still there; false once another computer has taken the project over. */
  renew(): boolean;
  release(): void;
}

export const RENEWED_EVERY_MS = 30_000;
/** Of a lock on another computer that was not renewed for so long, nobody is there any more. */
const ABANDONED_AFTER_MS = 150_000;

export function lockPath(givenPath: string): string {
  const path = resolve(givenPath);
  return join(dirname(path), `.${basename(path)}.lock`);
}

/** @param given who takes it; this process unless given. */
export function takeLock(path: string, given: Partial<Pick<LockOwner, 'machine' | 'user' | 'pid'>> = {}): Outcome<ProjectLock> {
  const file = lockPath(path);
  const me = { machine: hostname(), user: userName(), pid: process.pid, ...given, token: randomUUID() };
  const [found, standing] = whoHolds(file, me);
  if (standing === 'held') return refused(elsewhere(path, found));
  if (standing === 'left') rmSync(file, { force: true });
  // Where two come at once, the second finds the lock of the first.
  const isMine = standing !== 'shared' && isWritten(file, me);
  const [other, its] = isMine || standing === 'shared' ? [found, standing] : whoHolds(file, me);
  if (its === 'held') return refused(elsewhere(path, other));
  return done(new Holding(file, me, isMine, standing === 'left'));
}

type Me = Omit<LockOwner, 'at'>;
type Standing = 'free' | 'held' | 'shared' | 'left';

/**
 * Of a lock that cannot be read nobody knows the owner; while it is young he may be there. Of this computer a process that does not
 * say so any more is another one by the same number.
 */
function whoHolds(file: string, me: Me): [LockOwner | undefined, Standing] {
  const owner = ownerIn(file);
  if (!owner && !existsSync(file)) return [owner, 'free'];
  const isHere = owner?.machine === me.machine;
  if ((isHere && !isAlive(owner.pid)) || ageOf(file, me) > ABANDONED_AFTER_MS) return [owner, 'left'];
  return [owner, isHere ? 'shared' : 'held'];
}

/** By the clock of whoever keeps the folder, for two computers seldom agree about the time. */
function ageOf(file: string, { token }: Me): number {
  const probe = `${file}.${token}`;
  try {
    writeFileSync(probe, '');
    return statSync(probe).mtimeMs - statSync(file).mtimeMs;
  } catch {
    return 0;
  } finally {
    rmSync(probe, { force: true });
  }
}

class Holding implements ProjectLock {
  private renewedAt = Date.now();

  constructor(
    private readonly file: string,
    private readonly me: Me,
    /** Not where a process of this computer was there before, and where none could be written. */
    private isMine: boolean,
    readonly wasLeft: boolean,
  ) {}

  renew(): boolean {
    const { file, me } = this;
    const slept = Math.abs(Date.now() - this.renewedAt) > ABANDONED_AFTER_MS;
    this.renewedAt = Date.now();
    const [owner, standing] = whoHolds(file, me);
    if (owner?.token === me.token) {
      writeOver(file, me);
      return true;
    }
    if (owner && owner.machine !== me.machine) return false;
    // Gone: another computer has had the project meanwhile. Those who share it find the lock gone after its owner as well.
    if (standing === 'free' && (this.isMine || slept)) return false;
    if (standing === 'shared') this.isMine = false;
    else this.takeAgain();
    return true;
  }

  release(): void {
    if (ownerIn(this.file)?.token === this.me.token) rmSync(this.file, { force: true });
  }

  private takeAgain(): void {
    rmSync(this.file, { force: true });
    this.isMine = isWritten(this.file, this.me);
  }
}

/** In place, and of the same length: nobody finds it empty in between, and it needs no room. */
function writeOver(file: string, me: Me): void {
  try {
    const lock = openSync(file, 'r+');
    try {
      writeSync(lock, lockText(me), 0);
    } finally {
      closeSync(lock);
    }
  } catch {
    // A full disk or a share that is away for a moment takes nothing from whoever works here.
  }
}

/** Whole from its first moment: written under another name first. False where there is one already, or none can be written. */
function isWritten(file: string, me: Me): boolean {
  const draft = `${file}.${me.token}`;
  try {
    writeFileSync(draft, lockText(me), { flush: true });
    nameOnce(draft, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Throws where the name is taken. Some file systems give no file a second name; there it is copied. */
function nameOnce(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch {
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
  }
}

function lockText(me: Me): string {
  return JSON.stringify({ ...me, at: new Date().toISOString() });
}

function ownerIn(file: string): LockOwner | undefined {
  try {
    const owner: Partial<LockOwner> = JSON.parse(readFileSync(file, 'utf8'));
    const { machine, user, pid, token, at } = owner;
    return machine && user && pid && token && at ? { machine, user, pid, token, at } : undefined;
  } catch {
    return undefined;
  }
}

function elsewhere(path: string, owner: LockOwner | undefined) {
  if (!owner) return problem('lock-unclear', { path });
  const { machine, user, at } = owner;
  // To the minute: nobody needs it closer, and it is read in a sentence.
  return problem('open-elsewhere', { path, machine, user, at: `${at.slice(0, 16).replace('T', ' ')} UTC` });
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '?';
  }
}

/** Whether a process of this computer lives; one of another user's does so too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Dead, but not yet asked about by its parent, which in a container may never happen. Told by Linux alone (proc(5), `stat`). */
function isZombie(pid: number): boolean {
  try {
    // The name before the state may hold anything but a last bracket.
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}
