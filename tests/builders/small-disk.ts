// Disks without room: a file system of its own with little of it, where one can be mounted, and writes that all fail.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Null where nobody may mount anything. */
export function smallDisk(bytes: number): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-small-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  onTestFinished(() => {
    if (status === 0) spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return status === 0 ? folder : null;
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
