import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, makeFolderOnce } from '../../tools/cache-folder.mjs';
import { installCommand, namesOnThisRelease } from '../../tools/debian-packages.mjs';
import { hasDisplay, missingLibraries } from '../../tools/display.mjs';
import { sqliteDefines } from '../../tools/sqlite-for-stand-in.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hashiya-machine-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the cache', () => {
  it('is where the user keeps caches', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/elsewhere' })).toBe(path.join('/elsewhere', 'hashiya'));
    expect(cacheFolder({})).toBe(path.join(os.homedir(), '.cache', 'hashiya'));
  });

  it('gives two that fill the same folder at once one whole folder and leaves nothing else behind', async () => {
    const wanted = path.join(folder, 'runtime');
    const fill = (unfinished: string) => writeFile(path.join(unfinished, 'electron'), 'whole');
    await Promise.all([makeFolderOnce(wanted, fill), makeFolderOnce(wanted, fill)]);
    expect(await readFile(path.join(wanted, 'electron'), 'utf8')).toBe('whole');
    expect(await readdir(folder)).toEqual(['runtime']);
  });

  it('leaves no half-filled folder when filling fails', async () => {
    const wanted = path.join(folder, 'runtime');
    const failing = makeFolderOnce(wanted, async (unfinished) => {
      await writeFile(path.join(unfinished, 'electron'), 'half');
      throw new Error('the network went away');
    });
    await expect(failing).rejects.toThrow('the network went away');
    expect(existsSync(wanted)).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the system libraries', () => {
  it('that are missing are read from what the linker says', () => {
    const said =
      '\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x7f)\n\tlibnss3.so => not found\n';
    expect(missingLibraries(said)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
    expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x7f)\n')).toEqual([]);
  });

  it('have the names of the release that is installed', async () => {
    const names = ['libgtk-3-0', 'libnss3', 'libasound2'];
    expect(await namesOnThisRelease(names, () => false)).toEqual(names);
    expect(await namesOnThisRelease(names, (name) => name.endsWith('t64'))).toEqual([
      'libgtk-3-0t64',
      'libnss3',
      'libasound2t64',
    ]);
  });

  it('are installed by one command that a person can copy', () => {
    expect(installCommand(['xvfb', 'xauth'])).toBe('apt-get update && apt-get install -y --no-install-recommends xvfb xauth');
  });
});

describe('a display', () => {
  it('is looked for on Linux only', () => {
    expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false);
    expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true);
    expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
    expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true);
  });
});

describe('the SQLite options', () => {
  it('are the ones that better-sqlite3 lists, full-text search among them', async () => {
    const list = path.resolve('node_modules/better-sqlite3/deps/defines.gypi');
    const defines = sqliteDefines(await readFile(list, 'utf8'));
    expect(defines).toContain('SQLITE_ENABLE_FTS5');
    expect(defines).toContain('SQLITE_DEFAULT_CACHE_SIZE=-16000');
    expect(defines).toContain('SQLITE_THREADSAFE=2');
  });

  it('are missed when better-sqlite3 keeps them elsewhere', () => {
    expect(() => sqliteDefines('{}')).toThrow('defines.gypi');
  });
});
