// An export is whole under its final name or not there at all, and says beforehand what it will hold.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeProblem } from '../../db/write-problem';
import { createAnnotation } from '../../main/commands/create-annotation';
import { exportProject } from '../../main/commands/export-project';
import { listFormats } from '../../main/commands/list-formats';
import { previewExport } from '../../main/commands/preview-export';
import { writeWhole } from '../../main/commands/write-whole';
import {
  codes,
  newAnnotatedArticle,
  newAnnotator,
  temporaryFolder,
  temporaryProject,
  value,
} from '../builders/temporary-project';

function annotatedProject() {
  const project = temporaryProject();
  const { article, drafts } = newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  const other = newAnnotator(project.workbench, 'زيد');
  const [draft] = drafts;
  if (!draft) throw new Error('Expected a mark');
  value(createAnnotation(project.workbench, { ...draft, articleId: article.id, annotatorId: other.id }));
  return { ...project, workbench: project.workbench, article };
}

const all = { format: 'jsonl' };

test('the report tells the bytes and the hash of the file that was written', async () => {
  const { workbench } = annotatedProject();
  const folder = temporaryFolder();
  const path = join(folder, 'out.jsonl');
  const report = value(await exportProject(workbench, { ...all, path }));
  const bytes = readFileSync(path);
  expect(report).toEqual({
    path,
    articles: 1,
    annotations: 3,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    losses: [],
  });
  expect(readdirSync(folder)).toEqual(['out.jsonl']);
});

test('the same state gives the same bytes', async () => {
  const { workbench, reopen } = annotatedProject();
  const folder = temporaryFolder();
  const first = value(await exportProject(workbench, { ...all, path: join(folder, 'a.jsonl') }));
  const second = value(await exportProject(reopen(), { ...all, path: join(folder, 'b.jsonl') }));
  expect(second.sha256).toBe(first.sha256);
});

test('only the chosen annotators’ layers are written, and the preview counts the same', async () => {
  const { workbench } = annotatedProject();
  const options = { format: 'jsonl', selection: { annotators: ['زيد'], names: 'names' as const } };
  const path = join(temporaryFolder(), 'out.jsonl');
  const report = value(await exportProject(workbench, { ...options, path }));
  const preview = value(await previewExport(workbench, options));
  const record = JSON.parse(readFileSync(path, 'utf8').split('\n')[1] ?? '');
  expect(record.annotations.map(({ annotator }: { annotator: string }) => annotator)).toEqual(['زيد']);
  expect(record.layers).toEqual([{ annotator: 'زيد', status: 'in-progress' }]);
  expect(preview).toEqual({ articles: 1, annotations: 1, losses: [], firstRecord: JSON.stringify(record) });
  expect(report.annotations).toBe(1);
});

test('the preview of a project without articles has no record, and a long record is cut', async () => {
  const empty = temporaryProject();
  expect(value(await previewExport(empty.workbench, all)).firstRecord).toBe('');
  newAnnotatedArticle(empty, 'كلمة '.repeat(2000));
  expect(value(await previewExport(empty.workbench, all)).firstRecord).toMatch(/^\{"id".{1990,}…$/s);
});

describe('what a format drops', () => {
  const doccano = { format: 'doccano' };

  test('is told before and after, and in a file beside the export', async () => {
    const { workbench } = annotatedProject();
    const path = join(temporaryFolder(), 'out.jsonl');
    const report = value(await exportProject(workbench, { ...doccano, path }));
    expect(report.losses).toEqual(value(await previewExport(workbench, doccano)).losses);
    expect(report.losses).toContainEqual({ code: 'annotators', count: 3, examples: ['لافروف', 'بكين'] });
    expect(JSON.parse(readFileSync(path.replace('.jsonl', '.losses.json'), 'utf8'))).toEqual(report.losses);
  });

  test('is no longer told by the file beside when an export without losses takes the place', async () => {
    const { workbench } = annotatedProject();
    const folder = temporaryFolder();
    const path = join(folder, 'out.jsonl');
    value(await exportProject(workbench, { ...doccano, path }));
    value(await exportProject(workbench, { ...all, path, overwrite: true }));
    expect(readdirSync(folder)).toEqual(['out.jsonl']);
  });

  test('keeps a strict export from writing anything', async () => {
    const { workbench } = annotatedProject();
    const folder = temporaryFolder();
    const refused = await exportProject(workbench, { ...doccano, path: join(folder, 'out.jsonl'), strict: true });
    expect(codes(refused)).toContain('would-lose');
    expect(readdirSync(folder)).toEqual([]);
    value(await exportProject(workbench, { ...all, path: join(folder, 'all.jsonl'), strict: true }));
  });
});

test('a preview shows what the first article becomes in a format without a header', async () => {
  const { workbench } = annotatedProject();
  const { firstRecord } = value(await previewExport(workbench, { format: 'doccano' }));
  expect(JSON.parse(firstRecord)).toMatchObject({ id: 1, text: 'لافروف في بكين' });
});

describe('what is refused leaves everything as it was', () => {
  test('an existing file is replaced only when asked', async () => {
    const { workbench } = annotatedProject();
    const path = join(temporaryFolder(), 'out.jsonl');
    writeFileSync(path, 'precious');
    expect(codes(await exportProject(workbench, { ...all, path }))).toEqual(['file-exists']);
    expect(readFileSync(path, 'utf8')).toBe('precious');
    value(await exportProject(workbench, { ...all, path, overwrite: true }));
    expect(readFileSync(path, 'utf8')).toMatch(/^\{"hashiya"/);
  });

  test('the project itself is never overwritten, by no name', async () => {
    const { workbench, path } = annotatedProject();
    const link = join(temporaryFolder(), 'link');
    symlinkSync(path, link);
    for (const target of [path, link]) {
      expect(codes(await exportProject(workbench, { ...all, path: target, overwrite: true }))).toEqual(['file-exists']);
    }
  });

  test('a folder, a missing folder, a device, an unknown format and an unknown annotator', async () => {
    const { workbench } = annotatedProject();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'd'));
    const refusal = async (path: string, options = all) =>
      codes(await exportProject(workbench, { ...options, path, overwrite: true }));
    expect(await refusal(join(folder, 'd'))).toEqual(['file-is-directory']);
    expect(await refusal(join(folder, 'nowhere', 'out.jsonl'))).toEqual(['folder-missing']);
    expect(await refusal('/dev/null')).toEqual(['write-failed']);
    expect(await refusal(join(folder, 'a'), { ...all, format: 'text' })).toEqual(['unknown-format']);
    expect(
      codes(
        await exportProject(workbench, { format: 'jsonl', selection: { annotators: ['Amal', 'x'] }, path: join(folder, 'a') }),
      ),
    ).toEqual(['annotator-unknown']);
    expect(readdirSync(folder)).toEqual(['d']);
  });
});

test('a writing that fails halfway leaves the old file and no pieces', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'out.jsonl');
  writeFileSync(path, 'old');
  function* failing() {
    yield 'x'.repeat(1_000_000);
    // Only now, so that something is on the disk already.
    expect(readdirSync(folder)).toHaveLength(2);
    throw new Error('halfway');
  }
  await expect(writeWhole(path, 'mark', failing())).rejects.toThrow('halfway');
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['out.jsonl']);
});

test.runIf(existsSync('/dev/full'))('a full disk is told as such', async () => {
  const file = await open('/dev/full', 'w');
  const error = await file.write('x').catch((reason: unknown) => reason);
  await file.close();
  expect(writeProblem(error, '/out.jsonl')).toEqual({ code: 'disk-full', details: { path: '/out.jsonl' } });
});

test('every format says whether it reads and writes, and what it never carries', () => {
  const listed = value(listFormats()).map(({ key, reads, writes, extension }) => [key, reads, writes, extension]);
  expect(listed).toContainEqual(['text', true, false, null]);
  expect(listed).toContainEqual(['jsonl', true, true, 'jsonl']);
  expect(listed).toContainEqual(['pdf', true, false, null]);
});
