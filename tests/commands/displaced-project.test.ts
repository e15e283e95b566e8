// A project whose file, or log, is moved, replaced or deleted while it is open: nothing is acknowledged that nobody would find again,
// and nothing that stands is lost.
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as everywhere, expect } from 'vitest';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotator } from '../../main/commands/create-annotator';
import { exportProject } from '../../main/commands/export-project';
import { filesOnDisk } from '../../main/commands/files-on-disk';
import { saveCopy } from '../../main/commands/save-copy';
import { saveImportReport } from '../../main/commands/save-import-report';
import { openWorkbench, type Workbench } from '../../main/commands/workbench';
import { codes, newAnnotatedArticle, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

// Windows lets nobody move or delete a file that is open.
const test = everywhere.runIf(process.platform !== 'win32');

function opened() {
  const project = temporaryProject({ real: true });
  newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  const workbench = project.reopen();
  value(createAnnotator(workbench, { name: 'Basma' }));
  return { ...project, path: project.path, workbench, elsewhere: join(temporaryFolder(), 'elsewhere.hashiya') };
}

const mark = (workbench: Workbench) => createAnnotator(workbench, { name: `${Math.random()}` });

function expectCopyWhole(workbench: Workbench, path: string) {
  value(saveCopy(workbench, { path }));
  const db = value(openProjectFile(path));
  expect(value(checkProject(openWorkbench(db)))).toMatchObject({ articles: 1, annotations: 2, problems: [] });
  expect(db.prepare("SELECT 1 FROM annotator WHERE name = 'Basma'").get()).toBeDefined();
  closeProjectFile(db);
}

test.each(['the file', 'its log'])('while %s is deleted nothing is written, and a copy holds everything', (what) => {
  const { path, workbench, elsewhere } = opened();
  rmSync(what === 'the file' ? path : `${path}-wal`);
  expect(codes(mark(workbench))).toEqual(['project-displaced']);
  expectCopyWhole(workbench, elsewhere);
});

test('while another file has its name nothing is written, and that file stays as it is', () => {
  const { path, workbench, elsewhere } = opened();
  writeFileSync(elsewhere, 'something else');
  renameSync(elsewhere, path);
  expect(codes(mark(workbench))).toEqual(['project-displaced']);
  expect(codes(saveCopy(workbench, { path, overwrite: true }))).toEqual(['file-exists']);
  expectCopyWhole(workbench, elsewhere);
  expect(readFileSync(path, 'utf8')).toBe('something else');
});

test('a file that is put back, or whose folder was away for a while, is written again', () => {
  const { path, workbench, elsewhere, folder } = opened();
  renameSync(path, elsewhere);
  expect(codes(mark(workbench))).toEqual(['project-displaced']);
  renameSync(elsewhere, path);
  value(mark(workbench));
  renameSync(folder, `${folder}-away`);
  expect(codes(mark(workbench))).toEqual(['project-displaced']);
  renameSync(`${folder}-away`, folder);
  value(mark(workbench));
});

test('a copy is not laid over the name of a project that is gone, where its log would be read as the copy’s', () => {
  const { path, workbench } = opened();
  rmSync(path);
  expect(codes(saveCopy(workbench, { path }))).toEqual(['file-exists']);
});

test('files of the open project are not read by an import: that would let other processes take its log away', async () => {
  const { path, workbench, folder, elsewhere } = opened();
  copyFileSync(path, elsewhere);
  const names = ['', '-wal', '-shm'].map((ending) => `${path}${ending}`);
  for (const source of filesOnDisk(names)) expect(codes(await source.load())).toEqual(['part-of-open-project']);
  for (const source of filesOnDisk([elsewhere])) value(await source.load());
  value(mark(workbench));
  expect(existsSync(join(folder, 'project.hashiya-wal'))).toBe(true);
});

test('neither an export nor a report is written over a file of the open project', async () => {
  const { path, workbench } = opened();
  for (const target of [path, `${path}-wal`]) {
    const before = readFileSync(target);
    const input = { format: 'jsonl', path: target, overwrite: true } as unknown as Parameters<typeof exportProject>[1];
    expect(codes(await exportProject(workbench, input))).toEqual(['file-exists']);
    const report = {} as Parameters<typeof saveImportReport>[1]['report'];
    expect(codes(await saveImportReport(workbench, { path: target, report, words: 'words' }))).toEqual(['file-exists']);
    expect(readFileSync(target).equals(before)).toBe(true);
  }
});
