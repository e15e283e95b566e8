// Disks without room: a file system of its own with little of it, where one can be mounted, and writes that all fail.
import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { mountSmallDisk } from './mount-small-disk';

/** Null where nobody may mount anything; gone at the end of the test. */
export function smallDisk(bytes: number): string | null {
  const disk = mountSmallDisk(bytes);
  if (disk) onTestFinished(disk.remove);
  return disk?.folder ?? null;
}

/** Runs `work` while no file can be written, as on a full disk; false where that cannot be had. */
export function withoutRoom(work: () => void): boolean {
  const limit = (bytes: string): boolean =>
    spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]).status === 0;
  if (process.platform !== 'linux' || !limit('0')) return false;
  try {
    work();
  } finally {
    limit('unlimited');
  }
  return true;
}
