// Counts what a format would drop or change, by writing without keeping what is written: what is announced is what happens.
import type { Loss } from '../../domain/workbench-contract';
import { LossCount } from '../../formats/writing/loss-count';
import type { Export } from './export-source';
import { slices } from './slices';

/** In slices: a large project is gone through from end to end. */
export async function countLosses({ source, writer }: Pick<Export, 'source' | 'writer'>): Promise<Loss[]> {
  const losses = new LossCount();
  const rest = slices();
  if (!writer.isLossless) for (const _ of writer.write(source, losses)) await rest();
  return losses.list();
}
