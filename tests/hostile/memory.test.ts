// A hostile file takes no more memory than an ordinary one of its size: measured in processes of their own.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltProgram, builtProgram } from '../builders/built-program';
import { temporaryFolder } from '../builders/temporary-project';
import { largeFiles } from './large-files';

/** Half as much again is noise of the collector of garbage. */
const MOST = 1.5;

let program: BuiltProgram;
beforeAll(async () => {
  program = await builtProgram();
});
afterAll(() => program.remove());

/** At most, of an import into a new project, in kilobytes. */
function peakOf(name: string, bytes: Buffer): number {
  const folder = temporaryFolder();
  const [project, file, costs] = ['p.hashiya', name, 'costs.json'].map((each) => path.join(folder, each)) as [
    string,
    string,
    string,
  ];
  writeFileSync(file, bytes);
  const run = (...typed: string[]) =>
    spawnSync(process.execPath, ['-r', path.join(import.meta.dirname, '../builders/tell-costs.cjs'), program.path, ...typed], {
      env: { PATH: process.env.PATH, COSTS_FILE: costs },
    });
  expect(run('init', project).status).toBe(0);
  run('import', project, file);
  return JSON.parse(readFileSync(costs, 'utf8')).peak;
}

test.each(Object.entries(largeFiles))('%s', async (_what, { name, make, ordinary }) => {
  const [hostile, usual] = [peakOf(name, await make()), peakOf(name, await ordinary())];
  expect(hostile / usual).toBeLessThan(MOST);
});
