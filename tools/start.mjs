// `npm start`: builds the app and opens it. Arguments after `--` go to the app.
import { spawn } from 'node:child_process';
import { buildApp } from './build-app.mjs';
import { ensureSystemLibraries, hasDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { repositoryFolder } from './repository.mjs';

const NO_DISPLAY = `Hashiya opens a window, and this machine has no display (neither DISPLAY nor WAYLAND_DISPLAY is set).
With a virtual one:     xvfb-run -a npm start
On the command line:    npm run -s hashiya -- --help`;

/** @returns {Promise<number>} the exit code */
async function start() {
  if (!hasDisplay()) {
    console.error(NO_DISPLAY);
    return 1;
  }
  const runtime = await ensureElectron({ log: console.log });
  await ensureSystemLibraries(runtime.executable, console.log);
  console.log('Building …');
  if (!(await buildApp(runtime.env))) return 1;
  console.log('Opening Hashiya …');
  const appArguments = [repositoryFolder, ...runtime.extraArgs, ...process.argv.slice(2)];
  const app = spawn(runtime.executable, appArguments, { stdio: 'inherit', env: runtime.env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(/** @type {NodeJS.Signals} */ (signal)));
  return new Promise((resolve, reject) => {
    app.once('error', reject);
    app.once('close', (code) => resolve(code ?? 1));
  });
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
