#!/usr/bin/env node
// The command line `hashiya`: the same commands as the workbench's, on plain Node.
import process from 'node:process';
import { runHashiya } from './run-hashiya';

// A reader like `head` that has seen enough closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** Ctrl+C asks the command to end in order; a second one ends it at once. */
function interruption(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return stop.signal;
}

process.exitCode = await runHashiya(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  interruption,
});
