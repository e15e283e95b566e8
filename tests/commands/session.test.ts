// The store's session: it hears what another process writes, keeps backups by itself, and refuses what can only be read.
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { backupsFolder } from '../../db/backups';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import type { Announcement } from '../../domain/announcements';
import { usualBackups } from '../../domain/backups';
import { type Change, unpackChanges } from '../../domain/change-set';
import { usualChoice } from '../../domain/duplicates/duplicate-choice';
import { done, problem, refused } from '../../domain/problem';
import { createAnnotator } from '../../main/commands/create-annotator';
import { deleteArticles } from '../../main/commands/delete-articles';
import { holdProject } from '../../main/commands/hold-project';
import { listBackups } from '../../main/commands/list-backups';
import { searchProject } from '../../main/commands/search-project';
import { openWorkbench } from '../../main/commands/workbench';
import { hearOthers } from '../../main/store/hear-others';
import { Session } from '../../main/store/session';
import { codes, newAnnotatedArticle, newArticle, temporaryProject, value } from '../builders/temporary-project';

function opened() {
  const project = temporaryProject({ real: true });
  const { article } = newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  project.close();
  const session = new Session(() => undefined);
  return { session, article, path: project.path, annotator: project.annotator };
}

/** The first announcement of a type. */
async function heard<Type extends Announcement['type']>(session: Session, type: Type) {
  for await (const announcement of session.watch(undefined))
    if (announcement.type === type) return announcement as Extract<Announcement, { type: Type }>;
  throw new Error('The session fell silent');
}

test('a change that the command line writes meanwhile is heard of soon', async () => {
  const { session, path } = opened();
  value(session.open(path));
  const news = heard(session, 'changed-much');
  const other = value(holdProject(path));
  const change = value(createAnnotator(openWorkbench(other.db), { name: 'من الطرفية' }));
  other.close();
  expect(unpackChanges((await news).changes)).toEqual([change]);
  session.close();
});

test('what is changed while an import arrives is heard of after all that came before it', async () => {
  const { session, path, annotator } = opened();
  value(session.open(path));
  const heardOf: number[] = [];
  const listening = (async () => {
    for await (const announcement of session.watch(undefined)) {
      if (announcement.type === 'changed') heardOf.push(announcement.change.seq);
      if (announcement.type === 'changed-much') heardOf.push(...unpackChanges(announcement.changes).map(({ seq }) => seq));
      if (heardOf.length === 10) return;
    }
  })();
  const files = Array.from({ length: 5 }, (_, at) => ({
    name: `${at}.txt`,
    load: async () => {
      value(session.change(annotator.id, (workbench) => createAnnotator(workbench, { name: `${at}` })));
      return done(Buffer.from(`قال لافروف في الخبر ${at}`));
    },
  }));
  value(await session.importFiles(annotator.id, files, { labels: [], duplicates: usualChoice }));
  await listening;
  expect(heardOf).toEqual(heardOf.toSorted((a, b) => a - b));
  session.close();
});

test('a change that comes while it is looked for others is heard of at the next look', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { workbench } = temporaryProject({ real: true });
  const other = openWorkbench(value(openProjectFile(workbench.db.name)));
  const { db } = workbench;
  const pragma = db.pragma.bind(db);
  const made: Change[] = [];
  const told: (readonly Change[] | null)[] = [];
  const stop = hearOthers(db, (changes) => told.push(changes));
  // Between the two things that a look reads.
  db.pragma = (source, options) => {
    const answer: unknown = pragma(source, options);
    if (made.length === 0) made.push(value(createAnnotator(other, { name: 'من الطرفية' })));
    return answer;
  };
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([made]);
  stop();
  closeProjectFile(other.db);
});

test('a file that cannot be read for a while does not end the listening, and nothing is missed', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { workbench } = temporaryProject({ real: true });
  const path = workbench.db.name;
  const other = openWorkbench(value(openProjectFile(path)));
  const told = vi.fn();
  const stop = hearOthers(workbench.db, told);
  value(createAnnotator(other, { name: 'من الطرفية' }));
  other.db.pragma('wal_checkpoint(TRUNCATE)');
  const sound = readFileSync(path);
  writeFileSync(path, Buffer.from(sound).fill(0xaa, 4096));
  expect(() => vi.advanceTimersByTime(500)).not.toThrow();
  writeFileSync(path, sound);
  value(createAnnotator(other, { name: 'مرة أخرى' }));
  vi.advanceTimersByTime(500);
  expect(told).toHaveBeenCalledExactlyOnceWith([expect.anything(), expect.anything()]);
  stop();
  closeProjectFile(other.db);
});

test('more changes than are told one by one are told as such, and the articles among them are found', async () => {
  const { session, path } = opened();
  value(session.open(path));
  const news = heard(session, 'changed-elsewhere');
  const other = value(holdProject(path));
  const workbench = openWorkbench(other.db);
  newArticle(workbench, 'وصل القطار إلى المحطة');
  for (let at = 0; at < 60; at += 1) value(createAnnotator(workbench, { name: `من الطرفية ${at}` }));
  other.close();
  await news;
  const search = { query: 'القطار', limit: 10, hitsPerArticle: 1, after: null };
  const found = () => value(session.withProject((within) => searchProject(within, search))).total;
  await vi.waitFor(() => expect(found()).toBe(1), { timeout: 30_000 });
  session.close();
});

test('a newer version that was found before any window listened is told to the first that does, once', async () => {
  const session = new Session(() => undefined);
  session.announce({ type: 'update-found', version: '2.0.0' });
  await new Promise((resume) => setImmediate(resume));
  expect(await heard(session, 'update-found')).toEqual({ type: 'update-found', version: '2.0.0' });
  const later = session.watch(undefined);
  session.announce({ type: 'update-found', version: '3.0.0' });
  expect((await later.next()).value).toEqual({ type: 'update-found', version: '3.0.0' });
});

test('problems that came up before any window listened are told to the first that does', async () => {
  const session = new Session(() => undefined);
  session.announce({ type: 'problems', problems: [problem('unexpected', { message: 'early' })] });
  session.announce({ type: 'problems', problems: [problem('unexpected', { message: 'later' })] });
  await new Promise((resume) => setImmediate(resume));
  const told = session.watch(undefined);
  expect((await told.next()).value).toMatchObject({ problems: [{ details: { message: 'early' } }] });
  expect((await told.next()).value).toMatchObject({ problems: [{ details: { message: 'later' } }] });
});

test('articles are deleted only after the project was backed up', async () => {
  const { session, path, article, annotator } = opened();
  value(session.open(path));
  const input = { articleIds: [article.id], annotatorId: annotator.id };
  value(await session.changeLater(annotator.id, 'before-deletion', (workbench) => deleteArticles(workbench, input)));
  expect(value(listBackups(path, usualBackups)).backups).toMatchObject([
    { reason: 'before-deletion', holds: { articles: 1, marks: 2 } },
  ]);
  session.close();
});

test('work goes on where no backup can be made, and that is said', async () => {
  const { session, path, article, annotator } = opened();
  value(session.open(path));
  const inTheWay = join(dirname(path), 'in-the-way');
  writeFileSync(inTheWay, '');
  session.backups.choice = { keep: 3, folder: inTheWay };
  const news = heard(session, 'problems');
  const input = { articleIds: [article.id], annotatorId: annotator.id };
  value(await session.changeLater(annotator.id, 'before-deletion', (workbench) => deleteArticles(workbench, input)));
  expect((await news).problems).toMatchObject([{ code: 'backup-failed' }]);
  session.close();
});

test('a folder of backups that cannot be read is told of once while it is so, and changes nothing else', async () => {
  const { session, path, annotator } = opened();
  const folder = backupsFolder(path, usualBackups);
  writeFileSync(folder, 'in the way');
  value(session.open(path));
  const told: Announcement[] = [];
  const stop = new AbortController();
  const over = (async () => {
    for await (const each of session.watch(stop.signal)) if (each.type === 'problems') told.push(each);
  })().catch(() => undefined);
  const mark = (name: string) =>
    session.changeLater(annotator.id, 'before-marking', (workbench) => createAnnotator(workbench, { name }));
  value(await mark('Basma'));
  value(await mark('Dalal'));
  rmSync(folder);
  value(await mark('Hind'));
  expect(value(listBackups(path, usualBackups)).backups).toHaveLength(1);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'in the way again');
  value(await mark('Lina'));
  await vi.waitFor(() => expect(told).toHaveLength(2), { timeout: 30_000 });
  expect(told.flatMap((each) => (each.type === 'problems' ? each.problems : []))).toMatchObject([
    { code: 'backup-failed', details: { path: folder } },
    { code: 'backup-failed', details: { path: folder } },
  ]);
  stop.abort();
  await over;
  session.close();
});

test('there is a backup soon after opening, and another one a day later, if something has changed', async () => {
  const { session, path } = opened();
  vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'Date'] });
  onTestFinished(() => void vi.useRealTimers());
  value(session.open(path));
  const reasons = () => value(listBackups(path, usualBackups)).backups.map(({ reason }) => reason);
  vi.advanceTimersByTime(5000);
  await vi.waitFor(() => expect(reasons()).toEqual(['opened']), { timeout: 30_000 });
  const aDayLater = () => {
    vi.setSystemTime(Date.now() + 25 * 3_600_000);
    vi.advanceTimersByTime(600_000);
  };
  aDayLater();
  value(session.withProject((workbench) => createAnnotator(workbench, { name: 'Basma' })));
  aDayLater();
  await vi.waitFor(() => expect(reasons()).toEqual(['daily', 'opened']), { timeout: 30_000 });
  session.close();
});

test('a read-only project is open, says so, and refuses to be written', () => {
  const { session, path, annotator } = opened();
  chmodSync(path, 0o444);
  expect(value(session.open(path))).toMatchObject({ isReadOnly: true, path });
  expect(codes(session.change(annotator.id, (workbench) => createAnnotator(workbench, { name: 'x' })))).toEqual([
    'open-for-reading',
  ]);
  session.close();
});

test('a project that another computer took over is closed and says whose it is', async () => {
  const { session, path } = opened();
  value(session.open(path));
  const overtaken = [problem('open-elsewhere', { path, machine: 'm', user: 'u', at: 't' })];
  session.close(overtaken);
  expect(session.overview()).toEqual(refused(...overtaken));
});
