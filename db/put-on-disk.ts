// Puts what was written unhurriedly onto the disk, along the way and off the program's own thread: a mark that is made meanwhile,
// and the end of the work, have little left to wait for.
import { open } from 'node:fs/promises';
import type { WritableDatabase } from './database';

export class PutOnDisk {
  private flushing: Promise<void> | null = null;
  private failed: { readonly error: unknown } | null = null;

  constructor(private readonly db: WritableDatabase) {}

  /** Begins to flush unless one is at it; does not wait. */
  along(): void {
    this.flushing ??= this.flushLog()
      .catch((error: unknown) => {
        this.failed ??= { error };
      })
      .finally(() => {
        this.flushing = null;
      });
  }

  /** Resolves when everything written until now is on the disk; throws what SQLite says where it cannot be put there. */
  async whole(): Promise<void> {
    await this.flushing;
    // A system tells once that it could not write, and then no more.
    if (this.failed) throw this.failed.error;
    await this.flushLog();
  }

  /** What SQLite has moved from its log into the file, it has put onto the disk itself. */
  private async flushLog(): Promise<void> {
    try {
      const log = await open(`${this.db.name}-wal`, 'r+');
      await log.datasync().finally(() => log.close());
    } catch {
      if (this.db.open) this.db.pragma('wal_checkpoint(PASSIVE)');
    }
  }
}
