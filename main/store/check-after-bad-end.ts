// Reads a large project through after it was not closed in order, while work on it goes on: on a connection of its own, in slices.
import { statSync } from 'node:fs';
import { connect } from '../../db/database';
import { QUICK_CHECK_LIMIT } from '../../db/open-project';
import { readThrough } from '../../db/read-through';
import { type Problem, problem } from '../../domain/problem';
import { slices } from '../commands/slices';

/** A small file has been checked before it was opened. Resolves with what is wrong, if anything. */
export async function checkAfterBadEnd(path: string, isWanted: () => boolean): Promise<Problem | undefined> {
  if (statSync(path).size <= QUICK_CHECK_LIMIT) return undefined;
  const rest = slices();
  const db = connect(path, { readonly: true });
  try {
    const reading = readThrough(db);
    while (isWanted()) {
      const step = reading.next();
      if (step.done) return step.value === undefined ? undefined : problem('damaged-project', { path, reason: step.value });
      await rest();
    }
    return undefined;
  } finally {
    db.close();
  }
}
