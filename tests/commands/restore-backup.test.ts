// Going back while others are at work, on a full disk and with what fails at the last moment: the project is what it was, or what the
// backup is, and it is open.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUpAtOnce, backupsFolder } from '../../db/backups';
import { connect } from '../../db/database';
import { aloneProblem, waysOf } from '../../db/restore-file';
import { usualBackups } from '../../domain/backups';
import { problem } from '../../domain/problem';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotator } from '../../main/commands/create-annotator';
import { holdProject } from '../../main/commands/hold-project';
import { listBackups } from '../../main/commands/list-backups';
import { restoreBackup, restoreOverDamaged } from '../../main/commands/restore-backup';
import { openWorkbench } from '../../main/commands/workbench';
import { smallDisk } from '../builders/small-disk';
import { codes, newAnnotatedArticle, temporaryProject, value } from '../builders/temporary-project';

const choice = usualBackups;
const at = '2026-01-01T00:00:00.000Z';

/** A project with a backup that holds one article less. */
function backedUp(folder?: string) {
  const project = temporaryProject({ real: true });
  newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  const { name } = value(backUpAtOnce(project.workbench.db, project.path, { ...choice, reason: 'by-hand', at }));
  newAnnotatedArticle(project, '[PERS غيره]');
  return { project, path: project.path, place: { path: project.path, backup: name, choice }, folder };
}

const left = (folder: string) => readdirSync(folder).filter((name) => !/^project\.hashiya(-backups|-wal|-shm)?$/.test(name));

test('what is written after the last backup and before the end is in a backup all the same', async () => {
  const { project, path, place } = backedUp();
  const late = () => {
    newAnnotatedArticle(project, '[PERS في آخر لحظة]');
    return undefined;
  };
  value(await restoreBackup(project.workbench, place, { inTheWay: late }));
  expect(value(listBackups(path, choice))).toMatchObject({
    backups: [{ reason: 'before-restore', holds: { articles: 3 } }, {}, {}],
  });
});

test('nothing is closed when something has come in the way meanwhile', async () => {
  const { project, place } = backedUp();
  const inTheWay = () => problem('import-running');
  expect(codes(await restoreBackup(project.workbench, place, { inTheWay }))).toEqual(['import-running']);
  newAnnotatedArticle(project, '[PERS بعد]');
  expect(value(checkProject(project.workbench))).toMatchObject({ articles: 3, problems: [] });
  expect(left(project.folder)).toEqual([]);
});

test('a backup that cannot be made leaves the project open, in the ways in which it was kept', async () => {
  const { project, path, place } = backedUp();
  project.close();
  const held = value(holdProject(path, { isInNetworkFolder: true }));
  const workbench = openWorkbench(held.db);
  const folder = backupsFolder(path, choice);
  const keep = async () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    return { ok: true, value: null } as const;
  };
  expect(codes(await restoreBackup(workbench, place, { keep }))).toEqual(['backup-failed']);
  expect(held.db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(held.db.pragma('locking_mode', { simple: true })).toBe('exclusive');
  value(createAnnotator(workbench, { name: 'Basma' }));
  expect(codes(holdProject(path))).toEqual(['busy-project']);
  held.close();
});

test('a project that was shared is shared again after going back was refused', () => {
  const { project, path } = backedUp();
  const asBefore = waysOf(project.workbench.db);
  expect(aloneProblem(project.workbench.db)).toBeUndefined();
  const other = connect(path, { timeout: 0 });
  expect(() => other.prepare('SELECT count(*) FROM article').get()).toThrow('locked');
  asBefore();
  expect(other.prepare('SELECT count(*) FROM article').pluck().get()).toBe(2);
  other.close();
});

test('a full disk in the middle is told before anything is closed, and leaves nothing behind', async () => {
  const disk = smallDisk(6_000_000);
  if (disk === null) return;
  const { project, place } = backedUp();
  const path = join(disk, 'project.hashiya');
  project.close();
  writeFileSync(path, readFileSync(project.path));
  const folder = join(project.folder, 'project.hashiya-backups');
  const elsewhere = { ...choice, folder: project.folder };
  expect(existsSync(folder)).toBe(true);
  const held = value(holdProject(path));
  const workbench = openWorkbench(held.db);
  const { bytes } = { bytes: readFileSync(path).length };
  writeFileSync(join(disk, 'filler'), Buffer.alloc(6_000_000 - 2 * bytes));
  expect(codes(await restoreBackup(workbench, { path, backup: place.backup, choice: elsewhere }))).toEqual(['disk-full']);
  rmSync(join(disk, 'filler'));
  expect(value(checkProject(workbench))).toMatchObject({ articles: 2, problems: [] });
  expect(left(disk)).toEqual(['.project.hashiya.lock']);
  held.close();
});

test('a project that may only be read is not replaced', async () => {
  const { project, path, place } = backedUp();
  project.close();
  chmodSync(path, 0o444);
  const before = readFileSync(path);
  const held = value(holdProject(path));
  expect(codes(await restoreBackup(openWorkbench(held.db), place))).toEqual(['open-for-reading']);
  expect(held.db.open).toBe(true);
  expect(readFileSync(path).equals(before)).toBe(true);
  held.close();
});

test('a backup that a newer program made is refused by name while the project is open', async () => {
  const { project, path, place } = backedUp();
  const backup = join(backupsFolder(path, choice), place.backup);
  chmodSync(backup, 0o644);
  const newer = connect(backup, {});
  newer.pragma('user_version = 9999');
  newer.close();
  expect(codes(await restoreBackup(project.workbench, place))).toEqual(['newer-project']);
  expect(left(project.folder)).toEqual([]);
  newAnnotatedArticle(project, '[PERS بعد]');
});

test('a file that has taken the project’s name is not replaced', async () => {
  const { project, path, place } = backedUp();
  project.reopen();
  writeFileSync(`${path}.new`, 'something else');
  renameSync(`${path}.new`, path);
  expect(codes(await restoreBackup(project.workbench, place))).toEqual(['project-displaced']);
  expect(readFileSync(path, 'utf8')).toBe('something else');
});

test('a project whose file was deleted is there again after going back, and is kept as it was', async () => {
  const { project, path, place } = backedUp();
  project.reopen();
  rmSync(path);
  value(await restoreBackup(project.workbench, place));
  expect(value(listBackups(path, choice)).backups).toMatchObject([{ reason: 'before-restore', holds: { articles: 2 } }, {}]);
  expect(value(checkProject(project.reopen()))).toMatchObject({ articles: 1, problems: [] });
});

test('over a damaged file an unsound backup is refused before that is let go', async () => {
  const { project, path, place } = backedUp();
  project.close();
  const backup = join(backupsFolder(path, choice), place.backup);
  chmodSync(backup, 0o644);
  writeFileSync(backup, readFileSync(backup).fill(0xff, 4096 * 2, 4096 * 9));
  let letGo = 0;
  const refusal = await restoreOverDamaged(place, at, () => {
    letGo += 1;
    return undefined;
  });
  expect([codes(refusal), letGo, left(project.folder)]).toEqual([['backup-unsound'], 0, []]);
});

test('what somebody who died at going back left is cleared away', async () => {
  const { project, place } = backedUp();
  for (const ending of ['', '-journal'])
    writeFileSync(join(project.folder, `.project.hashiya.999999999-1.restoring${ending}`), 'half');
  mkdirSync(join(project.folder, 'other'));
  value(await restoreBackup(project.workbench, place));
  expect(left(project.folder)).toEqual(['other']);
});
