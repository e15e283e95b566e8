// Counts what a format would drop or change, by writing without keeping what is written: what is announced is what happens.
import type { Loss } from '../../domain/workbench-contract';
import { LossCount } from '../../formats/writing/loss-count';
import { outputFiles } from '../../formats/writing/output-files';
import type { Export } from './export-source';
import { slices } from './slices';

/** In slices: a large project is gone through from end to end. */
export async function countLosses(asked: Export): Promise<Loss[]> {
  const losses = new LossCount();
  const rest = slices();
  const { isLossless, isLosslessFor } = asked.writer;
  if (!(isLossless || isLosslessFor?.(asked.choices))) {
    for (const { pieces } of outputFiles(asked, losses)) for (const _ of pieces) await rest();
  }
  return losses.list();
}
