// Finds out which articles are alike, in slices, whenever the index for searching is whole: searching comes first.
import { sketchState } from '../../db/sketches';
import { writeProblem } from '../../db/write-problem';
import type { IndexState } from '../../domain/search/search-result';
import { sketchSomeArticles } from '../commands/sketch-articles';
import type { Workbench } from '../commands/workbench';
import { isIndexing } from './keep-indexed';

/** How often progress is told, in milliseconds. */
const TELLS_EVERY = 500;
/** How long to wait before looking again whether the index is whole, in milliseconds. */
const LOOKS_AGAIN = 200;

const running = new WeakSet<Workbench['db']>();

/** Returns at once. A second call while the first one is at work leaves it to that one. */
export function keepSketched(workbench: Workbench, tell: (state: IndexState | null) => void): void {
  if (running.has(workbench.db)) return;
  running.add(workbench.db);
  let told = performance.now();
  let worked = false;
  const goOn = (): void => {
    if (!workbench.db.open) return;
    if (isIndexing(workbench)) {
      setTimeout(goOn, LOOKS_AGAIN).unref();
      return;
    }
    if (!sketchedSome(workbench)) {
      running.delete(workbench.db);
      if (worked) tell(sketchState(workbench.db));
      return;
    }
    worked = true;
    if (performance.now() - told > TELLS_EVERY) {
      told = performance.now();
      tell(sketchState(workbench.db));
    }
    setImmediate(goOn);
  };
  setImmediate(goOn);
}

/** A full disk or another process at the file ends the work for now: the next change to the articles takes it up again. */
function sketchedSome(workbench: Workbench): boolean {
  try {
    return sketchSomeArticles(workbench);
  } catch (error) {
    if (!writeProblem(error, workbench.db.name)) throw error;
    return false;
  }
}
