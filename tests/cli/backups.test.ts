// Backups on the command line: listed, made, gone back to; and what the other commands do by themselves.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeLock } from '../../db/project-lock';
import { type BuiltProgram, builtProgram } from '../builders/built-program';
import { temporaryFolder, value } from '../builders/temporary-project';

let built: BuiltProgram;
beforeAll(async () => {
  built = await builtProgram();
});
afterAll(() => built.remove());

function hashiya(...typed: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built.path, ...typed], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
  });
  return { code: status, stdout, stderr };
}

function json(...typed: string[]) {
  const { code, stdout, stderr } = hashiya(...typed, '--json');
  return { code, stderr, value: JSON.parse(stdout) };
}

function project() {
  const folder = temporaryFolder();
  const path = join(folder, 'p.hashiya');
  expect(hashiya('init', path, '--seeds').code).toBe(0);
  const article = join(folder, 'خبر.txt');
  writeFileSync(article, 'قال لافروف في بكين.');
  return { folder, path, article };
}

test('an import leaves a backup of what was before it, to which one can go back', () => {
  const { path, article } = project();
  expect(json('backups', path)).toMatchObject({ code: 0, value: { backups: [] } });
  expect(hashiya('import', path, article).code).toBe(0);
  expect(json('backups', path).value.backups).toMatchObject([{ number: 1, reason: 'before-import', holds: { articles: 5 } }]);
  expect(json('restore', path, '1', '--dry-run')).toMatchObject({
    code: 0,
    value: { restored: false, changes: 1, articles: { gone: 1, back: 0 } },
  });
  expect(json('list', path).value).toHaveLength(6);
  expect(hashiya('restore', path, '1', '--lang', 'ar').stdout).toContain('عاد');
  expect(json('list', path).value).toHaveLength(5);
  expect(json('backups', path).value.backups).toMatchObject([{ reason: 'before-restore' }, { reason: 'before-import' }]);
  expect(json('check', path)).toMatchObject({ code: 0, value: { problems: [] } });
});

test('a backup made by hand in a chosen place is found there, and a damaged project goes back to it', () => {
  const { folder, path } = project();
  const place = join(folder, 'elsewhere');
  expect(json('backup', path, '--place', place)).toMatchObject({ code: 1, value: { problems: [{ code: 'backup-failed' }] } });
  mkdirSync(place);
  expect(json('backup', path, '--place', place)).toMatchObject({ code: 0, value: { reason: 'by-hand' } });
  expect(hashiya('backups', path, '--place', place).stdout).toMatch(/when asked +5 /);
  writeFileSync(path, readFileSync(path).fill(0xaa, 5000, 60_000));
  expect(json('check', path)).toMatchObject({ code: 1, value: { problems: [{ code: 'damaged-project' }] } });
  expect(json('restore', path, '1', '--place', place)).toMatchObject({
    code: 0,
    value: { restored: true, isPresentReadable: false },
  });
  expect(json('check', path)).toMatchObject({ code: 0, value: { articles: 5 } });
  expect(readdirSync(join(place, 'p.hashiya-backups')).some((name) => name.includes('damaged'))).toBe(true);
});

test('a project on another computer is refused, one that cannot be written is read', () => {
  const { path, article } = project();
  const lock = value(takeLock(path, { machine: 'other-machine', user: 'ليلى', pid: 7 }));
  expect(json('list', path)).toMatchObject({ code: 1, value: { problems: [{ code: 'open-elsewhere' }] } });
  expect(hashiya('stats', path, '--lang', 'ar').stderr).toContain('other-machine');
  lock.release();
  chmodSync(path, 0o444);
  expect(json('list', path).value).toHaveLength(5);
  expect(json('import', path, article).code).toBe(1);
  expect(json('restore', path, '1')).toMatchObject({ code: 1, value: { problems: [{ code: 'backup-unknown' }] } });
});
