import { packageCommand } from './repository.mjs';
import { runProgram } from './run-program.mjs';

/**
 * Builds the three processes into `out/`.
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<boolean>} whether it succeeded; the builder itself has said why not
 */
export async function buildApp(env) {
  const options = ['build', '--logLevel', 'warn'];
  const { code, output } = await runProgram(process.execPath, [packageCommand('electron-vite'), ...options], {
    env,
    capture: true,
  });
  // Never on standard output, which may be a benchmark's or another program's data.
  if (output.trim() !== '') console.error(output.trim());
  return code === 0;
}
