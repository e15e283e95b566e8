// The export that runs: one at a time, told to every window as it goes, and stopped when someone says so.

import type { Announcement } from '../../domain/announcements';
import type { ExportProgress, ExportReport } from '../../domain/export-progress';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { ExportProjectInput } from '../commands/export-project';
import type { Workbench } from '../commands/workbench';

/** How often progress is told, in milliseconds. */
const TELLS_EVERY = 150;

export class ExportWork {
  private running: { readonly stop: AbortController; readonly over: Promise<unknown> } | null = null;
  private lastPath: string | null = null;

  constructor(private readonly announce: (announcement: Announcement) => void) {}

  get isRunning(): boolean {
    return this.running !== null;
  }

  /** Where the last export lies, since the store was started. */
  get written(): Outcome<string> {
    return this.lastPath === null ? refused(problem('nothing-exported')) : done(this.lastPath);
  }

  async run(workbench: Workbench, input: ExportProjectInput & { release: boolean }): Promise<Outcome<ExportReport>> {
    if (this.running) return refused(problem('export-running'));
    const stop = new AbortController();
    const course = { signal: stop.signal, onProgress: this.teller() };
    const over = input.release
      ? import('../commands/release-project').then(({ releaseProject }) => releaseProject(workbench, input, course))
      : import('../commands/export-project').then(({ exportProject }) => exportProject(workbench, input, course));
    this.running = { stop, over };
    try {
      const report = await over;
      if (report.ok) this.lastPath = report.value.path;
      return report;
    } finally {
      this.running = null;
    }
  }

  /** Stops the export that runs, if one does; resolves when nothing is left of it. */
  async stopped(): Promise<void> {
    this.running?.stop.abort();
    // What goes wrong is told to whoever began it.
    await this.running?.over.catch(() => undefined);
  }

  cancel(): Outcome<null> {
    this.running?.stop.abort();
    return done(null);
  }

  private teller(): (progress: ExportProgress) => void {
    let told = Number.NEGATIVE_INFINITY;
    return (progress) => {
      if (performance.now() - told < TELLS_EVERY) return;
      told = performance.now();
      this.announce({ type: 'exporting', progress });
    };
  }
}
