// Takes back a run of changes, the last first, each in a transaction of its own: marks are made in between.
import type { Change } from '../../domain/change-set';
import type { Problem } from '../../domain/problem';
import { reverseChange, TAKE_BACK } from './reverse-change';
import { slices } from './slices';
import type { Workbench } from './workbench';

/**
 * Changes that others have built on stay: they are answered with, by their `seq`, with the reasons.
 * @param onChange told each change that takes one back, and how many are left.
 */
export async function takeBack(
  workbench: Workbench,
  seqs: readonly number[],
  onChange?: (change: Change, left: number) => void,
): Promise<ReadonlyMap<number, readonly Problem[]>> {
  const rest = slices();
  const stays = new Map<number, readonly Problem[]>();
  for (const [index, seq] of seqs.toReversed().entries()) {
    if (!workbench.db.open) break;
    const reversed = reverseChange(workbench, seq, { kind: 'undo', command: TAKE_BACK, authorId: workbench.authorId });
    if (reversed.ok) onChange?.(reversed.value, seqs.length - index - 1);
    else stays.set(seq, reversed.problems);
    await rest();
  }
  return stays;
}
