import { describe, expect, it } from 'vitest';
import { describeRuntime } from '../../tools/electron-runtime.mjs';

const found = { executable: '/somewhere/electron', distPath: '/somewhere', standIn: false };

describe('the Electron runtime', () => {
  it('switches the sandbox off for root on Linux, where Chromium would refuse to start', () => {
    expect(describeRuntime(found, { platform: 'linux', userId: 0 }).extraArgs).toEqual(['--no-sandbox']);
  });

  it('keeps the sandbox for every other user and system', () => {
    expect(describeRuntime(found, { platform: 'linux', userId: 1000 }).extraArgs).toEqual([]);
    expect(describeRuntime(found, { platform: 'darwin', userId: 0 }).extraArgs).toEqual([]);
    expect(describeRuntime(found, { platform: 'win32', userId: undefined }).extraArgs).toEqual([]);
  });

  it('tells every child process where Electron is', () => {
    const { env } = describeRuntime(found, { platform: 'linux', userId: 1000 });
    expect(env.ELECTRON_OVERRIDE_DIST_PATH).toBe('/somewhere');
    expect(env).not.toHaveProperty('ELECTRON_RUN_AS_NODE');
  });

  it('makes electron-vite build for the older Electron only while it stands in', () => {
    const machine = { platform: 'linux', userId: 1000 };
    expect(describeRuntime({ ...found, standIn: true }, machine).env.ELECTRON_MAJOR_VER).toBe('33');
    expect(describeRuntime(found, machine).env.ELECTRON_MAJOR_VER).toBe(process.env.ELECTRON_MAJOR_VER);
  });
});
