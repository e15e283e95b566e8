// Hears of changes that another process writes into the open file, such as the command line, soon after they are there.
import { changesFrom, lastSeq } from '../../db/changes';
import type { ReadableDatabase } from '../../db/database';
import { writeProblem } from '../../db/write-problem';
import type { Change } from '../../domain/change-set';

const LOOKS_EVERY_MS = 500;
/** More than these are not told one by one: everything is fetched anew. */
const MOST_TOLD = 50;

/** @param tell hears the changes; null where they are too many. Returns how to stop. */
export function hearOthers(db: ReadableDatabase, tell: (changes: readonly Change[] | null) => void): () => void {
  let seen = db.transaction(look)(db);
  const timer = setInterval(() => {
    if (!db.open || db.inTransaction) return;
    const news = newsSince(db, seen);
    if (!news) return;
    seen = news.now;
    if (news.changes?.length !== 0) tell(news.changes);
  }, LOOKS_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

interface Look {
  /** Another number whenever another connection has written. */
  readonly version: unknown;
  readonly last: number;
}

function look(db: ReadableDatabase): Look {
  return { version: db.pragma('data_version', { simple: true }), last: lastSeq(db) };
}

/** As one picture, so that nothing comes in between. Undefined where the file cannot be read just now; the next look may. */
function newsSince(db: ReadableDatabase, seen: Look): { now: Look; changes: readonly Change[] | null } | undefined {
  const read = db.transaction(() => {
    const now = look(db);
    if (now.version === seen.version || now.last <= seen.last) return { now, changes: [] };
    return { now, changes: now.last - seen.last > MOST_TOLD ? null : [...changesFrom(db, seen.last + 1)] };
  });
  try {
    return read();
  } catch (error) {
    if (writeProblem(error, db.name)) return undefined;
    throw error;
  }
}
