// Counts what an export would hold and what would be dropped or changed, by writing without keeping what is written: what is
// announced is what happens.
import type { Loss } from '../../domain/export-progress';
import { LossCount } from '../../formats/writing/loss-count';
import { outputFiles } from '../../formats/writing/output-files';
import { type Counts, countChosen, type Export, type Listener } from './export-source';
import { type Course, followed, stoppable } from './followed-source';
import { slices } from './slices';
import type { Workbench } from './workbench';

export interface Counted {
  readonly losses: Loss[];
  readonly counts: Counts;
}

/** In slices: a large project is gone through from end to end, unless nothing can be lost. */
export async function countLosses({ db }: Pick<Workbench, 'db'>, asked: Export, course: Course = {}): Promise<Counted> {
  if (losesNothing(asked)) return { losses: [], counts: countChosen(db, asked.chosen) };
  const { counts, once } = followed(db, asked, 'counting', course);
  return { losses: await lossesIn(asked, once, course.signal), counts };
}

/** Whether neither the selection nor the format leaves anything out of what was chosen. */
export function losesNothing(asked: Export): boolean {
  return asked.handsOverAll && holdsAll(asked);
}

/** The same from end to end in any case, for whoever wants to hear of each article. */
export async function lossesIn(asked: Export, once: Listener, signal?: AbortSignal): Promise<Loss[]> {
  const losses = new LossCount();
  for await (const _ of goThrough(asked, losses, once, signal));
  return losses.list();
}

/** Counts on and on; hands itself over whenever others have been let in. Throws when it is stopped. */
export async function* goThrough(asked: Export, losses: LossCount, once: Listener, signal?: AbortSignal): AsyncGenerator<void> {
  const rest = slices();
  const source = stoppable(asked.told(losses, once), signal);
  if (holdsAll(asked)) {
    for (const _ of source.articles()) if (await rest()) yield;
    return;
  }
  const told = asked.writer.tellLosses?.(source, losses, asked.choices);
  if (told) {
    for (const _ of told) if (await rest()) yield;
    return;
  }
  for (const { pieces } of outputFiles({ ...asked, source }, losses)) {
    for (const _ of pieces) if (await rest()) yield;
  }
}

function holdsAll({ writer, choices }: Export): boolean {
  return writer.isLossless || (writer.isLosslessFor?.(choices) ?? false);
}
