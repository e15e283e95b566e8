// Reads a large project through after it was not closed in order, while work on it goes on: in slices, on the connection that holds it,
// since a file in a network folder lets no other one in.
import { QUICK_CHECK_LIMIT } from '../../db/open-project';
import { readThrough } from '../../db/read-through';
import { readingProblem } from '../../db/write-problem';
import { type Problem, problem } from '../../domain/problem';
import type { HeldProject } from '../commands/hold-project';
import { slices } from '../commands/slices';

/** A small file has been checked before it was opened. Resolves with what is wrong, if anything; never rejects. */
export async function checkAfterBadEnd(
  { db, path }: Pick<HeldProject, 'db' | 'path'>,
  isWanted: () => boolean,
): Promise<Problem | undefined> {
  try {
    const size = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
    if (size <= QUICK_CHECK_LIMIT) return undefined;
    const rest = slices();
    const reading = readThrough(db);
    while (isWanted()) {
      const step = reading.next();
      if (step.done) return step.value === undefined ? undefined : problem('damaged-project', { path, reason: step.value });
      await rest();
    }
    return undefined;
  } catch (error) {
    return (
      readingProblem(error, path) ?? problem('unexpected', { message: error instanceof Error ? error.message : String(error) })
    );
  }
}
