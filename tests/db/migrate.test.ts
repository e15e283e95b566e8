// An older file is brought to the present version in steps, with a backup of it made first.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { inOrder, migrations } from '../../db/migrations';
import { indexHistory } from '../../db/migrations/002-index-history';
import type { Migration } from '../../db/migrations/migration';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { codes, newAnnotatedArticle, temporaryProject, value } from '../builders/temporary-project';

const present = migrations.length;
const next = present + 1;

const addPlace: Migration = { version: next, apply: (db) => void db.exec('ALTER TABLE article ADD COLUMN place TEXT') };
const twoSteps = inOrder([...migrations, addPlace]);

function olderProject() {
  const project = temporaryProject();
  newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  project.close();
  return project;
}

/** The backup that was made before the only migration. */
function backupOf(folder: string): string {
  const backups = join(folder, 'project.hashiya-backups');
  const [name = '', ...others] = readdirSync(backups);
  expect(others).toEqual([]);
  expect(name).toMatch(/^0001 .* before-migration\.hashiya$/);
  return join(backups, name);
}

test('an older project is kept as a backup, then brought forward', () => {
  const { path, folder } = olderProject();
  const db = value(openProjectFile(path, { migrations: twoSteps }));
  expect(db.pragma('user_version', { simple: true })).toBe(next);
  expect(db.prepare('SELECT place FROM article').all()).toEqual([{ place: null }]);
  expect(readFileSync(path).readUInt32BE(60)).toBe(next);
  closeProjectFile(db);
  expect(readdirSync(folder).sort()).toEqual(['project.hashiya', 'project.hashiya-backups']);
  expect(readFileSync(backupOf(folder)).readUInt32BE(60)).toBe(present);
});

test('the backup is a whole project of the old version, closed to writing', () => {
  const { path, folder } = olderProject();
  closeProjectFile(value(openProjectFile(path, { migrations: twoSteps })));
  const backup = backupOf(folder);
  expect(codes(openProjectFile(backup))).toEqual(['file-read-only']);
  const copy = new Database(backup, { readonly: true });
  expect(copy.prepare('SELECT count(*) AS count FROM annotation').get()).toEqual({ count: 2 });
  copy.close();
});

test('a project that cannot be kept is not brought forward', () => {
  const { path, folder } = olderProject();
  const before = readFileSync(path);
  writeFileSync(join(folder, 'project.hashiya-backups'), 'in the way');
  expect(codes(openProjectFile(path, { migrations: twoSteps }))).toEqual(['backup-failed']);
  expect(readFileSync(path)).toEqual(before);
});

test('a project of the present version is neither copied nor changed', () => {
  const { path, folder } = olderProject();
  const before = readFileSync(path);
  closeProjectFile(value(openProjectFile(path)));
  expect(readFileSync(path)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['project.hashiya']);
});

test('a step that fails takes itself back whole', () => {
  const { path } = olderProject();
  const failing: Migration = {
    version: next,
    apply: (db) => {
      addPlace.apply(db);
      throw new Error('half way');
    },
  };
  expect(() => openProjectFile(path, { migrations: [...migrations, failing] })).toThrow('half way');
  const db = new Database(path);
  expect(db.pragma('user_version', { simple: true })).toBe(present);
  expect(db.prepare("SELECT count(*) AS count FROM pragma_table_info('article') WHERE name = 'place'").get()).toEqual({
    count: 0,
  });
  db.close();
});

test('a step that leaves a reference to nothing is refused', () => {
  const { path } = olderProject();
  const careless: Migration = { version: next, apply: (db) => void db.exec('DELETE FROM layer') };
  expect(() => openProjectFile(path, { migrations: [...migrations, careless] })).toThrow('broken references');
});

test('an older program refuses the migrated file by name', () => {
  const { path } = olderProject();
  closeProjectFile(value(openProjectFile(path, { migrations: twoSteps })));
  expect(codes(openProjectFile(path))).toEqual(['newer-project']);
});

test('the steps count 1, 2, 3 without gap or swap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  expect(() => inOrder([addPlace])).toThrow(`version ${next}`);
  expect(() => inOrder([addPlace, ...migrations])).toThrow();
});

test('a project from before the index of history has its articles’ changes found all the same', () => {
  const { path } = olderProject();
  const db = value(openProjectFile(path));
  const rows = 'SELECT article_id, seq FROM change_article ORDER BY article_id, seq';
  const kept = db.prepare(rows).all();
  expect(kept.length).toBeGreaterThan(2);
  db.exec('DROP TABLE change_article');
  indexHistory.apply(db);
  expect(db.prepare(rows).all()).toEqual(kept);
  closeProjectFile(db);
});
