// Whose lock lies beside a project is told by the process that wrote it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isAlive } from '../../db/project-lock';

test.runIf(process.platform === 'linux')(
  'a process that is dead, and that its parent never asks about, does not live',
  async () => {
    const parent = spawn('sh', ['-c', 'sh -c "exit 0" & echo $!; exec sleep 60']);
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [told] = await once(parent.stdout, 'data');
    await vi.waitFor(() => expect(isAlive(Number(String(told)))).toBe(false), { timeout: 5000 });
    expect(() => process.kill(Number(String(told)), 0)).not.toThrow();
    expect(isAlive(parent.pid ?? 0)).toBe(true);
  },
);

test('this process lives, and the first of the system too', () => {
  expect(isAlive(process.pid)).toBe(true);
  if (process.platform !== 'win32') expect(isAlive(1)).toBe(true);
});
