// A backup is a whole project that was read through, made while work goes on; going back to it is told beforehand and can be undone.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { backupsFolder, isBackedUp, pruneBackups } from '../../db/backups';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { usualBackups } from '../../domain/backups';
import { backUp, backUpIfChanged } from '../../main/commands/back-up';
import { checkProject } from '../../main/commands/check-project';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { listBackups } from '../../main/commands/list-backups';
import { previewRestore, restoreBackup, restoreOverDamaged } from '../../main/commands/restore-backup';
import { openWorkbench } from '../../main/commands/workbench';
import { codes, newAnnotatedArticle, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

const choice = usualBackups;
const now = '2026-01-01T00:00:00.000Z';

function marked() {
  const project = temporaryProject();
  const made = newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  return { ...made, project, path: project.path, folder: backupsFolder(project.path, choice) };
}

describe('a backup', () => {
  test('goes nowhere while the folder that was chosen is gone, and back there once it is there again', async () => {
    const { project } = marked();
    const disk = join(temporaryFolder(), 'disk');
    const wish = { reason: 'by-hand', choice: { ...choice, folder: join(disk, 'backups') } } as const;
    expect(codes(await backUp(project.workbench, wish))).toEqual(['backup-failed']);
    expect(existsSync(disk)).toBe(false);
    mkdirSync(join(disk, 'backups'), { recursive: true });
    value(await backUp(project.workbench, wish));
  });

  test('is a sound project with everything in it, closed to writing, and nothing else is left in its folder', async () => {
    const { project, path, folder } = marked();
    const made = value(await backUp(project.workbench, { reason: 'by-hand', choice }));
    expect(readdirSync(folder)).toEqual([made.name]);
    expect(codes(openProjectFile(join(folder, made.name)))).toEqual(['file-read-only']);
    const copy = join(temporaryFolder(), 'copy.hashiya');
    writeFileSync(copy, readFileSync(join(folder, made.name)));
    const db = value(openProjectFile(copy));
    expect(value(checkProject(openWorkbench(db)))).toMatchObject({ articles: 1, annotations: 2, problems: [] });
    closeProjectFile(db);
    expect(value(listBackups(path, choice)).backups).toMatchObject([{ reason: 'by-hand', holds: { articles: 1, marks: 2 } }]);
  });

  test('holds what was written while it was made, and does not keep it waiting', async () => {
    const { project, path } = marked();
    const over = backUp(project.workbench, { reason: 'by-hand', choice });
    const { article } = newAnnotatedArticle(project, '[PERS غيره]');
    value(await over);
    expect(value(listBackups(path, choice)).backups[0]?.holds).toMatchObject({ articles: 2, marks: 3 });
    expect(annotationsOf(project.workbench.db, article.id)).toHaveLength(1);
  });

  test('is made only of what has changed since the last one, and of nothing in an empty project', async () => {
    const { project, folder } = marked();
    const input = { reason: 'daily', choice } as const;
    expect(value(await backUpIfChanged(project.workbench, input))).not.toBeNull();
    expect(isBackedUp(project.workbench.db, folder)).toBe(true);
    expect(value(await backUpIfChanged(project.workbench, input))).toBeNull();
    newAnnotatedArticle(project, '[PERS غيره]');
    expect(value(await backUpIfChanged(project.workbench, input))).toMatchObject({ number: 2 });
    expect(value(await backUpIfChanged(temporaryProject().workbench, input))).toBeNull();
  });

  test('lies in a folder of its own where another place was chosen', async () => {
    const { project } = marked();
    const elsewhere = temporaryFolder();
    value(await backUp(project.workbench, { reason: 'by-hand', choice: { ...choice, folder: elsewhere } }));
    expect(readdirSync(elsewhere)).toEqual(['project.hashiya-backups']);
    expect(readdirSync(project.folder).filter((name) => name.endsWith('backups'))).toEqual([]);
  });

  test('that cannot be made says so, leaves nothing behind and takes no older one away', async () => {
    const { project, folder } = marked();
    value(await backUp(project.workbench, { reason: 'opened', choice }));
    const before = readdirSync(folder);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    expect(codes(await backUp(project.workbench, { reason: 'daily', choice }))).toEqual(['backup-failed']);
    expect(before).toHaveLength(1);
    expect(readFileSync(folder, 'utf8')).toBe('in the way');
  });

  test('whose folder cannot be read is refused with the reason, whether one is made, asked about or listed', async () => {
    const { project, path, folder } = marked();
    writeFileSync(folder, 'in the way');
    const refusal = await backUpIfChanged(project.workbench, { reason: 'opened', choice });
    expect(refusal.ok ? [] : refusal.problems).toMatchObject([{ code: 'backup-failed', details: { path: folder } }]);
    expect(() => pruneBackups(folder, choice)).not.toThrow();
    expect(codes(listBackups(path, choice))).toEqual(['file-unreadable']);
  });

  test('makes room by itself, and never takes the only sound one', async () => {
    const { project, path } = marked();
    const few = { keep: 2, folder: null };
    for (let at = 0; at < 5; at += 1) {
      newAnnotatedArticle(project, `[PERS غيره] ${at}`);
      value(await backUp({ ...project.workbench, now: () => now }, { reason: 'opened', choice: few }));
    }
    expect(value(listBackups(path, few)).backups.map(({ number }) => number)).toEqual([5, 4]);
  });

  test('that is overtaken by the closing of the project leaves nothing behind', async () => {
    const { project, folder } = marked();
    for (let at = 0; at < 40; at += 1) newAnnotatedArticle(project, `[PERS غيره] ${at} ${'كلام '.repeat(4000)}`);
    const over = backUp(project.workbench, { reason: 'opened', choice });
    await new Promise((resume) => setImmediate(() => setImmediate(resume)));
    project.close();
    expect(codes(await over)).toEqual(['no-project-open']);
    expect(readdirSync(folder)).toEqual([]);
    project.reopen();
    expect(value(checkProject(project.workbench)).problems).toEqual([]);
  });

  test('clears away what a process left that died at making one', async () => {
    const { project, folder } = marked();
    mkdirSync(folder);
    writeFileSync(join(folder, '.999999999-1.making'), 'half of one');
    value(await backUp(project.workbench, { reason: 'by-hand', choice }));
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('going back', () => {
  async function changedSince() {
    const at = marked();
    const { project, annotations } = at;
    const backup = value(await backUp(project.workbench, { reason: 'by-hand', choice })).name;
    const { article } = newAnnotatedArticle(project, '[PERS غيره]');
    value(deleteAnnotation(project.workbench, { annotationId: annotations[0]?.id ?? '', annotatorId: project.annotator.id }));
    return { ...at, place: { path: at.path, backup, choice }, later: article };
  }

  test('is told beforehand: what goes, what comes back, and whose changes', async () => {
    const { project, place } = await changedSince();
    expect(value(previewRestore(project.workbench, place))).toMatchObject({
      isPresentReadable: true,
      changes: 3,
      changesBack: 0,
      by: [
        { name: 'Amal', changes: 2 },
        { name: null, changes: 1 },
      ],
      articles: { gone: 1, back: 0 },
      marks: { gone: 1, back: 1, changed: 0 },
    });
  });

  test('makes the project what it was, and keeps what it is now as a backup to come back to', async () => {
    const { project, place, path } = await changedSince();
    const before = value(checkProject(project.workbench));
    value(await restoreBackup(project.workbench, place));
    const db = value(openProjectFile(path));
    expect(value(checkProject(openWorkbench(db)))).toMatchObject({ articles: 1, annotations: 2, problems: [] });
    const [latest] = value(listBackups(path, choice)).backups;
    expect(latest).toMatchObject({ reason: 'before-restore', holds: { articles: before.articles, marks: before.annotations } });
    value(await restoreBackup(openWorkbench(db), { ...place, backup: latest?.name ?? '' }));
    const again = value(openProjectFile(path));
    expect(value(checkProject(openWorkbench(again)))).toEqual(before);
    closeProjectFile(again);
    expect(readdirSync(project.folder).sort()).toEqual(['project.hashiya', 'project.hashiya-backups']);
  });

  test('is refused while another process has the project open, and nothing is lost', async () => {
    const { project, place, path } = await changedSince();
    const other = value(openProjectFile(path));
    expect(codes(await restoreBackup(project.workbench, place))).toEqual(['busy-project']);
    newAnnotatedArticle(project, '[PERS ثالث]');
    newAnnotatedArticle({ ...project, workbench: openWorkbench(other) }, '[PERS من هناك]');
    closeProjectFile(other);
    expect(value(checkProject(project.workbench))).toMatchObject({ articles: 4, problems: [] });
    expect(project.workbench.db.pragma('journal_mode', { simple: true })).toBe('wal');
  });

  test('is refused from a backup that is damaged, and from what is no backup', async () => {
    const { project, place, folder } = await changedSince();
    const file = join(folder, place.backup);
    chmodSync(file, 0o644);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, 4096 * 2, 4096 * 9));
    expect(codes(await restoreBackup(project.workbench, place))).toEqual(['backup-unsound']);
    expect(codes(await restoreBackup(project.workbench, { ...place, backup: '../project.hashiya' }))).toEqual(['backup-unknown']);
    expect(value(checkProject(project.workbench)).articles).toBe(2);
  });

  test('from a damaged file lays that file among the backups, byte by byte', async () => {
    const { project, place, path, folder } = await changedSince();
    project.close();
    const broken = readFileSync(path).fill(0xaa, 0, 9000);
    writeFileSync(path, broken);
    // A log that a dead process left would be read as the restored file's.
    writeFileSync(`${path}-wal`, 'garbage');
    value(await restoreOverDamaged(place, now));
    const kept = readdirSync(folder).filter((name) => name.includes('damaged'));
    expect(kept).toHaveLength(2);
    expect(readFileSync(join(folder, kept.find((name) => name.endsWith('.hashiya')) ?? '')).equals(broken)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    const db = value(openProjectFile(path));
    expect(value(checkProject(openWorkbench(db)))).toMatchObject({ articles: 1, problems: [] });
    closeProjectFile(db);
  });
});
