// Whatever happened to the file, what can still be read of it comes over into a sound project, and the rest is named.
import { createHash } from 'node:crypto';
import { appendFileSync, copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { changesFrom, lastSeq } from '../../db/changes';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { insertOriginal, readOriginal } from '../../db/originals';
import { allRecords } from '../../db/records';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotator } from '../../main/commands/create-annotator';
import { createProject } from '../../main/commands/create-project';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { salvageProject } from '../../main/commands/salvage-project';
import { openWorkbench, type Workbench } from '../../main/commands/workbench';
import { codes, newAnnotatedArticle, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

const PAGE = 4096;

/** A project whose history, texts and marks each fill several pages. */
function large() {
  const project = temporaryProject();
  for (let at = 0; at < 30; at += 1) {
    newAnnotatedArticle(project, `[PERS لافروف] في [GPE بكين] ${at} ${`كلام ${at} `.repeat(at % 7 === 0 ? 1500 : 40)}`);
  }
  const [mark] = annotationsOf(project.workbench.db, firstArticle(project.workbench));
  value(deleteAnnotation(project.workbench, { annotationId: mark?.id ?? '', annotatorId: project.annotator.id }));
  return project;
}

function firstArticle({ db }: Workbench): string {
  return db.prepare<[], string>('SELECT id FROM article ORDER BY position LIMIT 1').pluck().get() ?? '';
}

function contents({ db }: Workbench) {
  return { records: [...allRecords(db)], changes: [...changesFrom(db, 1)] };
}

async function salvaged(path: string) {
  const to = join(temporaryFolder(), 'new.hashiya');
  const report = value(await salvageProject(path, to));
  const workbench = openWorkbench(value(openProjectFile(to)));
  expect(value(checkProject(workbench)).problems).toEqual([]);
  return { report, workbench, close: () => closeProjectFile(workbench.db) };
}

/** Writes over pages of the file, counted from 1. */
function spoil(path: string, from: number, to: number) {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xaa, (from - 1) * PAGE, to * PAGE));
}

function pagesOf(path: string, where: string): number[] {
  const db = value(openProjectFile(path));
  const pages = db.prepare<[], number>(`SELECT pageno FROM dbstat WHERE ${where}`).pluck().all();
  closeProjectFile(db);
  return pages;
}

describe('everything comes over, history and all', () => {
  test.each<[string, (path: string) => void]>([
    ['of a file that is not damaged at all', () => undefined],
    ['of a file whose header and schema are gone', (path) => spoil(path, 1, 1)],
    [
      'of a file whose indexes alone are damaged',
      (path) => {
        for (const page of pagesOf(path, "name LIKE '%autoindex%' OR name LIKE '%_by_%'")) spoil(path, page, page);
      },
    ],
    [
      'of a file whose trees have lost what leads to their leaves',
      (path) => {
        for (const page of pagesOf(path, "pagetype = 'internal' AND name IN ('change', 'article_text', 'annotation')"))
          spoil(path, page, page);
      },
    ],
    [
      'of a file whose tables of marks are gone, since history still tells of them',
      (path) => {
        for (const page of pagesOf(path, "name IN ('annotation', 'annotation_span', 'article', 'layer')"))
          spoil(path, page, page);
      },
    ],
    ['of a file with garbage for a log', (path) => writeFileSync(`${path}-wal`, Buffer.alloc(50_000, 0x5a))],
    ['of a file with garbage at its end', (path) => appendFileSync(path, Buffer.alloc(PAGE * 3, 0x0d))],
  ])('%s', async (_what, damage) => {
    const project = large();
    const before = contents(project.workbench);
    project.close();
    damage(project.path);
    const spoilt = readFileSync(project.path);
    const { report, workbench, close } = await salvaged(project.path);
    expect(report).toMatchObject({ articles: 30, marks: 59, changes: before.changes.length, problems: [] });
    expect(contents(workbench)).toEqual(before);
    close();
    expect(readFileSync(project.path).equals(spoilt)).toBe(true);
  });

  test('of a file whose last changes are still in its log', async () => {
    const project = large();
    value(createAnnotator(project.workbench, { name: 'في السجل' }));
    const before = contents(project.workbench);
    const copy = join(temporaryFolder(), 'copy.hashiya');
    for (const ending of ['', '-wal']) copyFileSync(`${project.path}${ending}`, `${copy}${ending}`);
    const { workbench, close } = await salvaged(copy);
    expect(contents(workbench)).toEqual(before);
    close();
  });
});

describe('what can be read comes over, and the rest is named', () => {
  test('when history has a hole: up to there as it was, beyond it as the rows stand', async () => {
    const project = large();
    const before = contents(project.workbench);
    project.close();
    const pages = pagesOf(project.path, "name = 'change' AND pagetype = 'leaf'");
    const hole = pages[Math.floor(pages.length / 2)] ?? 0;
    spoil(project.path, hole, hole);
    const { report, workbench, close } = await salvaged(project.path);
    expect(report).toMatchObject({ articles: 30, marks: 59, problems: [{ code: 'salvage-history-cut' }] });
    expect(report.changes).toBeGreaterThan(5);
    expect(report.changes).toBeLessThan(before.changes.length);
    expect([...changesFrom(workbench.db, 1)].slice(0, report.changes)).toEqual(before.changes.slice(0, report.changes));
    expect(contents(workbench).records).toEqual(before.records);
    close();
  });

  test('when a text is gone: its article goes with its marks, and the others get a history of their own', async () => {
    const project = large();
    project.close();
    const [page = 0] = pagesOf(project.path, "name = 'article_text' AND pagetype = 'overflow'");
    spoil(project.path, page, page);
    const { report, workbench, close } = await salvaged(project.path);
    expect(report.problems.map(({ code }) => code)).toEqual([
      'salvage-history-begins-anew',
      'salvage-lost-texts',
      'salvage-lost-articles',
    ]);
    expect(report).toMatchObject({ articles: 29, changes: 0 });
    expect(lastSeq(workbench.db)).toBeGreaterThan(0);
    close();
  });

  test('when the end of the file was cut off', async () => {
    const project = large();
    project.close();
    truncateSync(project.path, Math.floor((readFileSync(project.path).length * 0.9) / PAGE) * PAGE);
    const { report, close } = await salvaged(project.path);
    expect(report.articles).toBeGreaterThan(0);
    expect(report.problems).not.toEqual([]);
    close();
  });

  test('wherever pages were written over, the new project is sound and holds nothing that was not there', async () => {
    const project = large();
    const known = new Set(
      contents(project.workbench)
        .changes.flatMap(({ changeSet }) => changeSet.created)
        .map((record) => JSON.stringify(record)),
    );
    project.close();
    const whole = readFileSync(project.path);
    const count = whole.length / PAGE;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: 4 })), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (holes, seed) => {
          const bytes = Buffer.from(whole);
          for (const [page, length] of holes)
            for (let at = page * PAGE; at < Math.min(bytes.length, (page + length + 1) * PAGE); at += 1)
              bytes[at] = (at * 31 + seed) & 0xff;
          const path = join(temporaryFolder(true), 'spoilt.hashiya');
          writeFileSync(path, bytes);
          const to = `${path}.new`;
          const report = await salvageProject(path, to);
          if (!report.ok) return expect(codes(report)).toEqual(['nothing-to-salvage']);
          const db = value(openProjectFile(to));
          expect(value(checkProject(openWorkbench(db))).problems).toEqual([]);
          for (const record of allRecords(db)) {
            if (record.type === 'article') expect(known.has(JSON.stringify(record))).toBe(true);
          }
          closeProjectFile(db);
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('a file that holds nothing of a project is refused, and nothing is made', async () => {
  const folder = temporaryFolder();
  const [letter, to] = [join(folder, 'letter.hashiya'), join(folder, 'new.hashiya')];
  writeFileSync(letter, 'ليس مشروعا '.repeat(2000));
  expect(codes(await salvageProject(letter, to))).toEqual(['nothing-to-salvage']);
  expect(codes(await salvageProject(join(folder, 'none'), to))).toEqual(['file-missing']);
  expect(codes(await salvageProject(letter, letter))).toEqual(['file-exists']);
  expect(codes(await salvageProject(letter, to))).toEqual(['nothing-to-salvage']);
});

test('files that were kept whole come over too', async () => {
  const project = temporaryProject();
  const bytes = Buffer.from('<p>صفحة</p>'.repeat(3000));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  newAnnotatedArticle(project, '[PERS لافروف]');
  insertOriginal(project.workbench.db, sha256, bytes);
  project.close();
  spoil(project.path, 1, 1);
  const { workbench, close } = await salvaged(project.path);
  expect(readOriginal(workbench.db, sha256)).toEqual(bytes);
  close();
});

test('a project with seeds, links and regions comes over whole from rows alone', async () => {
  const path = join(temporaryFolder(), 'seeds.hashiya');
  const made = value(await createProject(path, { name: 'بذور', seeds: true }));
  const before = contents(made).records;
  closeProjectFile(made.db);
  for (const page of pagesOf(path, "name = 'change'")) spoil(path, page, page);
  const { report, workbench, close } = await salvaged(path);
  expect(report.problems.map(({ code }) => code)).toEqual(['salvage-history-begins-anew']);
  expect(contents(workbench).records).toEqual(before);
  close();
});
