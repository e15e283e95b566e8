// An export is divided into parts: no story stands in two of them, every format writes a file for each, and the balance is told.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportRequest } from '../../domain/export-options';
import { exportProject } from '../../main/commands/export-project';
import { loadSeeds } from '../../main/commands/load-seeds';
import { previewExport } from '../../main/commands/preview-export';
import type { Workbench } from '../../main/commands/workbench';
import { seedArticles } from '../../seeds/seed-articles';
import { rewritten } from '../builders/rewritten';
import { codes, newAnnotatedArticle, newArticle, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

const half = [
  { name: 'train', size: 1 },
  { name: 'test', size: 1 },
];

async function divided(workbench: Workbench, request: Omit<ExportRequest, 'format'>, format = 'jsonl') {
  const path = join(temporaryFolder(), 'out');
  const report = value(await exportProject(workbench, { ...request, format, path }));
  return { path, report };
}

/** The titles in each part of an export as native JSONL. */
function titlesIn(path: string): Record<string, string[]> {
  const files = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
  return Object.fromEntries(
    files.map((name) => {
      const lines = readFileSync(join(path, name), 'utf8').trimEnd().split('\n').slice(1);
      return [name.replace('.jsonl', ''), lines.map((line) => JSON.parse(line).title)];
    }),
  );
}

const partOf = (parts: Record<string, string[]>, title: string) =>
  Object.keys(parts).filter((part) => parts[part]?.includes(title));

test('rewritten stories, and the same text, are in one part whatever the seed', async () => {
  const { workbench } = temporaryProject();
  value(await loadSeeds(workbench));
  const text = seedArticles[2]?.text ?? '';
  for (const title of ['أ', 'ب']) newArticle(workbench, 'النص نفسه في مقالين', { title });
  newArticle(workbench, rewritten(text, { dropEvery: 6 }), { title: 'ج' });
  newArticle(workbench, rewritten(text, { swapEvery: 20, reorder: true }), { title: 'د' });
  for (let seed = 1; seed <= 6; seed += 1) {
    const { path, report } = await divided(workbench, { splits: { parts: half, seed } });
    const parts = titlesIn(path);
    expect(Object.values(parts).flat()).toHaveLength(9);
    for (const [one, other] of [
      ['أ', 'ب'],
      ['ج', 'د'],
    ] as const) {
      expect(partOf(parts, one)).toHaveLength(1);
      expect(partOf(parts, one)).toEqual(partOf(parts, other));
    }
    expect(report).toMatchObject({ articles: 9, balance: { notCompared: 0, together: { groups: 2, articles: 5, largest: 3 } } });
  }
});

test('texts that differ in their boilerplate alone are one text where that is cut out', async () => {
  const { workbench } = temporaryProject();
  const lines = ['شارك القصة', 'تابعونا على مواقع التواصل الاجتماعي وغيرها من المنصات'];
  for (const [at, line] of lines.entries())
    newArticle(workbench, `${line}\nخبر`, { title: `${at}`, regions: [{ start: 0, end: line.length, kind: 'share' }] });
  for (let seed = 1; seed <= 4; seed += 1) {
    const { path } = await divided(workbench, { selection: { boilerplate: 'leave-out' }, splits: { parts: half, seed } });
    expect(Object.values(titlesIn(path)).filter((titles) => titles.length > 0)).toEqual([['0', '1']]);
  }
});

test('articles of an outlet stay together where that is asked, and those of no known outlet are told', async () => {
  const { workbench } = temporaryProject();
  for (let at = 0; at < 12; at += 1)
    newArticle(workbench, `نص ${at}`, { title: `${at}`, outlet: at < 10 ? `وسيلة ${at % 2}` : null });
  const { path, report } = await divided(workbench, { splits: { parts: half, together: 'outlet' } });
  const parts = titlesIn(path);
  for (const titles of [0, 1].map((outlet) => [0, 2, 4, 6, 8].map((at) => String(at + outlet))))
    expect(new Set(titles.flatMap((title) => partOf(parts, title))).size).toBe(1);
  expect(report.balance).toMatchObject({ unknown: 2, together: { groups: 2, largest: 5 } });
});

test('the same state and options give the same files, and what the preview says is what comes', async () => {
  const project = temporaryProject();
  for (let at = 0; at < 20; at += 1) newAnnotatedArticle(project, `[PERS لافروف] في [GPE بكين] ${at}`);
  const options = { splits: { parts: half, seed: 3 }, selection: { labels: [{ kind: 'entity', label: 'PERS' }] } };
  const first = await divided(project.workbench, options);
  const preview = value(await previewExport(project.workbench, { ...options, format: 'jsonl' }));
  const second = await divided(project.reopen(), options);
  expect(second.report.sha256).toBe(first.report.sha256);
  expect(preview).toMatchObject({ articles: 20, annotations: 20, balance: first.report.balance });
  expect(first.report.balance?.labels).toEqual([{ kind: 'entity', label: 'PERS', marks: 20, inParts: [10, 10] }]);
  expect(JSON.parse(readFileSync(join(first.path, 'manifest.json'), 'utf8'))).toMatchObject({ balance: first.report.balance });
});

describe('in every format of one file', () => {
  test.each(['jsonl', 'label-studio', 'prodigy', 'spacy', 'doccano', 'web-annotation'])('%s', async (format) => {
    const project = temporaryProject();
    for (let at = 0; at < 6; at += 1) newAnnotatedArticle(project, `[PERS لافروف] في بكين رقم${at}`);
    const { path, report } = await divided(project.workbench, { splits: { parts: half } }, format);
    const contents = half.map(({ name }) => {
      const file = readdirSync(path).find((each) => each.startsWith(`${name}.`));
      return readFileSync(join(path, file ?? ''), 'utf8');
    });
    for (let at = 0; at < 6; at += 1) expect(contents.filter((content) => content.includes(`رقم${at}`))).toHaveLength(1);
    expect(report).toMatchObject({ articles: 6, annotations: 6 });
  });
});

test('articles are where a list has them; articles that nobody knows are told', async () => {
  const { workbench } = temporaryProject();
  const made = [0, 1, 2, 3].map((at) => newArticle(workbench, `نص ${at}`, { title: `${at}` }));
  const listed = Object.fromEntries(made.slice(0, 3).map(({ id }) => [id, 'test']));
  const { path } = await divided(workbench, { splits: { parts: half, listed } });
  expect(titlesIn(path)).toEqual({ test: ['0', '1', '2'], train: ['3'] });
  const strange = { parts: half, listed: { x: 'test' } };
  const refused = await exportProject(workbench, { format: 'jsonl', splits: strange, path: join(temporaryFolder(), 'out') });
  expect(codes(refused)).toEqual(['article-unknown']);
});

test('what is left of an article that boilerplate leaves empty is told when it is divided, too', async () => {
  const { workbench } = temporaryProject();
  newArticle(workbench, 'شارك القصة', { title: 'أ', regions: [{ start: 0, end: 10, kind: 'share' }] });
  newArticle(workbench, 'خبر', { title: 'ب' });
  const selection = { boilerplate: 'leave-out' as const };
  const { report } = await divided(workbench, { selection, splits: { parts: half } });
  expect(report).toMatchObject({ articles: 1, losses: [{ code: 'articles-cut-out', count: 1, examples: ['أ'] }] });
});
