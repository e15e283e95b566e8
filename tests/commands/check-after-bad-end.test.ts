// A large file that was not closed in order is read through while work on it goes on, and is called damaged only when it is.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { SqliteError } from '../../db/database';
import { readThrough } from '../../db/read-through';
import { createAnnotator } from '../../main/commands/create-annotator';
import { holdProject } from '../../main/commands/hold-project';
import { checkAfterBadEnd } from '../../main/store/check-after-bad-end';
import { makeLarge } from '../builders/spoilt-file';
import { newAnnotatedArticle, type TemporaryProject, temporaryProject, value } from '../builders/temporary-project';

const wanted = () => true;

function large(): TemporaryProject {
  const project = temporaryProject();
  newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  makeLarge(project.workbench.db);
  project.close();
  return project;
}

test('a sound one that is kept to one process is sound', async () => {
  const held = value(holdProject(large().path, { isInNetworkFolder: true }));
  expect(await checkAfterBadEnd(held, wanted)).toBeUndefined();
  held.close();
});

test('a text that is not what its hash says is damage', async () => {
  const { path } = large();
  const bytes = readFileSync(path);
  const at = bytes.indexOf('لافروف في بكين');
  bytes.write('ل', at + 2);
  writeFileSync(path, bytes);
  const held = value(holdProject(path));
  expect(await checkAfterBadEnd(held, wanted)).toMatchObject({ code: 'damaged-project', details: { path } });
  held.close();
});

test('a drive that stumbles over a read is no damage to the file', async () => {
  const held = value(holdProject(large().path));
  const prepare = vi.spyOn(held.db, 'prepare').mockImplementation(() => {
    throw new SqliteError('disk I/O error', 'SQLITE_IOERR_READ');
  });
  expect(await checkAfterBadEnd(held, wanted)).toMatchObject({ code: 'file-unreadable' });
  prepare.mockRestore();
  held.close();
});

test('a fault of the program itself is told and ends nothing', async () => {
  const held = value(holdProject(large().path));
  const prepare = vi.spyOn(held.db, 'prepare').mockImplementation(() => {
    throw new TypeError('no such thing');
  });
  expect(await checkAfterBadEnd(held, wanted)).toMatchObject({ code: 'unexpected' });
  prepare.mockRestore();
  held.close();
});

test('whoever writes meanwhile is not kept waiting, and every row is read once', () => {
  const { workbench, ...project } = temporaryProject();
  for (let count = 0; count < 300; count += 1) newAnnotatedArticle({ workbench, ...project }, `[PERS لافروف] ${count}`);
  let slices = 0;
  const reading = readThrough(workbench.db);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) {
      expect(step.value).toBeUndefined();
      break;
    }
    slices += 1;
    if (slices < 20) value(createAnnotator(workbench, { name: `${slices}` }));
  }
  expect(slices).toBeGreaterThan(20);
});

test('it ends when nobody wants it any more', async () => {
  const held = value(holdProject(large().path));
  let asked = 0;
  expect(await checkAfterBadEnd(held, () => asked++ < 1)).toBeUndefined();
  held.close();
});
