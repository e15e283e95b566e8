// `npm run -s hashiya -- <command>`: the command line from a checkout, built when its sources have changed.
// It prints nothing of its own on stdout, which belongs to the command.
import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isStale } from './build-freshness.mjs';
import { whileAlone } from './folder-lock.mjs';
import { packageCommand, repositoryFolder } from './repository.mjs';
import { runProgram } from './run-program.mjs';

const builtFile = path.join(repositoryFolder, 'out', 'cli', 'hashiya.js');
const SOURCES = ['domain', 'db', 'formats', 'main/commands', 'main/cli', 'seeds', 'vite.cli.config.ts', 'package-lock.json'];
const sources = SOURCES.map((source) => path.join(repositoryFolder, source));

async function build() {
  const began = new Date();
  const options = ['build', '-c', 'vite.cli.config.ts', '--logLevel', 'error'];
  const { code, output } = await runProgram(process.execPath, [packageCommand('vite'), ...options], { capture: true });
  if (code !== 0) throw new Error(`The command line could not be built:\n${output.trim()}`);
  // Dated when the build began, so that a source saved meanwhile counts as newer.
  await utimes(builtFile, began, began);
}

try {
  if (await isStale(builtFile, sources)) {
    await whileAlone(path.join(repositoryFolder, 'out', 'cli.lock'), async () => {
      if (await isStale(builtFile, sources)) await build();
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

process.argv[1] = builtFile;
await import(pathToFileURL(builtFile).href);
