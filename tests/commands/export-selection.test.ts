// What an export takes: the articles and marks that were asked for, under pseudonyms unless names are wanted, and what went on the way
// is counted.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everyArticle } from '../../domain/corpus-view';
import type { ExportSelection } from '../../domain/export-options';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotation } from '../../main/commands/create-annotation';
import { exportProject } from '../../main/commands/export-project';
import { filesOnDisk, importFiles } from '../../main/commands/import-files';
import { previewExport } from '../../main/commands/preview-export';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { updateAnnotation } from '../../main/commands/update-annotation';
import { updateArticle } from '../../main/commands/update-article';
import { annotated } from '../builders/annotated';
import {
  codes,
  createdAnnotation,
  newAnnotator,
  newArticle,
  type TemporaryProject,
  temporaryFolder,
  temporaryProject,
  value,
} from '../builders/temporary-project';

type Asked = Partial<ExportSelection>;

function article(
  { workbench }: TemporaryProject,
  title: string,
  marked: string,
  by: { id: string },
  parts: { outlet?: string; boilerplate?: readonly string[] } = {},
) {
  const { text, drafts } = annotated(marked);
  const regions = (parts.boilerplate ?? []).map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, kind: 'share' as const };
  });
  const made = newArticle(workbench, text, { title, outlet: parts.outlet ?? null, regions });
  const marks = drafts.map((draft) =>
    createdAnnotation(createAnnotation(workbench, { ...draft, articleId: made.id, annotatorId: by.id })),
  );
  return { id: made.id, marks };
}

interface Written {
  readonly title: string;
  readonly text: string;
  readonly sha256: string;
  readonly layers: readonly { annotator: string; status: string }[];
  readonly annotations: readonly { label: string; annotator: string; spans: { quote: string }[]; links: object[] }[];
}

/** What is written, and what was said of it before and after. */
async function exported({ workbench }: TemporaryProject, selection: Asked) {
  const path = join(temporaryFolder(), 'out.jsonl');
  const report = value(await exportProject(workbench, { format: 'jsonl', selection, path }));
  const preview = value(await previewExport(workbench, { format: 'jsonl', selection }));
  const { articles, annotations, losses } = report;
  expect(preview).toMatchObject({ articles, annotations, losses });
  const written: Written[] = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line));
  expect(written).toHaveLength(articles);
  expect(written.flatMap((each) => each.annotations)).toHaveLength(annotations);
  if (articles > 0) await isSoundProject(path, { articles, annotations });
  return { written, losses, titles: written.map(({ title }) => title) };
}

/** Whatever was chosen, it is a sound project again. */
async function isSoundProject(path: string, counts: { articles: number; annotations: number }): Promise<void> {
  const other = temporaryProject();
  const { files } = value(await importFiles(other.workbench, filesOnDisk([path])));
  expect(files).toMatchObject([{ status: 'imported', ...counts, problems: [] }]);
  expect(value(checkProject(other.workbench)).problems).toEqual([]);
}

function twoPeople() {
  const project = temporaryProject();
  const { workbench, annotator: amal } = project;
  const zayd = newAnnotator(workbench, 'زيد');
  const first = article(project, 'أ', '[PERS لافروف] في [GPE بكين]', amal, { outlet: 'العربي' });
  const second = article(project, 'ب', '[CLAIM قال لافروف] [PERS لافروف]', zayd);
  const third = article(project, 'ج', 'لا علامة هنا', amal);
  return { project, workbench, amal, zayd, first, second, third };
}

const quotes = ({ annotations }: Pick<Written, 'annotations'>): string[] =>
  annotations.map(({ spans }) => spans.map(({ quote }) => quote).join(' … '));

describe('which articles', () => {
  test('all of them, also those that nobody marked', async () => {
    expect((await exported(twoPeople().project, {})).titles).toEqual(['أ', 'ب', 'ج']);
  });

  test('those that the corpus table’s filter lets through', async () => {
    const { project } = twoPeople();
    const filtered = async (filter: Asked['filter']) => (await exported(project, filter ? { filter } : {})).titles;
    expect(await filtered({ ...everyArticle, outlet: 'العربى' })).toEqual(['أ']);
    expect(await filtered({ ...everyArticle, marks: [{ kind: 'claim', label: null, has: false }] })).toEqual(['أ', 'ج']);
    expect(await filtered({ ...everyArticle, from: '2024-04-10' })).toEqual([]);
  });

  test('those in which a search finds something, and both narrow each other down', async () => {
    const { project, workbench, amal, third } = twoPeople();
    value(updateArticle(workbench, { articleIds: [third.id], annotatorId: amal.id, patch: { outlet: 'العربي' } }));
    expect((await exported(project, { query: 'لافروف' })).titles).toEqual(['أ', 'ب']);
    expect((await exported(project, { query: 'لافروف', filter: { ...everyArticle, outlet: 'العربي' } })).titles).toEqual(['أ']);
  });

  test('only those on which work has come so far, and of them only the layers that have', async () => {
    const { project, workbench, amal, zayd, first } = twoPeople();
    value(createAnnotation(workbench, { ...draftOf('[PERS لافروف]'), articleId: first.id, annotatorId: zayd.id }));
    value(setLayerStatus(workbench, { articleId: first.id, annotatorId: amal.id, status: 'done' }));
    const { written } = await exported(project, { statuses: ['done'], names: 'names' });
    expect(written.map(({ title, layers }) => [title, layers])).toEqual([['أ', [{ annotator: 'Amal', status: 'done' }]]]);
    expect((await exported(project, { statuses: ['to-do'] })).titles).toEqual(['ج']);
    expect((await exported(project, { statuses: [] })).titles).toEqual([]);
    expect((await exported(project, { statuses: ['to-do'], annotators: ['Amal'] })).titles).toEqual(['ب', 'ج']);
  });
});

const draftOf = (marked: string) => {
  const [draft] = annotated(marked).drafts;
  if (!draft) throw new Error('Expected a mark');
  return draft;
};

describe('which marks', () => {
  test('of kinds and of labels', async () => {
    const { project } = twoPeople();
    const of = async (...labels: { kind: string; label: string | null }[]) =>
      (await exported(project, { labels })).written.map(quotes);
    expect(await of({ kind: 'entity', label: null })).toEqual([['لافروف', 'بكين'], ['لافروف'], []]);
    expect(await of({ kind: 'entity', label: 'GPE' }, { kind: 'claim', label: null })).toEqual([['بكين'], ['قال لافروف'], []]);
    expect(await of()).toEqual([[], [], []]);
  });

  test('links to marks that were not chosen go, and are told; those to nowhere stay', async () => {
    const { project, workbench, zayd, second } = twoPeople();
    const [claim, person] = second.marks;
    if (!claim || !person) throw new Error('Expected two marks');
    const links = [
      { role: 'source', to: person.id },
      { role: 'object', topic: 'السلام' },
    ];
    value(updateAnnotation(workbench, { annotationId: claim.id, annotatorId: zayd.id, patch: { links: links.slice(0, 1) } }));
    const { written, losses } = await exported(project, { labels: [{ kind: 'claim', label: null }] });
    expect(written[1]?.annotations[0]?.links).toEqual([]);
    expect(losses).toEqual([{ code: 'links-to-unwritten', count: 1, examples: ['قال لافروف'] }]);
    expect((await exported(project, {})).losses).toEqual([]);
    const strict = { format: 'jsonl', path: join(temporaryFolder(), 'x.jsonl'), strict: true };
    const refused = await exportProject(workbench, { ...strict, selection: { labels: [{ kind: 'claim', label: null }] } });
    expect(codes(refused)).toEqual(['would-lose']);
  });
});

describe('boilerplate', () => {
  test('is cut out of the text, and the marks stand where their words stand', async () => {
    const project = temporaryProject();
    article(project, 'أ', 'شارك القصة\n[PERS لافروف] في [GPE بكين]', project.annotator, { boilerplate: ['شارك القصة'] });
    const { written, losses } = await exported(project, { boilerplate: 'leave-out' });
    expect(written.map(({ text, annotations }) => [text, annotations.map(({ spans }) => spans)])).toMatchObject([
      ['لافروف في بكين', [[{ start: 0, end: 6, quote: 'لافروف' }], [{ start: 10, end: 14, quote: 'بكين' }]]],
    ]);
    expect(losses).toEqual([]);
  });

  test('takes marks and parts of marks along, and with them links; all of it is told', async () => {
    const project = temporaryProject();
    const { workbench, annotator } = project;
    const marked = '[CLAIM قال\nتابع [ORG العربي]\nوانتهى]';
    const { marks } = article(project, 'أ', marked, annotator, { boilerplate: ['تابع العربي'] });
    const [claim, org] = marks;
    if (!claim || !org) throw new Error('Expected two marks');
    const links = [{ role: 'source', to: org.id }];
    value(updateAnnotation(workbench, { annotationId: claim.id, annotatorId: annotator.id, patch: { links } }));
    article(project, 'ب', 'شارك القصة', annotator, { boilerplate: ['شارك القصة'] });
    const { written, losses } = await exported(project, { boilerplate: 'leave-out' });
    expect(written.map(quotes)).toEqual([['قال\nوانتهى']]);
    expect(losses).toEqual([
      { code: 'marks-cut', count: 1, examples: ['قال تابع العربي وانتهى'] },
      { code: 'marks-cut-out', count: 1, examples: ['العربي'] },
      { code: 'links-to-unwritten', count: 1, examples: ['قال وانتهى'] },
      { code: 'articles-cut-out', count: 1, examples: ['ب'] },
    ]);
  });
});

describe('who annotated', () => {
  test('is a pseudonym by the order of joining, the same whatever else is chosen', async () => {
    const { project } = twoPeople();
    const names = async (selection: Asked) =>
      (await exported(project, selection)).written.map(({ layers }) => layers[0]?.annotator);
    expect(await names({})).toEqual(['annotator-1', 'annotator-2', undefined]);
    expect(await names({ annotators: ['زيد'] })).toEqual([undefined, 'annotator-2', undefined]);
    newAnnotator(project.workbench, 'آدم');
    expect(await names({})).toEqual(['annotator-1', 'annotator-2', undefined]);
    expect(await names({ names: 'names' })).toEqual(['Amal', 'زيد', undefined]);
  });

  test('stands in no format by name unless asked for, and what people wrote is left as it is', async () => {
    const { project, workbench, amal, first } = twoPeople();
    const [mark] = first.marks;
    if (!mark) throw new Error('Expected a mark');
    value(updateAnnotation(workbench, { annotationId: mark.id, annotatorId: amal.id, patch: { note: 'سألت Amal' } }));
    for (const format of ['jsonl', 'label-studio', 'prodigy', 'web-annotation']) {
      const path = join(temporaryFolder(), 'out');
      value(await exportProject(workbench, { format, path }));
      const file = statSync(path).isDirectory() ? join(path, 'data.json') : path;
      const content = readFileSync(file, 'utf8').replace('سألت Amal', '');
      expect(content).not.toMatch(/Amal|زيد/);
    }
    const { written } = await exported(project, {});
    expect(written[0]?.annotations[0]).toMatchObject({ note: 'سألت Amal', annotator: 'annotator-1' });
  });
});

test('every name that nobody knows is told by itself', async () => {
  const { workbench } = twoPeople();
  const selection: Asked = {
    annotators: ['x', 'Amal', 'y'],
    labels: [
      { kind: 'entity', label: 'KING' },
      { kind: 'mood', label: null },
    ],
    query: 'nofield:x',
  };
  const expected = ['annotator-unknown', 'annotator-unknown', 'label-unknown', 'kind-unknown', 'query-field-unknown'];
  expect(codes(await previewExport(workbench, { format: 'jsonl', selection }))).toEqual(expected);
  const path = join(temporaryFolder(), 'x.jsonl');
  expect(codes(await exportProject(workbench, { format: 'jsonl', selection, path }))).toEqual(expected);
});
