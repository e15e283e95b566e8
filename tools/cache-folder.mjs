import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/**
 * The user's folder for what is expensive to fetch or build and can be made again.
 * @param {Record<string, string | undefined>} [env]
 * @returns {string}
 */
export function cacheFolder(env = process.env) {
  return path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'hashiya');
}

/**
 * Makes a folder once. It is filled aside and moved into place whole, so that neither a crash nor a second
 * process doing the same at the same time can leave half of it.
 * @param {string} folder
 * @param {(unfinished: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder
 */
export async function makeFolderOnce(folder, fill) {
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished-${randomUUID()}`;
  try {
    await mkdir(unfinished, { recursive: true });
    await fill(unfinished);
    await moveUnlessThere(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {string} from
 * @param {string} to
 */
async function moveUnlessThere(from, to) {
  try {
    await rename(from, to);
  } catch (error) {
    // Somebody else finished first; theirs is as good.
    if (!existsSync(to)) throw error;
  }
}
