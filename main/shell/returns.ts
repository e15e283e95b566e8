// How often what died comes back by itself before somebody is asked.

const MOST = 3;
const WITHIN_MS = 60_000;

export interface Returns {
  /** Counts this death; true while it may still come back by itself. */
  mayReturn(): boolean;
  /** Somebody wants it once more. */
  forgive(): void;
}

/** @param now in milliseconds; a clock that never jumps unless given. */
export function countReturns(now: () => number = () => performance.now()): Returns {
  let deaths: number[] = [];
  return {
    mayReturn: () => {
      deaths = [...deaths.filter((at) => now() - at < WITHIN_MS), now()];
      return deaths.length <= MOST;
    },
    forgive: () => {
      deaths = [];
    },
  };
}
