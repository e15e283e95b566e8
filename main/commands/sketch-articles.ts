// Finds out which articles are alike, a little at a time.
import { sketchArticles } from '../../db/sketch-articles';
import { slices } from './slices';
import type { Workbench } from './workbench';

/** How long sketching may hold others up, in milliseconds. */
const SLICE = 5;

/** Articles that came in since; each call does a little, and says whether anything was left to do. */
export function sketchSomeArticles({ db }: Pick<Workbench, 'db'>): boolean {
  const began = performance.now();
  return sketchArticles(db, () => performance.now() - began > SLICE);
}

/** All that came in since, letting others in between. */
export async function sketchAllArticles(workbench: Pick<Workbench, 'db'>): Promise<void> {
  const rest = slices();
  while (workbench.db.open && sketchSomeArticles(workbench)) await rest();
}
