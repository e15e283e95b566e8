import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { licenceOf, packageOf, sqliteIn } from '../../tools/bundled-licences';

describe('the licences of what is bundled', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'hashiya-licence-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const describeAs = (facts: object): void =>
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'part', version: '1.0.0', ...facts }));

  test('a module belongs to the innermost package around it', () => {
    expect(packageOf('/x/node_modules/a/lib/i.js')).toBe('/x/node_modules/a');
    expect(packageOf('/x/node_modules/@s/a/i.css?used')).toBe('/x/node_modules/@s/a');
    expect(packageOf('\0/x/node_modules/a/node_modules/@s/b/i.js')).toBe('/x/node_modules/a/node_modules/@s/b');
    expect(packageOf('C:\\x\\node_modules\\a\\i.js')).toBe('C:/x/node_modules/a');
    expect(packageOf('/x/renderer/App.tsx')).toBeUndefined();
  });

  test('the enclosed texts count, notices too', () => {
    describeAs({ license: 'Apache-2.0' });
    writeFileSync(path.join(folder, 'LICENSE'), 'the licence');
    writeFileSync(path.join(folder, 'NOTICE.txt'), 'the notice');
    expect(licenceOf(folder)).toEqual({
      name: 'part',
      version: '1.0.0',
      licence: 'Apache-2.0',
      text: 'the licence\n\nthe notice',
    });
  });

  test('a package that only names a usual licence gets its text with its author', () => {
    describeAs({ license: 'ISC', author: 'Layla <layla@example.org>' });
    expect(licenceOf(folder).text).toMatch(/^ISC License\n\nCopyright \(c\) Layla\n\nPermission to use/);
  });

  test('a package whose licence has no text ends the build', () => {
    describeAs({ license: 'WTFPL' });
    mkdirSync(path.join(folder, 'lib'));
    expect(() => licenceOf(folder)).toThrow(/part 1\.0\.0 comes without the text/);
  });

  test('the database that is compiled into a package is named with the version that it has', () => {
    const db = new Database(':memory:');
    expect(sqliteIn(process.cwd())).toMatchObject({
      name: 'SQLite',
      version: db.prepare('SELECT sqlite_version()').pluck().get(),
      licence: 'Public domain',
    });
    db.close();
  });
});
