// What a run of the real app needs on a machine that may have nothing: Electron, its libraries, the built app and a screen.
import { buildApp } from './build-app.mjs';
import { ensureSystemLibraries, startTestDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';

/**
 * @template Result
 * @param {(line: string) => void} log
 * @param {(runtime: import('./electron-runtime.mjs').ElectronRuntime) => Promise<Result>} use its `env` names the screen too
 * @returns {Promise<Result>}
 */
export async function withTestSurroundings(log, use) {
  const runtime = await ensureElectron({ log });
  await ensureSystemLibraries(runtime.executable, log);
  if (!(await buildApp(runtime.env))) throw new Error('The app could not be built, so nothing was run.');
  const display = await startTestDisplay(log);
  try {
    return await use({ ...runtime, env: { ...runtime.env, ...display.env } });
  } finally {
    await display.stop();
  }
}
