// Puts a newer AppImage in the place of the old one, which stays there until the new one is whole.
import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * @param fetched the newer one, wherever it was put meanwhile
 * @param present the one in use
 * @returns where the newer one is now
 */
export function replaceAppImage(fetched: string, present: string): string {
  // A name that tells a version is to tell the right one; any other was given by a person, and is kept.
  const telling = /\d+\.\d+\.\d+/.test(path.basename(present));
  const place = telling ? path.join(path.dirname(present), path.basename(fetched)) : present;
  const beside = `${place}.new`;
  try {
    copyFileSync(fetched, beside);
    chmodSync(beside, 0o755);
    reachDisk(beside);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  if (place !== present) rmSync(present, { force: true });
  rmSync(fetched, { force: true });
  return place;
}

function reachDisk(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
