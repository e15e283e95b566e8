// Sentences that hold or do not, one after the other, and their count.
import { stumble } from '../test-report.mjs';

/**
 * @returns {{ check: (sentence: string, look: () => unknown) => Promise<boolean>, count: () => import('../test-report.mjs').Count }}
 */
export function startChecks() {
  const count = { passed: 0, failed: 0 };
  /** @type {import('../test-report.mjs').Stumble[]} */
  const failures = [];
  return {
    /** Holds unless `look` throws or answers false. */
    async check(sentence, look) {
      try {
        if ((await look()) === false) throw new Error('it does not');
        count.passed += 1;
        console.log(`  ✓ ${sentence}`);
        return true;
      } catch (error) {
        const told = error instanceof Error ? error.message : String(error);
        count.failed += 1;
        failures.push(stumble(sentence, told));
        console.log(`  ✗ ${sentence}\n      ${told}`);
        return false;
      }
    },
    count: () => ({ ...count, failures: [...failures] }),
  };
}

/** @param {unknown} found @param {unknown} expected @returns {true} */
export function expectSame(found, expected) {
  const [came, wanted] = [JSON.stringify(found), JSON.stringify(expected)];
  if (came !== wanted) throw new Error(`expected ${wanted}, but ${came} came`);
  return true;
}
