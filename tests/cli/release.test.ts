// A release is made again by the command that its manifest names, typed as it stands there, byte for byte.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltProgram, builtProgram } from '../builders/built-program';
import { temporaryFolder } from '../builders/temporary-project';

let built: BuiltProgram;
beforeAll(async () => {
  built = await builtProgram();
});
afterAll(() => built.remove());

function hashiya(...typed: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built.path, ...typed], {
    encoding: 'utf8',
    env: { LANG: 'C' },
  });
  return { code: status, stdout, stderr };
}

/** Runs a line of a shell in which `hashiya` is a command. */
function typed(line: string, env: Record<string, string>): void {
  const bin = temporaryFolder();
  writeFileSync(join(bin, 'hashiya'), `#!/bin/sh\nexec '${process.execPath}' '${built.path}' "$@"\n`);
  chmodSync(join(bin, 'hashiya'), 0o755);
  const path = `${bin}${delimiter}${process.env.PATH}`;
  const { status, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8', env: { ...env, PATH: path, LANG: 'C' } });
  expect([status, stderr]).toEqual([0, '']);
}

function filesIn(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(path, name)).isFile());
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(path, name), 'latin1')]));
}

function seeded() {
  const folder = temporaryFolder();
  const project = join(folder, 'p.hashiya');
  expect(hashiya('init', project, '--seeds').code).toBe(0);
  return { folder, project };
}

test.runIf(process.platform !== 'win32')('by its command, with every kind of option, into another folder', () => {
  const { folder, project } = seeded();
  const ids: string[] = JSON.parse(hashiya('list', project, '--json').stdout).map(({ id }: { id: string }) => id);
  const list = join(folder, 'list.csv');
  writeFileSync(list, `${ids[0]},test\n${ids[1]},train\n`);
  const first = join(folder, 'first');
  const options = [
    ...[
      '--format',
      'conll',
      '--kind',
      'entity',
      '--tags',
      'bioes',
      '--no-boilerplate',
      '--label',
      'entity',
      '--annotator',
      'Sample',
    ],
    ...[
      '--search',
      'لافروف OR "القمة" OR في',
      '--to',
      '2030-01-01',
      '--split',
      'train=3,test=1',
      '--seed',
      '9',
      '--split-list',
      list,
    ],
    ...['--title', "أخبار 'تجريبية' $HOME `x`", '--release-version', '1.0', '--licence', 'CC-BY-4.0', '--date', '2024-05-01'],
  ];
  const { code, stderr } = hashiya('release', project, '--out', first, ...options);
  expect([code, stderr]).toEqual([0, '']);
  const { command } = JSON.parse(readFileSync(join(first, 'manifest.json'), 'utf8'));
  mkdirSync(join(folder, 'else where'));
  const second = join(folder, 'else where', 'second');
  typed(command, { PROJECT: project, FOLDER: second, RELEASE: first });
  expect(filesIn(second)).toEqual(filesIn(first));
  expect(hashiya('diff', first, second).stdout).toBe('Nothing came, went or changed.\n');
});

test('two releases are compared, for people and for scripts', () => {
  const { folder, project } = seeded();
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  expect(hashiya('release', project, '--out', first, '--format', 'jsonl').code).toBe(0);
  const table = join(folder, 'a.jsonl');
  writeFileSync(table, '{"text":"خبر جديد","title":"جديد"}\n');
  expect(hashiya('import', project, table).code).toBe(0);
  expect(hashiya('release', project, '--out', second, '--format', 'spacy', '--label', 'claim').code).toBe(0);
  const { code, stdout } = hashiya('diff', first, second, '--limit', '1');
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^articles: 1 came, 0 went, 0 changed\n\+ [0-9a-f-]{36} \u2068جديد\u2069\n\nannotations: 0 came, \d+ went, \d+ changed\n- /,
  );
  const { articles, annotations } = JSON.parse(hashiya('diff', first, second, '--json').stdout);
  expect(articles.came).toHaveLength(1);
  expect(stdout).toContain(`- … ${annotations.went.length - 1}\n`);
  expect(hashiya('diff', first, folder)).toMatchObject({ code: 1, stdout: '' });
});

test.runIf(process.platform !== 'win32')('files that may not grow any more leave nothing behind, and that is told', () => {
  const { folder, project } = seeded();
  for (const [command, out] of [
    ['export', 'a.jsonl'],
    ['release', 'r'],
  ] as const) {
    const typedWords = [built.path, command, project, '--format', 'jsonl', '--out', join(folder, out)];
    // In blocks of 512 or 1024 bytes, as the shell has it.
    const line = ['-c', 'ulimit -f 100; exec "$0" "$@"', process.execPath, ...typedWords];
    const { status, stderr } = spawnSync('sh', line, { encoding: 'utf8', env: { LANG: 'C' } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/could not be written \(EFBIG/);
  }
  expect(readdirSync(folder).filter((name) => !name.startsWith('p.hashiya'))).toEqual([]);
});
