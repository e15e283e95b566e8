// Sentences that hold or do not, one after the other, and their count.

/**
 * @returns {{ check: (sentence: string, look: () => unknown) => Promise<boolean>, count: () => { passed: number, failed: number } }}
 */
export function startChecks() {
  const count = { passed: 0, failed: 0 };
  return {
    /** Holds unless `look` throws or answers false. */
    async check(sentence, look) {
      try {
        if ((await look()) === false) throw new Error('it does not');
        count.passed += 1;
        console.log(`  ✓ ${sentence}`);
        return true;
      } catch (error) {
        count.failed += 1;
        console.log(`  ✗ ${sentence}\n      ${error instanceof Error ? error.message : String(error)}`);
        return false;
      }
    },
    count: () => ({ ...count }),
  };
}

/** @param {unknown} found @param {unknown} expected @returns {true} */
export function expectSame(found, expected) {
  const [came, wanted] = [JSON.stringify(found), JSON.stringify(expected)];
  if (came !== wanted) throw new Error(`expected ${wanted}, but ${came} came`);
  return true;
}
