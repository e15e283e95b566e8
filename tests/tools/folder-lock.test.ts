import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whileAlone } from '../../tools/folder-lock.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hashiya-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('work under a lock', () => {
  it('is done by one at a time', async () => {
    const lock = path.join(folder, 'lock');
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await pause(20);
      inside -= 1;
    };
    await Promise.all([whileAlone(lock, work), whileAlone(lock, work), whileAlone(lock, work)]);
    expect(most).toBe(1);
  });

  it('gives the lock back when it fails', async () => {
    const lock = path.join(folder, 'lock');
    const failing = whileAlone(lock, async () => {
      throw new Error('the build broke');
    });
    await expect(failing).rejects.toThrow('the build broke');
    expect(await whileAlone(lock, async () => 'done')).toBe('done');
  });

  it('takes over the lock of a process that died', async () => {
    const lock = path.join(folder, 'lock');
    const ended = spawnSync(process.execPath, ['-e', '0']);
    await mkdir(lock);
    await writeFile(path.join(lock, 'process'), String(ended.pid));
    expect(await whileAlone(lock, async () => 'done')).toBe('done');
  });
});
