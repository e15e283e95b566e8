// `npm test`: the checks, the unit tests, the tools of others on our exports, the security checklist on the packed app and the journeys
// through the real app, one after the other, all of them even when one fails. The last line is the count of everything.
// `--only=check|unit|interop|security|journeys` runs one step.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runInterop } from './interop.mjs';
import { checkSecurity } from './packing/check-security.mjs';
import { preparePythonTools } from './python-tools.mjs';
import { npmCommand, packageCommand } from './repository.mjs';
import { runProgram } from './run-program.mjs';
import { chosenSteps, closing, closingOfStep, countPlaywright, countStep, countVitest, stumblesOf } from './test-report.mjs';
import { withTestSurroundings } from './test-surroundings.mjs';

/** @typedef {import('./test-report.mjs').Count} Count */

/** @type {Promise<import('./python-tools.mjs').PythonTools> | undefined} */
let pythonTools;

/** @type {Record<string, (reports: string) => Promise<Count>>} */
const STEPS = {
  check: runChecks,
  unit: runUnitTests,
  interop: () => runInterop(console.log, pythonTools),
  security: checkSecurity,
  journeys: runJourneys,
};

async function runChecks() {
  const { code } = await runProgram(...npmCommand(['run', '--silent', 'check']));
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string} reports */
async function runUnitTests(reports) {
  const file = path.join(reports, 'unit.json');
  const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runProgram(process.execPath, [packageCommand('vitest'), ...options]);
  return countStep(code, await readReport(file, countVitest));
}

/** @param {string} reports */
async function runJourneys(reports) {
  return withTestSurroundings(console.log, async (runtime) => {
    const file = path.join(reports, 'journeys.json');
    const env = { ...runtime.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    const options = ['test', '--workers=1', '--reporter=list,json'];
    const { code } = await runProgram(process.execPath, [packageCommand('@playwright/test', 'playwright'), ...options], { env });
    return countStep(code, await readReport(file, countPlaywright));
  });
}

/**
 * @param {string} file
 * @param {(report: any) => Count} count
 * @returns {Promise<Count | undefined>}
 */
async function readReport(file, count) {
  try {
    return count(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    console.error(`No report could be read from ${file}: ${message(error)}`);
    return undefined;
  }
}

/**
 * @param {string} step
 * @param {string} reports
 * @returns {Promise<Count>}
 */
async function runStep(step, reports) {
  console.log(`\n== ${step}`);
  try {
    const run = STEPS[step];
    return run === undefined ? { passed: 0, failed: 1 } : await run(reports);
  } catch (error) {
    console.error(message(error));
    return { passed: 0, failed: 1 };
  }
}

/** @param {unknown} error */
function message(error) {
  return error instanceof Error ? error.message : String(error);
}

/** @returns {Promise<{ line: string, exitCode: number }>} */
async function runAll() {
  const reports = await mkdtemp(path.join(os.tmpdir(), 'hashiya-reports-'));
  /** @type {Count[]} */
  const counts = [];
  /** @type {string[]} */
  const stumbles = [];
  try {
    const steps = chosenSteps(process.argv.slice(2), Object.keys(STEPS));
    // What they need is fetched while the unit tests run.
    if (steps.includes('interop')) pythonTools = preparePythonTools();
    for (const step of steps) {
      const count = await runStep(step, reports);
      console.log(`${step}: ${closingOfStep(count)}`);
      counts.push(count);
      stumbles.push(stumblesOf(step, count));
    }
  } catch (error) {
    console.error(message(error));
    counts.push({ passed: 0, failed: 1 });
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  console.log(`\n${stumbles.filter((told) => told !== '').join('\n')}`);
  return closing(counts);
}

const { line, exitCode } = await runAll();
process.exitCode = exitCode;
console.log(`\n${line}`);
