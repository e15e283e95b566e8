// The import that runs: one at a time, told to every window as it goes, and stopped when someone says so.
import { lastSeq } from '../../db/changes';
import type { Announcement } from '../../domain/announcements';
import { type Change, packChanges } from '../../domain/change-set';
import type { ImportProgress, ImportReport } from '../../domain/import-desk';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { ImportedSource, ImportOptions } from '../commands/import-files';
import type { Workbench } from '../commands/workbench';

/** How long changes and progress gather before the windows are told, in milliseconds. */
const TELLS_EVERY = 150;

export class ImportWork {
  private running: {
    readonly stop: AbortController;
    readonly from: number;
    readonly news: News;
    readonly over: Promise<unknown>;
  } | null = null;

  constructor(private readonly announce: (announcement: Announcement) => void) {}

  /** The `seq` from which on an import is arriving. */
  get importingFrom(): number | undefined {
    return this.running?.from;
  }

  async run(
    workbench: Workbench,
    files: Iterable<ImportedSource>,
    options: Pick<ImportOptions, 'labels' | 'newLabels' | 'duplicates' | 'readAside'> = {},
  ): Promise<Outcome<ImportReport>> {
    if (this.running) return refused(problem('import-running'));
    const stop = new AbortController();
    const { signal } = stop;
    const news = new News(this.announce);
    const from = lastSeq(workbench.db) + 1;
    const over = import('../commands/import-files').then(({ importFiles }) =>
      importFiles(workbench, files, {
        ...options,
        signal,
        onChange: (change) => news.changed(change),
        onProgress: (progress) => news.progressed(progress),
      }),
    );
    this.running = { stop, from, news, over };
    try {
      return await over;
    } finally {
      this.running = null;
      news.tell();
    }
  }

  get isRunning(): boolean {
    return this.running !== null;
  }

  /** Tells what has arrived so far: whoever hears of a later change before it would miss it, and ask for the whole project again. */
  tellArrived(): void {
    this.running?.news.tell();
  }

  /** Stops the import that runs, if one does; resolves when it has taken back what it brought. */
  async stopped(): Promise<void> {
    this.running?.stop.abort();
    // What goes wrong is told to whoever began it.
    await this.running?.over.catch(() => undefined);
  }

  cancel(): Outcome<null> {
    this.running?.stop.abort();
    return done(null);
  }
}

/** What has happened since the windows were last told. */
class News {
  private changes: Change[] = [];
  private progress: ImportProgress | null = null;
  private told = performance.now();

  constructor(private readonly announce: (announcement: Announcement) => void) {}

  changed(change: Change): void {
    this.changes.push(change);
    this.tellInTime();
  }

  progressed(progress: ImportProgress): void {
    this.progress = progress;
    this.tellInTime();
  }

  tell(): void {
    const { changes, progress } = this;
    [this.changes, this.progress, this.told] = [[], null, performance.now()];
    if (changes.length > 0) this.announce({ type: 'changed-much', changes: packChanges(changes) });
    if (progress) this.announce({ type: 'importing', progress });
  }

  private tellInTime(): void {
    if (performance.now() - this.told > TELLS_EVERY) this.tell();
  }
}
