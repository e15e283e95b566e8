// The session of a project whose file is moved, replaced or deleted under it: it says so, keeps what stands and lets the file go.
import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, test as everywhere, expect, vi } from 'vitest';
import { usualBackups } from '../../domain/backups';
import type { Problem } from '../../domain/problem';
import { createAnnotator } from '../../main/commands/create-annotator';
import { listBackups } from '../../main/commands/list-backups';
import { Session } from '../../main/store/session';
import { watchFiles } from '../../main/store/watch-files';
import { codes, newAnnotatedArticle, temporaryProject, value } from '../builders/temporary-project';

// Windows lets nobody move or delete a file that is open.
const test = everywhere.runIf(process.platform !== 'win32');

function opened() {
  const project = temporaryProject({ real: true });
  newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  project.close();
  const session = new Session(() => undefined);
  value(session.open(project.path));
  annotatorMade(session, 'Basma');
  return { session, path: project.path, folder: project.folder, elsewhere: join(project.folder, 'elsewhere.hashiya') };
}

const annotatorMade = (session: Session, name: string) =>
  value(session.change(null, (workbench) => createAnnotator(workbench, { name })));
const names = (session: Session) => value(session.overview()).annotators.map(({ name }) => name);
const reasons = (path: string) =>
  value(listBackups(path, usualBackups)).backups.map(({ reason, holds }) => [reason, holds?.marks]);

afterEach(() => void vi.useRealTimers());

test.each(['deleted', 'replaced'])('what stands in a project whose file was %s is a backup when it is closed', (what) => {
  const { session, path, elsewhere } = opened();
  if (what === 'deleted') rmSync(path);
  else {
    writeFileSync(elsewhere, 'something else');
    renameSync(elsewhere, path);
  }
  session.close();
  expect(reasons(path)).toEqual([['displaced', 2]]);
});

test('no folder is made anew for a backup of a project that is gone with its folder', () => {
  const { session, folder } = opened();
  renameSync(folder, `${folder}-away`);
  session.close();
  expect(existsSync(folder)).toBe(false);
  renameSync(`${folder}-away`, folder);
});

test('nothing is made when all is in its place', () => {
  const { session, path } = opened();
  session.close();
  expect(reasons(path)).toEqual([]);
});

test('a project that was moved while it was open is opened at its new place with everything that was acknowledged', () => {
  const { session, path, elsewhere } = opened();
  renameSync(path, elsewhere);
  expect(codes(session.change(null, (workbench) => createAnnotator(workbench, { name: 'x' })))).toEqual(['project-displaced']);
  value(session.open(elsewhere));
  expect([session.path, names(session)]).toEqual([elsewhere, ['Amal', 'Basma']]);
  annotatorMade(session, 'Carim');
  session.close();
  // Whatever is laid there finds nothing of it.
  expect(statSync(`${path}-wal`).size).toBe(0);
});

test('another project that was laid in its place is what is opened by its name', () => {
  const [first, second] = [opened(), temporaryProject({ real: true })];
  second.close();
  renameSync(second.path, first.path);
  expect(value(first.session.open(first.path)).annotators.map(({ name }) => name)).toEqual(['Amal']);
  annotatorMade(first.session, 'Dina');
  first.session.close();
});

test('it is noticed soon and told once, and the log is emptied before somebody opens the file elsewhere', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { session, path, elsewhere } = opened();
  const told: Problem[] = [];
  const db = session.withProject((workbench) => workbench.db);
  if ('ok' in db) throw new Error('Nothing is open');
  const stop = watchFiles(db, (found) => told.push(found));
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([]);
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  renameSync(path, elsewhere);
  vi.advanceTimersByTime(3000);
  expect(told).toEqual([{ code: 'project-displaced', details: { path } }]);
  expect(statSync(`${path}-wal`).size).toBe(0);
  renameSync(elsewhere, path);
  vi.advanceTimersByTime(1000);
  rmSync(path);
  vi.advanceTimersByTime(1000);
  expect(told).toHaveLength(2);
  stop();
  session.close();
});
