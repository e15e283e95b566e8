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
