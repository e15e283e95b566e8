import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 50;
const GIVE_UP_MS = 60_000;

/**
 * Does something while no other process does the same, by way of a folder that only one of them can create.
 * @template Result
 * @param {string} lock the folder's path
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function whileAlone(lock, work) {
  await mkdir(path.dirname(lock), { recursive: true });
  await take(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** @param {string} lock */
async function take(lock) {
  const owner = path.join(lock, 'process');
  const patience = Date.now() + GIVE_UP_MS;
  while (Date.now() < patience) {
    try {
      await mkdir(lock);
      await writeFile(owner, String(process.pid));
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const holder = await readFile(owner, 'utf8').catch(() => '');
    if (holder !== '' && !isRunning(Number(holder))) await rm(lock, { recursive: true, force: true });
    await pause(LOOK_AGAIN_MS);
  }
  throw new Error(`Another process has held ${lock} for a minute. If none is running, delete that folder.`);
}

/** @param {number} processId */
function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
