import { packageCommand } from './repository.mjs';
import { runProgram } from './run-program.mjs';

/**
 * Builds the three processes into `out/`.
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<boolean>} whether it succeeded; the builder itself has said why not
 */
export async function buildApp(env) {
  const { code } = await runProgram(process.execPath, [packageCommand('electron-vite'), 'build', '--logLevel', 'warn'], { env });
  return code === 0;
}
