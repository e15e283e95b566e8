// `npm run bench -- NAME [--json] [--articles=N]`: measures the built app against the floor of the same run and prints what it found.
// Without a name it lists the benchmarks. With `--json` standard output holds nothing but the measurements.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { repositoryFolder } from './repository.mjs';
import { withTestSurroundings } from './test-surroundings.mjs';

const ENDING = '.bench.ts';
const folder = path.join(repositoryFolder, 'tests', 'bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .sort();

/** @param {string} name @param {boolean} json @param {number | undefined} articles */
async function measure(name, json, articles) {
  const log = json ? console.error : console.log;
  const [bench, table] = await Promise.all([load(`${name}${ENDING}`), load('measurement.ts')]);
  // What is measured without a window needs neither Electron nor a screen.
  const measurements = bench.withoutWindow
    ? await bench.measure({ log, articles })
    : await withTestSurroundings(log, (runtime) => bench.measure({ ...runtime, log, articles }));
  console.log(json ? JSON.stringify(measurements, null, 2) : table.asTable(measurements));
  return table.allHold(measurements) ? 0 : 1;
}

/** @param {string} file */
async function load(file) {
  const { module } = await runnerImport(path.join(folder, file), { configFile: false, root: repositoryFolder });
  return module;
}

const options = process.argv.slice(2);
const [name, ...others] = options.filter((option) => !option.startsWith('--'));
const json = options.includes('--json');
const wanted = options.flatMap((each) => /^--articles=(\d+)$/.exec(each)?.[1] ?? []);
const isKnown = (option) => option === '--json' || /^--articles=\d+$/.test(option);
try {
  if (name === undefined) console.log(names.join('\n'));
  else if (!names.includes(name) || others.length > 0 || options.some((each) => each.startsWith('--') && !isKnown(each))) {
    console.error(`Usage: npm run bench -- NAME [--json] [--articles=N]\nNAME is one of: ${names.join(', ')}`);
    process.exitCode = 2;
  } else process.exitCode = await measure(name, json, wanted.map(Number).at(-1));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
