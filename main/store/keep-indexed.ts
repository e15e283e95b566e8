// Brings the index for searching up to date, in slices so short that whoever marks or searches meanwhile does not wait.
import { indexState } from '../../db/search-index';
import { writeProblem } from '../../db/write-problem';
import type { IndexState } from '../../domain/search/search-result';
import { indexSomeArticles } from '../commands/search-project';
import type { Workbench } from '../commands/workbench';

/** How often progress is told, in milliseconds. */
const TELLS_EVERY = 300;

const running = new WeakSet<Workbench['db']>();

/** Whether the index is being brought up to date. */
export function isIndexing({ db }: Workbench): boolean {
  return running.has(db);
}

/** Returns at once. A second call while the first one is at work leaves it to that one. */
export function keepIndexed(workbench: Workbench, tell: (state: IndexState | null) => void): void {
  if (running.has(workbench.db)) return;
  running.add(workbench.db);
  let told = performance.now();
  let worked = false;
  const goOn = (): void => {
    if (!workbench.db.open) return;
    if (!indexedSome(workbench)) {
      running.delete(workbench.db);
      const left = indexState(workbench.db);
      if (worked || left) tell(left);
      return;
    }
    worked = true;
    if (performance.now() - told > TELLS_EVERY) {
      told = performance.now();
      tell(indexState(workbench.db));
    }
    setImmediate(goOn);
  };
  setImmediate(goOn);
}

/** A full disk or another process at the file ends the work for now: the next change to the articles takes it up again. */
function indexedSome(workbench: Workbench): boolean {
  try {
    return indexSomeArticles(workbench);
  } catch (error) {
    if (!writeProblem(error, workbench.db.name)) throw error;
    return false;
  }
}
