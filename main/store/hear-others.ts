// Hears of changes that another process writes into the open file, such as the command line, soon after they are there.
import { changesFrom, lastSeq } from '../../db/changes';
import type { ReadableDatabase } from '../../db/database';
import type { Change } from '../../domain/change-set';

const LOOKS_EVERY_MS = 500;
/** More than these are not told one by one: everything is fetched anew. */
const MOST_TOLD = 50;

/** @param tell hears the changes; null where they are too many. Returns how to stop. */
export function hearOthers(db: ReadableDatabase, tell: (changes: readonly Change[] | null) => void): () => void {
  let [version, seen] = [versionOf(db), lastSeq(db)];
  const timer = setInterval(() => {
    if (!db.open || db.inTransaction) return;
    const now = versionOf(db);
    const last = lastSeq(db);
    if (now !== version && last > seen) tell(last - seen > MOST_TOLD ? null : [...changesFrom(db, seen + 1)]);
    [version, seen] = [now, last];
  }, LOOKS_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Another number whenever another connection has written. */
function versionOf(db: ReadableDatabase): unknown {
  return db.pragma('data_version', { simple: true });
}
