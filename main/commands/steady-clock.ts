// The clock and the ids of a workbench: never back, whatever the computer's clock does, so that what was made later is later.
import { randomFillSync, randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { ClockAndIds } from './workbench';

const LAST_OF_A_MILLISECOND = 0xffff_ffff;

const AN_ID = 16;
/** Asking the system for so little again and again takes longer than all the rest. */
const drawn = new Uint8Array(1024 * AN_ID);
let used = drawn.length;

function randomBytes(): Uint8Array {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += AN_ID;
  return drawn.subarray(used - AN_ID, used);
}

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
      return v7({ msecs, seq, random: randomBytes() });
    },
  };
}
