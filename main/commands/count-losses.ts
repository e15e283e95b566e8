// Counts what an export would hold and what would be dropped or changed, by writing without keeping what is written: what is
// announced is what happens.
import type { Loss } from '../../domain/workbench-contract';
import { LossCount } from '../../formats/writing/loss-count';
import { outputFiles } from '../../formats/writing/output-files';
import { type Counts, countChosen, counting, type Export, type Listener } from './export-source';
import { slices } from './slices';
import type { Workbench } from './workbench';

export interface Counted {
  readonly losses: Loss[];
  readonly counts: Counts;
}

/** In slices: a large project is gone through from end to end, unless nothing can be lost. */
export async function countLosses({ db }: Pick<Workbench, 'db'>, asked: Export): Promise<Counted> {
  if (losesNothing(asked) && asked.handsOverAll) return { losses: [], counts: countChosen(db, asked.chosen) };
  const { counts, once } = counting();
  return { losses: await lossesIn(asked, once), counts };
}

/** The same from end to end in any case, for whoever wants to hear of each article. */
export async function lossesIn(asked: Export, once: Listener): Promise<Loss[]> {
  const losses = new LossCount();
  const rest = slices();
  const source = asked.told(losses, once);
  if (losesNothing(asked)) {
    for (const _ of source.articles()) await rest();
  } else {
    for (const { pieces } of outputFiles({ ...asked, source }, losses)) for (const _ of pieces) await rest();
  }
  return losses.list();
}

function losesNothing({ writer, choices }: Export): boolean {
  return writer.isLossless || (writer.isLosslessFor?.(choices) ?? false);
}
