// Where the checkout is, and how its own tools are found and given their environment.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

export const requireFromRepository = createRequire(path.join(repositoryFolder, 'package.json'));

/**
 * The file that a package's command runs, so that it can be started with any Node and without a shell.
 * @param {string} packageName
 * @param {string} [command] the command's name, when it is not the package's own
 * @returns {string}
 */
export function packageCommand(packageName, command = packageName) {
  const folder = path.join(repositoryFolder, 'node_modules', packageName);
  const { bin } = requireFromRepository(path.join(folder, 'package.json'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * How npm is started without a shell, which the script that it is on Windows would need.
 * @param {readonly string[]} given
 * @param {string | undefined} [npm] the file of the npm that started this, which says so
 * @returns {[program: string, args: string[]]}
 */
export function npmCommand(given, npm = process.env.npm_execpath) {
  return npm ? [process.execPath, [npm, ...given]] : ['npm', [...given]];
}
