// Keeps the open project backed up: when it is opened, once a day, and before whatever changes much at once. One backup at a time.
import { type BackupChoice, type BackupReason, type NamedBackup, usualBackups } from '../../domain/backups';
import { done, type Outcome, type Problem } from '../../domain/problem';
import { backUp, backUpIfChanged } from '../commands/back-up';
import type { Workbench } from '../commands/workbench';

/** How often it is asked whether a day has passed: a computer that slept over it is asked soon after it wakes. */
const LOOKS_EVERY_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
/** What is opened is to be read first. */
const FIRST_AFTER_MS = 5000;

interface Kept {
  readonly workbench: Workbench;
  readonly path: string;
}

export class BackupKeeper {
  choice: BackupChoice = usualBackups;
  private kept: Kept | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private timers: NodeJS.Timeout[] = [];
  private lastAt = 0;
  /** What was wrong the last time. */
  private told = '[]';

  /** @param tell hears of a backup that could not be made; work goes on all the same. */
  constructor(private readonly tell: (problems: readonly Problem[]) => void) {}

  /** From now on this project is kept, until it is left. */
  keep(workbench: Workbench, path: string): void {
    this.leave();
    this.kept = { workbench, path };
    this.lastAt = Date.now();
    this.told = '[]';
    const first = setTimeout(() => void this.ifChanged('opened'), FIRST_AFTER_MS);
    const daily = setInterval(() => {
      if (Math.abs(Date.now() - this.lastAt) >= DAY_MS) void this.ifChanged('daily');
    }, LOOKS_EVERY_MS);
    for (const timer of [first, daily]) timer.unref();
    this.timers = [first, daily];
  }

  leave(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    this.kept = null;
  }

  /** Resolves when the project is backed up, or when it is known that it cannot be. */
  async ifChanged(reason: BackupReason): Promise<void> {
    const made = await this.inTurn(({ workbench, path }) => backUpIfChanged(workbench, { path, reason, choice: this.choice }));
    if (made) this.tellOnce(made.ok ? [] : made.problems.filter(({ code }) => code !== 'no-project-open'));
  }

  /** While the same is wrong it is told once; when backups can be made again, it would be news. */
  private tellOnce(problems: readonly Problem[]): void {
    const wrong = JSON.stringify(problems);
    if (problems.length > 0 && wrong !== this.told) this.tell(problems);
    this.told = wrong;
  }

  async byHand(): Promise<Outcome<NamedBackup | null>> {
    return (
      (await this.inTurn(({ workbench, path }) => backUp(workbench, { path, reason: 'by-hand', choice: this.choice }))) ??
      done(null)
    );
  }

  /** Before the file is replaced, by whoever has to know what came of it. */
  async beforeRestore(): Promise<Outcome<NamedBackup | null>> {
    const reason = 'before-restore';
    return (
      (await this.inTurn(({ workbench, path }) => backUpIfChanged(workbench, { path, reason, choice: this.choice }))) ??
      done(null)
    );
  }

  private inTurn<T>(act: (kept: Kept) => Promise<T>): Promise<T | undefined> {
    const turn = this.last.then(async () => {
      const { kept } = this;
      if (!kept?.workbench.db.open) return undefined;
      this.lastAt = Date.now();
      return await act(kept);
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
