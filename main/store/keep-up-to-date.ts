// Brings what is derived from articles up to date, in slices so short that whoever marks or searches meanwhile does not wait:
// the index for searching first, then which articles are alike.
import { indexState } from '../../db/search-index';
import { sketchState } from '../../db/sketches';
import { writeProblem } from '../../db/write-problem';
import { type Problem, problem } from '../../domain/problem';
import type { IndexState } from '../../domain/search/search-result';
import { indexSomeArticles } from '../commands/search-project';
import { sketchSomeArticles } from '../commands/sketch-articles';
import type { Workbench } from '../commands/workbench';
import { type MakeStems, StemAhead } from './aside/stem-ahead';

/** Null once it is done. */
type Tell = (state: IndexState | null) => void;

export interface Progress {
  readonly indexing: Tell;
  readonly comparing: Tell;
  /** Hears of what is wrong with the file or the program; the work is given up. */
  readonly broken: (found: Problem) => void;
}

/** How often progress is told, in milliseconds. */
const TELLS_EVERY = 300;

const running = new WeakSet<Workbench['db']>();

/**
 * Returns at once. A second call while the first one is at work leaves it to that one.
 * @param makeStems makes them beside all other work, where somebody does.
 */
export function keepUpToDate(workbench: Workbench, tell: Progress, makeStems: MakeStems | null = null): void {
  const { db } = workbench;
  if (running.has(db)) return;
  running.add(db);
  const ahead = makeStems && new StemAhead(db, makeStems);
  const stages = [
    new Stage(
      () => indexSomeArticles(workbench, ahead?.of),
      () => indexState(db),
      tell.indexing,
    ),
    new Stage(
      () => sketchSomeArticles(workbench),
      () => sketchState(db),
      tell.comparing,
    ),
  ];
  const goOn = async (): Promise<void> => {
    // What is wrong with the file is met again by the stages, and told by them.
    if (ahead && db.open) await ahead.next().catch(() => undefined);
    if (!db.open) return;
    try {
      // Articles that come while others are compared are indexed before the comparing goes on.
      if (stages.some((stage) => stage.workedOn(db))) return void setImmediate(goOn);
    } catch (error) {
      // Thrown on it would end the store, which would begin the same work again.
      const known = writeProblem(error, db.name);
      if (!known) console.error(error);
      tell.broken(known ?? problem('unexpected', { message: String(error) }));
    }
    running.delete(db);
  };
  setImmediate(goOn);
}

/** One thing that is kept up to date. */
class Stage {
  private worked = false;
  private isSettled = false;
  private told = performance.now();

  constructor(
    private readonly workSome: () => boolean,
    private readonly state: () => IndexState | null,
    private readonly tell: Tell,
  ) {}

  /** Works for one slice; false when there was nothing to do. */
  workedOn(db: Workbench['db']): boolean {
    if (!this.tried(db)) {
      this.settle();
      return false;
    }
    [this.worked, this.isSettled] = [true, false];
    if (performance.now() - this.told > TELLS_EVERY) {
      this.told = performance.now();
      this.tell(this.state());
    }
    return true;
  }

  /** Once, also of work that could not be begun. */
  private settle(): void {
    if (this.isSettled) return;
    this.isSettled = true;
    const left = this.state();
    if (this.worked || left) this.tell(left);
    this.worked = false;
  }

  /** A full disk or another process at the file ends the work for now: the next change to the articles takes it up again. */
  private tried(db: Workbench['db']): boolean {
    try {
      return this.workSome();
    } catch (error) {
      const known = writeProblem(error, db.name);
      if (!known || known.code === 'damaged-project') throw error;
      return false;
    }
  }
}
