// What becomes of the session when its file turns out to be damaged, is replaced, or is taken over by somebody else.
import { chmodSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { afterEach, expect, test, vi } from 'vitest';
import { backupsFolder } from '../../db/backups';
import { lockPath } from '../../db/project-lock';
import type { Announcement } from '../../domain/announcements';
import { usualBackups } from '../../domain/backups';
import type { Outcome } from '../../domain/problem';
import { done, problem, refused } from '../../domain/problem';
import { backUp } from '../../main/commands/back-up';
import { createAnnotator } from '../../main/commands/create-annotator';
import { listArticles } from '../../main/commands/list-articles';
import { countStatistics, everything } from '../../main/commands/project-stats';
import { restoreBackup, restoreOverDamaged } from '../../main/commands/restore-backup';
import { serveBackups } from '../../main/store/serve-backups';
import { serveExport } from '../../main/store/serve-export';
import { Session } from '../../main/store/session';
import { replaceFile, withoutFile } from '../../main/store/without-file';
import { makeLarge, spoilTable } from '../builders/spoilt-file';
import { codes, newAnnotatedArticle, temporaryProject, value } from '../builders/temporary-project';

const at = '2026-01-01T00:00:00.000Z';

const newSession = (): Session => new Session(() => undefined);

async function closedProject({ isLarge = false, isBackedUp = false } = {}) {
  const project = temporaryProject({ real: true });
  newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  if (isLarge) makeLarge(project.workbench.db);
  const backup = isBackedUp ? value(await backUp(project.workbench, { reason: 'by-hand', choice: usualBackups })).name : '';
  project.close();
  return { ...project, path: project.path, place: { path: project.path, backup, choice: usualBackups } };
}

/** The first announcement of a type. */
async function heard<Type extends Announcement['type']>(session: Session, type: Type) {
  for await (const announcement of session.watch(undefined))
    if (announcement.type === type) return announcement as Extract<Announcement, { type: Type }>;
  throw new Error('The session fell silent');
}

function expectWorkable(session: Session) {
  value(session.change(null, (workbench) => createAnnotator(workbench, { name: 'Basma' })));
}

test('a large project that is damaged where it is read first is refused, at the start too, and leaves an open one open', async () => {
  const [sound, damaged] = [await closedProject(), await closedProject({ isLarge: true })];
  spoilTable(damaged.path, 'scheme');
  const session = newSession();
  await session.start({ projectPath: damaged.path, demoPath: '/nowhere', backups: usualBackups, logs: '' });
  expect(codes(session.overview())).toEqual(['damaged-project']);
  expect(session.damaged).toBe(damaged.path);
  value(session.open(sound.path));
  expect(codes(session.open(damaged.path))).toEqual(['damaged-project']);
  expect([session.path, session.damaged]).toEqual([sound.path, damaged.path]);
  expectWorkable(session);
  session.close();
});

test('damage that is met while reading is told once, with the ways out of it, and the project stays open', async () => {
  const { path, annotator } = await closedProject({ isLarge: true });
  spoilTable(path, 'article');
  const session = newSession();
  value(session.open(path));
  const told = heard(session, 'problems');
  const input = { annotatorId: annotator.id, after: 0, limit: 10 };
  expect(codes(session.withProject((workbench) => listArticles(workbench, input)))).toEqual(['damaged-project']);
  expect((await told).problems).toMatchObject([{ code: 'damaged-project', details: { path } }]);
  expect(session.damaged).toBe(path);
  const later = session.withProject(async (workbench) => listArticles(workbench, input));
  expect(codes(await later)).toEqual(['damaged-project']);
  expect(session.path).toBe(path);
  session.close();
});

test('damage that is met while statistics are counted is told with the ways out of it', async () => {
  const { path } = await closedProject({ isLarge: true });
  spoilTable(path, 'article');
  const session = newSession();
  value(session.open(path));
  const told: Outcome<unknown>[] = [];
  for await (const answer of session.pages((workbench) => countStatistics(workbench, everything))) told.push(answer);
  expect(told.flatMap(codes)).toEqual(['damaged-project']);
  expect(session.damaged).toBe(path);
  session.close();
});

test('damage that is met while an export is previewed is told with the ways out of it', async () => {
  const { path } = await closedProject({ isLarge: true });
  spoilTable(path, 'article');
  const session = newSession();
  value(session.open(path));
  const { previewExport } = serveExport(session, () => Promise.reject(new Error('Nobody is there to be asked')));
  const told: Outcome<unknown>[] = [];
  for await (const answer of await call(previewExport, { format: 'jsonl' })) told.push(answer);
  expect(told.flatMap(codes)).toEqual(['damaged-project']);
  expect(session.damaged).toBe(path);
  session.close();
});

test('damage that is met in the background is told, and ends nothing', async () => {
  const { path } = await closedProject({ isLarge: true });
  spoilTable(path, 'search_state');
  const session = newSession();
  const told = heard(session, 'problems');
  value(session.open(path));
  expect((await told).problems).toMatchObject([{ code: 'damaged-project' }]);
  expectWorkable(session);
  session.close();
});

test('a project whose file could not be replaced in the last moment is open again, and tells why', async () => {
  const { path, place } = await closedProject({ isBackedUp: true });
  const session = newSession();
  value(session.open(path));
  const outcome = await replaceFile(session, path, () =>
    session.withProject(async (workbench) => {
      value(await restoreBackup(workbench, place));
      return refused(problem('write-failed', { path, reason: 'EBUSY' }));
    }),
  );
  expect(codes(outcome)).toEqual(['write-failed']);
  expect(session.path).toBe(path);
  expectWorkable(session);
  session.close();
});

test('a project that is damaged while it is open stays open where the backup is unsound', async () => {
  const { path, place } = await closedProject({ isBackedUp: true });
  const backup = join(backupsFolder(path, usualBackups), place.backup);
  chmodSync(backup, 0o644);
  writeFileSync(backup, readFileSync(backup).fill(0xff, 4096 * 2, 4096 * 9));
  const session = newSession();
  value(session.open(path));
  const outcome = await replaceFile(session, path, (inTheWay) =>
    restoreOverDamaged(place, at, () => inTheWay() ?? session.closeFile(path)),
  );
  expect(codes(outcome)).toEqual(['backup-unsound']);
  expectWorkable(session);
  session.close();
});

test('a project that is closed and does not open again says why, to every window', async () => {
  const { path, place } = await closedProject({ isBackedUp: true });
  const session = newSession();
  value(session.open(path));
  const switched = heard(session, 'project-switched');
  const outcome = await replaceFile(session, path, (inTheWay) =>
    restoreOverDamaged(place, at, () => {
      const against = inTheWay() ?? session.closeFile(path);
      writeFileSync(path, 'no project any more');
      return against ?? problem('busy-project', { path });
    }),
  );
  expect(codes(outcome)).toEqual(['busy-project']);
  await switched;
  expect(codes(session.overview())).toEqual(['not-a-project']);
});

test('going back is given up when another project was opened meanwhile', async () => {
  const [first, second] = [await closedProject({ isBackedUp: true }), await closedProject()];
  const session = newSession();
  value(session.open(first.path));
  expectWorkable(session);
  const outcome = await replaceFile(session, first.path, (inTheWay) =>
    session.withProject((workbench) =>
      restoreBackup(workbench, first.place, {
        inTheWay: () => {
          value(session.open(second.path));
          return inTheWay();
        },
      }),
    ),
  );
  expect(codes(outcome)).toEqual(['no-project-open']);
  expect(session.path).toBe(second.path);
  expect(value(session.open(first.path)).annotators).toHaveLength(2);
  session.close();
});

test('going back through the session closes, replaces and opens the project', async () => {
  const { path, place } = await closedProject({ isBackedUp: true });
  const session = newSession();
  value(session.open(path));
  expectWorkable(session);
  const keep = () => session.backups.beforeRestore();
  const outcome = await replaceFile(session, path, (inTheWay) =>
    session.withProject((workbench) => restoreBackup(workbench, place, { keep, inTheWay })),
  );
  expect(value(outcome).annotators.map(({ name }) => name)).toEqual(['Amal']);
  session.close();
});

test('the project that is open is not opened a second time by another of its names', async () => {
  const { path, folder } = await closedProject();
  const session = newSession();
  const first = value(session.open(path));
  symlinkSync(path, join(folder, 'also.hashiya'));
  expect(value(session.open(join(folder, 'also.hashiya'))).opening).toBe(first.opening);
  expect(session.path).toBe(path);
  session.close();
});

test('a project with which the store ended time after time is not opened again unasked', async () => {
  const { path } = await closedProject();
  const session = newSession();
  await session.start({ projectPath: path, demoPath: '/nowhere', logs: '', keepsEnding: true });
  expect(codes(session.overview())).toEqual(['keeps-ending']);
  expect(value(session.openAgain()).path).toBe(path);
  session.close();
});

test('a damaged project that is open is closed while it is salvaged, and open again where nothing can be', async () => {
  const { path, folder } = await closedProject();
  const session = newSession();
  value(session.open(path));
  expectWorkable(session);
  session.damaged = path;
  const to = join(folder, 'salvaged.hashiya');
  writeFileSync(to, 'in the way');
  const ask = async () => to;
  const { salvageProject } = serveBackups(session, ask as never);
  const isClosed = withoutFile(session, path, async () => done(session.path));
  expect(value(await isClosed)).toBeNull();
  value(session.open(path));
  session.damaged = path;
  expect(codes((await call(salvageProject, undefined)) as never)).toEqual(['file-exists']);
  expect(session.path).toBe(path);
  rmSync(to);
  expect(await call(salvageProject, undefined)).toMatchObject({ ok: true, value: { articles: 1, marks: 2, problems: [] } });
  expect(session.path).toBe(to);
  session.close();
});

test('what is still being read when the project is closed is refused, and is no fault of the program', async () => {
  const { path } = await closedProject();
  const session = newSession();
  value(session.open(path));
  const slow = session.withProject(async (workbench) => {
    await new Promise((resume) => setImmediate(resume));
    return createAnnotator(workbench, { name: 'Basma' });
  });
  session.close();
  expect(codes(await slow)).toEqual(['no-project-open']);
});

afterEach(() => void vi.useRealTimers());

test('a project that another computer took over can be opened again once it is free', async () => {
  const { path } = await closedProject();
  const session = newSession();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  value(session.open(path));
  const owner = { machine: 'other-machine', user: 'ليلى', pid: 7, token: 'theirs', at: '2026-01-01T00:00:00.000Z' };
  writeFileSync(lockPath(path), JSON.stringify(owner));
  vi.advanceTimersByTime(30_000);
  expect(codes(session.overview())).toEqual(['open-elsewhere']);
  expect(codes(session.openAgain())).toEqual(['open-elsewhere']);
  rmSync(lockPath(path));
  expect(value(session.openAgain()).path).toBe(path);
  session.close();
  expect(codes(session.openAgain())).toEqual(['no-project-open']);
});
