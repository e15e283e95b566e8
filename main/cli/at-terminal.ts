// A call of the command line with the process around it: its streams, its signals, and nothing left unwritten at its end.
import process from 'node:process';
import { runHashiya } from './run-hashiya';

const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** @returns the exit code */
export async function atTerminal(typed: readonly string[]): Promise<number> {
  // A reader like `head` that has seen enough closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    fail(error);
  });
  process.on('uncaughtException', fail);
  const { stdout, stderr, env } = process;
  const code = await runHashiya(typed, { stdout, stderr, env, interruption });
  await Promise.all([stdout, stderr].map((stream) => new Promise((resume) => stream.write('', resume))));
  return code;
}

/** A window would show a dialog, and where there is no screen would wait for it for ever. */
function fail(error: Error): void {
  console.error(error);
  process.exit(1);
}

/** The first signal asks the command to end in order; a second one ends it at once. */
function interruption(): AbortSignal {
  const stop = new AbortController();
  for (const signal of STOPPING) process.once(signal, () => stop.abort());
  return stop.signal;
}
