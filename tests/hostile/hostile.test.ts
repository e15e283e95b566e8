// Damaged and hostile files, each imported into a real project: it says what the tables here say, and what fails leaves nothing
// behind. What single readers make of damaged bytes: tests/formats/, hostile-foreign.test.ts above all.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listArticles } from '../../db/articles';
import { readText } from '../../db/texts';
import { checkProject } from '../../main/commands/check-project';
import { filesOnDisk, importFiles } from '../../main/commands/import-files';
import type { Workbench } from '../../main/commands/workbench';
import { newArticle, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';
import { expected } from './expected';
import { largeFiles } from './large-files';

const folder = path.join(import.meta.dirname, 'files');
/** Lies beside marks and is imported with them. */
const isCompanion = (name: string): boolean => !(name in expected) && name.replace(/txt$/, 'ann') in expected;

/** How many rows every table has. */
function rowsOf({ db }: Workbench): Record<string, unknown> {
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  return Object.fromEntries(tables.map(({ name }) => [name, db.prepare(`SELECT count(*) AS rows FROM "${name}"`).get()]));
}

/** Into a project that has an article already. */
async function imported(file: string) {
  const { workbench } = temporaryProject();
  newArticle(workbench, 'مقال كان هنا');
  const before = rowsOf(workbench);
  const { files, articleIds } = value(await importFiles(workbench, filesOnDisk([file]), { annotator: 'غيري' }));
  if (articleIds.length === 0) expect(rowsOf(workbench)).toEqual(before);
  expect(value(checkProject(workbench)).problems).toEqual([]);
  const says = files.map(({ status, articles, annotations, problems }) => {
    const brought = status === 'imported' ? [articles, annotations] : [];
    return [status, ...brought, ...new Set(problems.map(({ code }) => code))].join(' ');
  });
  const texts = [...listArticles(workbench.db)].slice(1).map(({ textSha256 }) => readText(workbench.db, textSha256));
  return { says, texts };
}

describe('a file', () => {
  test.each(readdirSync(folder).filter((name) => !isCompanion(name)))('%s', async (name) => {
    expect((await imported(path.join(folder, name))).says).toEqual([expected[name]].flat());
  });

  test.each(Object.entries(largeFiles))('of %s', async (_what, { name, make, becomes }) => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, await make());
    expect((await imported(file)).says).toEqual([becomes]);
  });
});

describe('what comes of it all the same', () => {
  test('has LF alone at the ends of its lines', async () => {
    const { texts } = await imported(path.join(folder, 'mixed-newlines.txt'));
    expect(texts).toEqual(['أول\nثان\nثالث\nرابع\n\nخامس']);
  });

  test('has no entity put in for its name', async () => {
    const { texts } = await imported(path.join(folder, 'billion-laughs.xhtml'));
    expect(texts.join()).not.toContain('haha');
    expect(texts.join().length).toBeLessThan(200);
  });
});
