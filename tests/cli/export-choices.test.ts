// What a format leaves open is chosen on the command line, and what it does not know is named.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltProgram, builtProgram } from '../builders/built-program';
import { temporaryFolder } from '../builders/temporary-project';

let program: BuiltProgram;
beforeAll(async () => {
  program = await builtProgram();
});
afterAll(() => program.remove());

const hashiya = (...typed: readonly string[]) =>
  spawnSync(process.execPath, [program.path, ...typed, '--lang', 'en'], { encoding: 'utf8', env: { PATH: process.env.PATH } });

test('the profile, the delimiter and Excel of a table', () => {
  const folder = temporaryFolder();
  const [project, out] = [join(folder, 'p.hashiya'), join(folder, 'out.tsv')];
  hashiya('init', project, '--seeds');
  const choices = ['--profile', 'directed-stance', '--delimiter', 'tab', '--excel'];
  const written = hashiya('export', project, '--format', 'table', '--out', out, ...choices);
  expect(written).toMatchObject({ status: 0, stderr: '' });
  expect(written.stdout).toContain('marks that get no row of their own');
  expect(readFileSync(out, 'utf8')).toMatch(/^\ufeffarticle_id\ttitle\toutlet\tpublished_on\tholder\t/);
  const wrong = hashiya('export', project, '--format', 'table', '--out', out, '--profile', 'rows');
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('marks, articles, attribution, claims, stance-pairs, directed-stance');
});

test('the kind, the tags and the tokens of columns', () => {
  const folder = temporaryFolder();
  const [project, out] = [join(folder, 'p.hashiya'), join(folder, 'out.conll')];
  hashiya('init', project, '--seeds');
  const choices = ['--kind', 'claim', '--tags', 'bioes', '--edges', 'characters'];
  const written = hashiya('export', project, '--format', 'conll', '--out', out, ...choices);
  expect(written).toMatchObject({ status: 0, stderr: '' });
  expect(written.stdout).toContain('marks of other kinds');
  expect(readFileSync(out, 'utf8')).toMatch(/Tokeniser=hashiya-characters-1 O\n.*\n. -X- _ E-CLAIM\n/su);
  const wrong = hashiya('export', project, '--format', 'conll', '--out', join(folder, 'b.conll'), '--kind', 'person');
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toContain('“person”');
});
