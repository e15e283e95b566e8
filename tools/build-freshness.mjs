import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Whether a built file is missing or older than anything it was built from. Folders count too: their time changes when
 * a file in them is deleted or renamed.
 * @param {string} builtFile
 * @param {string[]} sources files and folders; those that do not exist are passed over
 * @returns {Promise<boolean>}
 */
export async function isStale(builtFile, sources) {
  if (!existsSync(builtFile)) return true;
  const { mtimeMs } = await stat(builtFile);
  for (const source of sources) {
    if ((await newestChange(source)) > mtimeMs) return true;
  }
  return false;
}

/**
 * @param {string} place
 * @returns {Promise<number>} the time of the newest change in it, in milliseconds
 */
async function newestChange(place) {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(place);
  const times = await Promise.all(names.map((name) => newestChange(path.join(place, name))));
  return Math.max(found.mtimeMs, ...times);
}
