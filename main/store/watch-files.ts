// Notices soon that an open project's file was moved, replaced or deleted, and not only when something is to be written.
import type { WritableDatabase } from '../../db/database';
import { displacedProblem, emptyLogOfDisplaced } from '../../db/held-files';
import type { Problem } from '../../domain/problem';

const LOOKS_EVERY_MS = 1000;

/** @param tell hears of it once, until all is in its place again. Returns how to stop. */
export function watchFiles(db: WritableDatabase, tell: (found: Problem) => void): () => void {
  let isTold = false;
  const timer = setInterval(() => {
    if (!db.open || db.inTransaction) return;
    const displaced = displacedProblem(db);
    if (displaced && !isTold) {
      // Before somebody opens the file where it is now: later the log would be laid over what he writes.
      emptyLogOfDisplaced(db);
      tell(displaced);
    }
    isTold = displaced !== undefined;
  }, LOOKS_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
