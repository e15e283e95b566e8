// Turns what the test runners report into one count, and into a list of what went wrong.
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { repositoryFolder } from './repository.mjs';

/**
 * @typedef {{ name: string, told: string }} Stumble what failed, and what it said
 */

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {Stumble[]} [failures] the failed, as far as they have names
 * @property {Stumble[]} [again] those of the passed that failed at first
 * @property {number} [notRun] how many could not be run, and say why; neither passed nor failed
 */

/** Enough to know a failure by; the whole of it stands further up. */
const TOLD = { lines: 8, letters: 800 };

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
  /** @type {{ passed: Stumble[], failed: Stumble[] }} */
  const stumbles = { passed: [], failed: [] };
  for (const file of report.testResults) {
    const named = path.relative(repositoryFolder, file.name);
    const [failed, passed] = ['failed', 'passed'].map((status) =>
      file.assertionResults.filter((/** @type {any} */ test) => test.status === status),
    );
    const told = (/** @type {any} */ test) => stumble(`${named} › ${test.fullName}`, test.failureMessages.join('\n'));
    stumbles.failed.push(...failed.map(told));
    stumbles.passed.push(...passed.filter((/** @type {any} */ test) => test.failureMessages.length > 0).map(told));
    // A file that cannot be loaded has no tests to count, and is a failure all the same.
    if (file.status === 'failed' && failed.length === 0) stumbles.failed.push(stumble(named, file.message));
  }
  return {
    passed: report.numPassedTests,
    failed: stumbles.failed.length,
    failures: stumbles.failed,
    again: stumbles.passed,
  };
}

/**
 * @param {any} report what Playwright's JSON reporter wrote
 * @returns {Count}
 */
export function countPlaywright(report) {
  const specs = report.suites.flatMap(specsIn);
  const named = (/** @type {string} */ status) =>
    specs.filter(({ tests }) => tests.some((/** @type {any} */ test) => test.status === status)).map(stumbleOfSpec);
  const outside = report.errors.map((/** @type {any} */ error) => stumble('outside any journey', error.message));
  const { expected, flaky, unexpected } = report.stats;
  return {
    passed: expected + flaky,
    failed: Math.max(unexpected, outside.length > 0 ? 1 : 0),
    failures: [...named('unexpected'), ...outside],
    again: named('flaky'),
  };
}

/** @param {any} suite @returns {any[]} */
function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}

/** @param {any} spec */
function stumbleOfSpec({ file, title, tests }) {
  const errors = tests.flatMap((/** @type {any} */ test) => test.results.flatMap((/** @type {any} */ each) => each.errors));
  return stumble(`${file} › ${title}`, errors.map((/** @type {any} */ error) => error.message).join('\n'));
}

/**
 * @param {string} name
 * @param {string} [told]
 * @returns {Stumble}
 */
export function stumble(name, told = '') {
  const lines = stripVTControlCharacters(told)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^ +at .*(node_modules|<anonymous>)/.test(line));
  return { name, told: lines.slice(0, TOLD.lines).join('\n').slice(0, TOLD.letters) };
}

/**
 * What is read first when a run went badly, so it stands at the end.
 * @param {string} step
 * @param {Count} count
 * @returns {string} empty when nothing failed, not even at first
 */
export function stumblesOf(step, { failed, failures = [], again = [] }) {
  const unnamed = failed > failures.length ? [stumble('what has no name, and stands further up')] : [];
  const all = [
    ...[...failures, ...unnamed].map((each) => ({ ...each, what: 'FAILED' })),
    ...again.map((each) => ({ ...each, what: 'passed at the second try' })),
  ];
  return all
    .map(({ name, told, what }) => [`${what}: ${step}: ${name}`, ...told.split('\n').filter(Boolean)].join('\n    '))
    .join('\n');
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
  const again = count.again?.length ? `, ${count.again.length} of the passed at the second try` : '';
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
