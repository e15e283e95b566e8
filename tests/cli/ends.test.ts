// How a call of the command line ends that does not come to its end: told by the exit code, and by what was wrong.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closeProjectFile } from '../../db/open-project';
import { runHashiya } from '../../main/cli/run-hashiya';
import { createProject } from '../../main/commands/create-project';
import { makeLarge, spoilTable } from '../builders/spoilt-file';
import { temporaryFolder, value } from '../builders/temporary-project';

async function demo({ isLarge = false } = {}) {
  const path = join(temporaryFolder(), 'demo.hashiya');
  const { db } = value(await createProject(path, { name: 'demo', seeds: true }));
  if (isLarge) makeLarge(db);
  closeProjectFile(db);
  return path;
}

async function typed(...words: readonly string[]) {
  const said: string[] = [];
  const stdout = { write: (text: string) => said.push(text) > 0 };
  const stderr = { write: () => true };
  const code = await runHashiya([...words, '--json'], { env: {}, stdout, stderr, interruption: () => AbortSignal.abort() });
  return { code, codes: JSON.parse(said.join('')).problems?.map((each: { code: string }) => each.code) };
}

test.each(['export', 'release'])('%s that is interrupted ends with 130', async (command) => {
  const path = await demo();
  const out = join(temporaryFolder(), 'out');
  expect(await typed(command, path, '--format=jsonl', `--out=${out}`)).toEqual({ code: 130, codes: ['export-cancelled'] });
});

test.each(['list', 'stats'])('%s of a large project that is damaged where it is read says so', async (command) => {
  const path = await demo({ isLarge: true });
  spoilTable(path, 'article');
  expect(await typed(command, path)).toEqual({ code: 1, codes: ['damaged-project'] });
});
