// A long import lets others work, tells how far it is, and when it is stopped nothing of it remains but what others built on.
import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { countArticles, listArticles } from '../../db/articles';
import { lastSeq } from '../../db/changes';
import type { ImportProgress } from '../../domain/import-desk';
import { done } from '../../domain/problem';
import { quoteSpan } from '../../domain/span';
import type { CarriedArticle } from '../../formats/format';
import { writeJsonl } from '../../formats/jsonl/write-jsonl';
import { readText } from '../../formats/text/read-text';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotation } from '../../main/commands/create-annotation';
import { type ImportedSource, importFiles } from '../../main/commands/import-files';
import { redo } from '../../main/commands/redo';
import { undo } from '../../main/commands/undo';
import { actingAs, type Workbench } from '../../main/commands/workbench';
import { defaultScheme } from '../../seeds/default-scheme';
import { codes, newArticle, temporaryProject, value } from '../builders/temporary-project';

const text = 'قال لافروف إن السلام قريب';

const file = (name: string, content: string): ImportedSource => {
  const bytes = new TextEncoder().encode(content);
  return { name, look: () => done({ bytes: bytes.length }), load: async () => done(bytes) };
};

const stories = (count: number, length = 100) =>
  Array.from({ length: count }, (_, index) => file(`story-${index}.txt`, `خبر رقم ${index}\n${'كلام '.repeat(length)}`));

function articleOf(told: string): CarriedArticle {
  const [article] = value(readText({ name: 'a.txt', bytes: new TextEncoder().encode(told) })).articles;
  if (!article) throw new Error('A text is one article');
  return { ...article, article: { ...article.article, id: randomUUID() } };
}

function largeFile(articles: number): ImportedSource {
  const carried = Array.from({ length: articles }, (_, index) => articleOf(`خبر ${index} ${'كلام '.repeat(400)}`));
  return file(
    'all.jsonl',
    [...writeJsonl({ project: { name: 'مشروع', scheme: defaultScheme }, articles: () => carried })].join(''),
  );
}

function project() {
  const made = temporaryProject({ real: true });
  const article = newArticle(made.workbench, text);
  const annotatorId = made.annotator.id;
  const workbench = actingAs(made.workbench, annotatorId);
  const mark = (articleId = article.id, on = text) =>
    createAnnotation(workbench, {
      articleId,
      annotatorId,
      kind: 'entity',
      label: 'PERS',
      spans: [quoteSpan(on, { start: 0, end: 3 })],
    });
  return { workbench, annotatorId, article, mark };
}

const titles = ({ db }: Workbench) => [...listArticles(db)].map(({ title }) => title);

test('a large file arrives in several changes, and a mark made meanwhile stands in history between them', async () => {
  const { workbench, mark } = project();
  const before = lastSeq(workbench.db);
  let marked: number | undefined;
  const report = value(
    await importFiles(workbench, [largeFile(2000)], {
      onChange: () =>
        setImmediate(() => {
          marked ??= value(mark()).seq;
        }),
    }),
  );
  expect(report.files).toMatchObject([{ status: 'imported', articles: 2000 }]);
  expect(countArticles(workbench.db)).toBe(2001);
  expect(marked).toBeGreaterThan(before + 1);
  expect(marked).toBeLessThan(lastSeq(workbench.db));
  expect(value(checkProject(workbench)).problems).toEqual([]);
});

test('progress counts files and articles up to the end, and names the file', async () => {
  const { workbench } = project();
  const told: ImportProgress[] = [];
  value(await importFiles(workbench, stories(5), { onProgress: (progress) => told.push(progress) }));
  expect(told[0]).toMatchObject({ phase: 'importing', file: 'story-0.txt', filesDone: 0, filesTotal: 5, articles: 0 });
  expect(told.at(-1)).toMatchObject({ file: 'story-4.txt', filesDone: 4, articles: 5 });
  expect(told.map(({ articles }) => articles)).toEqual(told.map(({ articles }) => articles).toSorted((a, b) => a - b));
});

/** Stops when as many changes have been written. */
async function stoppedAfter(workbench: Workbench, files: readonly ImportedSource[], changes: number, then = () => {}) {
  const stop = new AbortController();
  let written = 0;
  const onChange = () => {
    written += 1;
    if (written !== changes) return;
    then();
    stop.abort();
  };
  return value(await importFiles(workbench, files, { signal: stop.signal, onChange }));
}

test('stopped halfway, no article remains, no file is read any more, and the report says so', async () => {
  const { workbench } = project();
  const before = titles(workbench);
  const report = await stoppedAfter(workbench, stories(10), 4);
  expect(titles(workbench)).toEqual(before);
  expect(report).toMatchObject({ cancelled: true, articleIds: [] });
  expect(report.files.map(({ status }) => status)).toEqual(Array(4).fill('taken-back'));
  expect(value(checkProject(workbench)).problems).toEqual([]);
});

test('stopped within a file, nothing of the file remains', async () => {
  const { workbench } = project();
  const before = titles(workbench);
  const report = await stoppedAfter(workbench, [largeFile(2000)], 2);
  expect(report.files).toMatchObject([{ status: 'taken-back' }]);
  expect(titles(workbench)).toEqual(before);
});

test('what someone has marked meanwhile stays with its file, and the report says why', async () => {
  const { workbench, mark } = project();
  const report = await stoppedAfter(workbench, stories(3), 2, () => {
    const arrived = [...listArticles(workbench.db)].find(({ title }) => title === 'خبر رقم 0');
    value(mark(arrived?.id, 'خبر'));
  });
  expect(titles(workbench)).toEqual(['عنوان', 'خبر رقم 0']);
  expect(report.articleIds).toHaveLength(1);
  expect(report.files).toMatchObject([
    { status: 'imported', problems: [{ code: 'changed-since' }] },
    { status: 'taken-back', problems: [] },
  ]);
});

test('after an import was stopped, undo takes back the mark made before it, and redo brings no article', async () => {
  const { workbench, annotatorId, article, mark } = project();
  value(mark());
  await stoppedAfter(workbench, stories(3), 2);
  expect(codes(redo(workbench, { annotatorId }))).toEqual(['nothing-to-redo']);
  value(undo(workbench, { annotatorId }));
  expect(annotationsOf(workbench.db, article.id)).toEqual([]);
  value(redo(workbench, { annotatorId }));
  expect(annotationsOf(workbench.db, article.id)).toHaveLength(1);
  expect(countArticles(workbench.db)).toBe(1);
});

test('a mark made while an import that was stopped ran can still be taken back', async () => {
  const { workbench, annotatorId, article, mark } = project();
  await stoppedAfter(workbench, stories(3), 2, () => void value(mark()));
  value(undo(workbench, { annotatorId }));
  expect(annotationsOf(workbench.db, article.id)).toEqual([]);
});

test('while an import arrives, undo passes it over and takes back the mark', async () => {
  const { workbench, annotatorId, article, mark } = project();
  const importingFrom = lastSeq(workbench.db) + 1;
  let took = false;
  const onChange = () => {
    if (took) return;
    took = true;
    value(mark());
  };
  value(await importFiles(workbench, stories(3), { onChange }));
  value(undo(workbench, { annotatorId, importingFrom }));
  expect(annotationsOf(workbench.db, article.id)).toEqual([]);
  expect(countArticles(workbench.db)).toBe(4);
});

test('of a large table that breaks off at its end, nothing remains', async () => {
  const { workbench } = project();
  const rows = Array.from({ length: 1_000 }, (_, index) => `${index},"خبر ${index} ${'كلام '.repeat(600)}"`);
  const report = value(await importFiles(workbench, [file('a.csv', `id,text\n${rows.join('\n')}\n9,"كلام`)]));
  expect(report.files).toMatchObject([{ status: 'failed', articles: 0, problems: [{ code: 'bad-record' }] }]);
  expect(countArticles(workbench.db)).toBe(1);
  expect(value(checkProject(workbench)).problems).toEqual([]);
});

test('of a file with a thousand bad lines a hundred are told, and how many more there are', async () => {
  const { workbench } = project();
  const [header = ''] = [...writeJsonl({ project: { name: 'مشروع', scheme: defaultScheme }, articles: () => [] })];
  const report = value(await importFiles(workbench, [file('a.jsonl', `${header}${'{"id": 1}\n'.repeat(1_000)}`)]));
  const problems = report.files[0]?.problems ?? [];
  expect(problems.length).toBeLessThan(120);
  expect(problems.at(-1)).toMatchObject({ code: 'more-problems' });
});

test('known articles without end let others in between', async () => {
  const { workbench } = project();
  const all = largeFile(300);
  value(await importFiles(workbench, [all]));
  const stop = new AbortController();
  setImmediate(() => stop.abort());
  const report = value(await importFiles(workbench, [all], { signal: stop.signal }));
  expect(report.cancelled).toBe(true);
});

test('changes of an import do not wait for the disk one by one; a mark made meanwhile does', async () => {
  const { workbench, mark } = project();
  const { db } = workbench;
  const [NORMAL, FULL] = [1, 2];
  const waits: unknown[] = [];
  const exec = db.exec.bind(db);
  vi.spyOn(db, 'exec').mockImplementation((sql) => {
    if (sql === 'COMMIT') waits.push(db.pragma('synchronous', { simple: true }));
    return exec(sql);
  });
  const onChange = () => {
    if (waits.length === 1) value(mark());
  };
  value(await importFiles(workbench, stories(2), { onChange }));
  expect(waits).toEqual([NORMAL, FULL, NORMAL]);
  expect(db.pragma('synchronous', { simple: true })).toBe(FULL);
});

test('while somebody marks, what an import writes in one go is smaller', async () => {
  const [alone, beside] = [project(), project()];
  const changes = { alone: 0, beside: 0 };
  const onChange = (who: keyof typeof changes) => () => {
    changes[who] += 1;
    // The second time it is there already, which is nothing to wait for either.
    if (who === 'beside') beside.mark();
  };
  const later = performance.now() + 60_000;
  // Begins at nothing, however long the process has been there.
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.advanceTimersByTime(later);
  value(await importFiles(alone.workbench, [largeFile(400)], { onChange: onChange('alone') }));
  value(beside.mark());
  value(await importFiles(beside.workbench, [largeFile(400)], { onChange: onChange('beside') }));
  vi.useRealTimers();
  expect(changes.beside).toBeGreaterThan(2 * changes.alone);
});
