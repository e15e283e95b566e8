// A copy is a whole project under its final name, or nothing.
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { checkProject } from '../../main/commands/check-project';
import { describeProject } from '../../main/commands/describe-project';
import { saveCopy } from '../../main/commands/save-copy';
import { openWorkbench } from '../../main/commands/workbench';
import { codes, newAnnotatedArticle, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

function marked() {
  const project = temporaryProject();
  newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  return project;
}

test('a copy is sound, holds the same history, and stands alone in its folder', () => {
  const { workbench } = marked();
  const folder = temporaryFolder();
  const path = join(folder, 'copy.hashiya');
  expect(saveCopy(workbench, { path })).toEqual({ ok: true, value: { path } });
  expect(readdirSync(folder)).toEqual(['copy.hashiya']);
  const copy = openWorkbench(value(openProjectFile(path)));
  expect(value(checkProject(copy))).toEqual(value(checkProject(workbench)));
  expect({ ...value(describeProject(copy)), path: '' }).toEqual({ ...value(describeProject(workbench)), path: '' });
  closeProjectFile(copy.db);
});

test('the copy does not follow later edits', () => {
  const project = marked();
  const path = join(temporaryFolder(), 'copy.hashiya');
  value(saveCopy(project.workbench, { path }));
  const before = readFileSync(path);
  newAnnotatedArticle(project, '[PERS لافروف]');
  expect(readFileSync(path)).toEqual(before);
});

test('an existing file is replaced only when asked', () => {
  const { workbench } = marked();
  const path = join(temporaryFolder(), 'copy.hashiya');
  writeFileSync(path, 'mine');
  expect(codes(saveCopy(workbench, { path }))).toEqual(['file-exists']);
  expect(readFileSync(path, 'utf8')).toBe('mine');
  value(saveCopy(workbench, { path, overwrite: true }));
  closeProjectFile(value(openProjectFile(path)));
});

test('a copy over the open project itself is refused even when asked', () => {
  const { workbench, path } = marked();
  expect(codes(saveCopy(workbench, { path, overwrite: true }))).toEqual(['file-exists']);
});

test('a project that is open elsewhere is not replaced under its reader', () => {
  const [mine, other] = [marked(), marked()];
  expect(codes(saveCopy(mine.workbench, { path: other.path, overwrite: true }))).toEqual(['busy-project']);
});

test('a folder in the way, a missing folder and a closed one are told apart, and nothing is left there', () => {
  const { workbench } = marked();
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'copy.hashiya'));
  expect(codes(saveCopy(workbench, { path: join(folder, 'copy.hashiya'), overwrite: true }))).toEqual(['file-is-directory']);
  expect(codes(saveCopy(workbench, { path: join(folder, 'none', 'copy.hashiya') }))).toEqual(['folder-missing']);
  chmodSync(folder, 0o555);
  expect(codes(saveCopy(workbench, { path: join(folder, 'other.hashiya') }))).toEqual(['file-read-only']);
  chmodSync(folder, 0o755);
  expect(readdirSync(folder)).toEqual(['copy.hashiya']);
});
