// Whose lock lies beside a project is told by the process that wrote it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isAlive } from '../../db/project-lock';

test.runIf(process.platform === 'linux')(
  'a process that is dead, and that its parent never asks about, does not live',
  async () => {
    // A shell asks about its dead; the program that it becomes does not, so the child dies after that.
    const parent = spawn('sh', ['-c', 'read -r line <&3 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [told] = await once(parent.stdout as Readable, 'data');
    const child = Number(String(told));
    await vi.waitFor(() => expect(readFileSync(`/proc/${parent.pid}/comm`, 'utf8')).toBe('sleep\n'), { timeout: 30_000 });
    expect(isAlive(child)).toBe(true);
    (parent.stdio[3] as Writable).end();
    await vi.waitFor(() => expect(isAlive(child)).toBe(false), { timeout: 30_000 });
    expect(() => process.kill(child, 0)).not.toThrow();
    expect(isAlive(parent.pid ?? 0)).toBe(true);
  },
);

test('this process lives, and the first of the system too', () => {
  expect(isAlive(process.pid)).toBe(true);
  if (process.platform !== 'win32') expect(isAlive(1)).toBe(true);
});
