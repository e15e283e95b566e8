// `hashiya import` in a process of its own: what it remembers and says, folders of everything, and Ctrl+C.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../builders/temporary-project';

const root = fileURLToPath(new URL('../..', import.meta.url));

let program: string;
beforeAll(async () => {
  // Inside the checkout, so that the built file finds better-sqlite3.
  mkdirSync(join(root, 'out'), { recursive: true });
  const folder = mkdtempSync(join(root, 'out/cli-test-'));
  const options = { root, configFile: join(root, 'vite.cli.config.ts'), logLevel: 'error' as const };
  await build({ ...options, build: { outDir: folder, emptyOutDir: true } });
  program = join(folder, 'hashiya.js');
});
afterAll(() => rmSync(join(program, '..'), { recursive: true, force: true }));

function hashiya(...typed: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...typed], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
  });
  return { code: status, stdout, stderr };
}

function newProject() {
  const folder = temporaryFolder();
  const project = join(folder, 'p.hashiya');
  expect(hashiya('init', project).code).toBe(0);
  const write = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return { folder, project, write };
}

test('columns said once are read so the next time, which is told and is no failure', () => {
  const { project, write } = newProject();
  const [first, second] = ['أول', 'ثان'].map((words) =>
    write(`${words}.csv`, `title,body,x\nخبر ${words},نص ${words},كلام ${words}\n`),
  );
  if (!first || !second) throw new Error('Expected two tables');
  expect(hashiya('import', project, first, '--columns', 'text=x,ignore=body')).toMatchObject({ code: 0, stderr: '' });
  const told = hashiya('import', project, second);
  expect(told.code).toBe(0);
  expect(told.stderr).toContain('its columns were read as the last time: title=title, ignore=body, text=x');
  expect(JSON.parse(hashiya('search', project, 'كلام', '--json').stdout).total).toBe(2);
});

test('of a folder the files of no known format are counted in one line, and are no failure', () => {
  const { folder, project, write } = newProject();
  mkdirSync(join(folder, 'in'));
  for (const name of ['a.txt', 'b.png', 'c.png', 'd.md', '.e.txt']) write(`in/${name}`, `خبر ${name}`);
  const { code, stdout, stderr } = hashiya('import', project, join(folder, 'in'), '--recursive');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('3 files of no known format were skipped: .md .png');
  expect(stdout).not.toContain('b.png');
  expect(stdout).toMatch(/one file imported · 3 skipped/);
});

// Windows has no signals that could be sent to another program; Ctrl+C comes from its console.
test.runIf(process.platform !== 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  '%s takes back what has arrived and exits with 130',
  async (signal) => {
    const { project, write } = newProject();
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index},"خبر ${index} ${'كلام '.repeat(200)}"`);
    const table = write('large.csv', `n,text\n${rows.join('\n')}\n`);
    const running = spawn(process.execPath, [program, 'import', project, table], {
      env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
    });
    let stdout = '';
    running.stdout.on('data', (data) => {
      stdout += data;
    });
    const ended = new Promise<number | null>((resolve) => running.on('close', resolve));
    // Some articles have arrived.
    const articles = () => JSON.parse(hashiya('stats', project, '--json').stdout).articles;
    await expect.poll(articles, { timeout: 120_000 }).toBeGreaterThan(0);
    running.kill(signal);
    expect(await ended).toBe(130);
    expect(stdout).toContain('Interrupted');
    expect(articles()).toBe(0);
    expect(hashiya('check', project).code).toBe(0);
  },
);
