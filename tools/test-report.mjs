// Turns what the test runners report into one count.

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} [again] how many of the passed failed at first
 * @property {number} [notRun] how many could not be run, and say why; neither passed nor failed
 */

/**
 * The count of one step. A step that ends badly, or that ran nothing, has failed even when its report names no failure.
 * @param {number} exitCode
 * @param {Count | undefined} reported `undefined` when the runner left no readable report
 * @returns {Count}
 */
export function countStep(exitCode, reported) {
  const { passed, failed, ...rest } = reported ?? { passed: 0, failed: 0 };
  const ranNothing = passed + failed === 0;
  const unnamedFailure = failed === 0 && (exitCode !== 0 || ranNothing);
  return { passed, failed: unnamedFailure ? 1 : failed, ...rest };
}

/**
 * @param {any} report what Vitest's JSON reporter wrote
 * @returns {Count}
 */
export function countVitest(report) {
  // A file that cannot be loaded has no tests to count, and is a failure all the same.
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/**
 * @param {any} report what Playwright's JSON reporter wrote
 * @returns {Count}
 */
export function countPlaywright(report) {
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: Math.max(unexpected, report.errors.length > 0 ? 1 : 0), again: flaky };
}

/**
 * @param {Count[]} counts
 * @returns {{ line: string, exitCode: number }} the line that closes a test run
 */
export function closing(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  return { line: `${passed} passed, ${failed} failed`, exitCode: failed > 0 || passed === 0 ? 1 : 0 };
}

/**
 * @param {Count} count
 * @returns {string} the line that closes a step
 */
export function closingOfStep(count) {
  const again = count.again ? `, ${count.again} of the passed at the second try` : '';
  const notRun = count.notRun ? `, ${count.notRun} not run` : '';
  return `${closing([count]).line}${again}${notRun}`;
}

/**
 * @param {string[]} given the command line's arguments
 * @param {string[]} steps all steps, in order
 * @returns {string[]} the steps to run
 */
export function chosenSteps(given, steps) {
  const only = given.filter((argument) => argument.startsWith('--only=')).map((argument) => argument.slice('--only='.length));
  const unknown = [
    ...given.filter((argument) => !argument.startsWith('--only=')),
    ...only.filter((step) => !steps.includes(step)),
  ];
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(' ')}. Use --only= with one of: ${steps.join(', ')}.`);
  return only.length === 0 ? steps : steps.filter((step) => only.includes(step));
}
