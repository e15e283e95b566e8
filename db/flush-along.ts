// Puts a file that is being written onto the disk along the way and off the program's own thread: at its end there is little left to
// wait for. Gigabytes that are flushed at once hold up every mark for seconds.
import { open } from 'node:fs/promises';

/** How much is written between two flushes, and at most ahead of one, in pages. */
const EVERY = 8192;
const MOST_AHEAD = 16_384;

/** @returns told how many pages were written, how many may be written next. */
export function flushAlong(path: string, pages: number): () => number {
  let [ahead, isFlushing] = [0, false];
  const flushOnce = async (): Promise<void> => {
    isFlushing = true;
    const before = ahead;
    try {
      const file = await open(path, 'r+');
      await file.datasync().finally(() => file.close());
      ahead -= before;
    } catch {
      // Whoever writes the file will say what is wrong with it.
      ahead = 0;
    } finally {
      isFlushing = false;
    }
  };
  return () => {
    // While the disk is behind, just enough to hear of it when it has caught up.
    const next = isFlushing && ahead > MOST_AHEAD ? 1 : pages;
    ahead += next;
    if (ahead >= EVERY && !isFlushing) void flushOnce();
    return next;
  };
}
