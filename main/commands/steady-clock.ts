// The clock and the ids of a workbench: never back, whatever the computer's clock does, so that what was made later is later.
import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { ClockAndIds } from './workbench';

const LAST_OF_A_MILLISECOND = 0xffff_ffff;

/**
 * @param lastAt the latest instant that the project knows of.
 * @param read the computer's clock, in milliseconds.
 */
export function steadyClock(lastAt: string | null, read: () => number = Date.now): ClockAndIds {
  let latest = lastAt === null ? 0 : Date.parse(lastAt);
  const instant = (): number => {
    latest = Math.max(latest, read());
    return latest;
  };
  let [msecs, seq] = [0, 0];
  return {
    now: () => new Date(instant()).toISOString(),
    newId: () => {
      const at = instant();
      if (at > msecs) [msecs, seq] = [at, randomInt(2 ** 31)];
      else if (seq === LAST_OF_A_MILLISECOND) [msecs, seq] = [msecs + 1, 0];
      else seq += 1;
      return v7({ msecs, seq });
    },
  };
}
