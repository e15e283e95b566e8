// `npm run test:crash [-- --seed=N] [--without-app]`: kills the store and the whole app at random moments, tears writes and fills
// disks, and holds what is left against what was acknowledged. The seed that it prints makes the same run again.
import path from 'node:path';
import { runnerImport } from 'vite';
import { repositoryFolder } from './repository.mjs';
import { closing } from './test-report.mjs';
import { withTestSurroundings } from './test-surroundings.mjs';

const folder = path.join(repositoryFolder, 'tests', 'crash');

/** @param {string} file */
async function load(file) {
  const { module } = await runnerImport(path.join(folder, file), { configFile: false, root: repositoryFolder });
  return module;
}

/** @param {number} seed @param {boolean} withApp */
async function run(seed, withApp) {
  const [{ crashRuns, longRun, APP_KILLS }, { tallyTable }] = await Promise.all([load('crash-runs.ts'), load('tally.ts')]);
  const log = console.log;
  console.log(`seed ${seed}`);
  const wish = { ...longRun, seed, log };
  const tallies = withApp
    ? await withTestSurroundings(log, ({ executable, extraArgs, env }) =>
        crashRuns({ ...wish, app: { kills: APP_KILLS, executable, extraArgs, env } }),
      )
    : await crashRuns(wish);
  const kills = tallies.filter(({ what }) => what.endsWith('killed')).reduce((sum, { times }) => sum + times, 0);
  console.log(`\n${tallyTable(tallies)}\n\n${kills} deaths by kill -9`);
  return tallies.map(({ times, faults }) => ({ passed: Math.max(0, times - faults.length), failed: faults.length }));
}

const options = process.argv.slice(2);
const seed = Number(options.flatMap((each) => /^--seed=(\d+)$/.exec(each)?.[1] ?? []).at(-1) ?? Date.now() % 1_000_000);
let end = { line: '0 passed, 1 failed', exitCode: 1 };
try {
  end = closing(await run(seed, !options.includes('--without-app')));
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
}
process.exitCode = end.exitCode;
console.log(`\n${end.line}`);
