// What an export would be is told as it is counted, and never counted on for nobody; a stopped export leaves nothing.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportPreview, ExportProgress } from '../../domain/export-progress';
import { exportProject } from '../../main/commands/export-project';
import { watchPreview } from '../../main/commands/preview-export';
import { readableRecord } from '../../main/commands/readable-record';
import { codes, newAnnotatedArticle, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

function projectOf(articles: number) {
  const project = temporaryProject();
  for (let number = 1; number <= articles; number += 1) newAnnotatedArticle(project, `[PERS لافروف] في [GPE بكين] ${number}`);
  return project;
}

async function partsOf(parts: ReturnType<typeof watchPreview>): Promise<ExportPreview[]> {
  const told: ExportPreview[] = [];
  for await (const part of parts) told.push(value(part));
  return told;
}

describe('the preview', () => {
  test('shows the record at once, before any loss is counted, and ends with all losses', async () => {
    const { workbench } = projectOf(3);
    const told = await partsOf(watchPreview(workbench, { format: 'spacy' }));
    expect(told[0]).toMatchObject({ articles: 3, annotations: 6, losses: [], lookedThrough: 0, isWhole: false });
    expect(told[0]?.firstRecord).toContain('\n  "text": "لافروف في بكين 1"');
    expect(told.at(-1)).toMatchObject({ lookedThrough: 3, isWhole: true });
    expect(told.at(-1)?.losses.map(({ code, count }) => [code, count])).toContainEqual(['annotators', 6]);
  });

  test('of a format that loses nothing is whole at once', async () => {
    const { workbench } = projectOf(2);
    expect(await partsOf(watchPreview(workbench, { format: 'jsonl' }))).toMatchObject([
      { articles: 2, losses: [], lookedThrough: 2, isWhole: true },
    ]);
  });

  test('of a selection counts what is left of it', async () => {
    const { workbench } = projectOf(2);
    const selection = { labels: [{ kind: 'entity', label: 'GPE' }] };
    const told = await partsOf(watchPreview(workbench, { format: 'jsonl', selection }));
    expect(told.at(-1)).toMatchObject({ articles: 2, annotations: 2, lookedThrough: 2, isWhole: true });
  });

  test('is given up when it is told to stop, and when the project is closed', async () => {
    const { workbench, close } = projectOf(2);
    const stop = new AbortController();
    const stopped = watchPreview(workbench, { format: 'spacy' }, stop.signal);
    await stopped.next();
    stop.abort();
    expect(await stopped.next()).toMatchObject({ done: true });
    const closed = watchPreview(workbench, { format: 'spacy' });
    await closed.next();
    close();
    expect(await closed.next()).toMatchObject({ done: true });
  });

  test('of a format that nobody knows says so', async () => {
    const { workbench } = projectOf(0);
    const { value: first } = await watchPreview(workbench, { format: 'rtf' }).next();
    expect(first && codes(first)).toEqual(['unknown-format']);
  });
});

describe('a record is laid out for reading', () => {
  test('JSON over many lines, with long texts and lists cut', () => {
    const record = readableRecord(JSON.stringify({ text: 'كلمة '.repeat(100), label: [1, 2, 3, 4, 5] }));
    expect(record).toMatch(
      /^\{\n {2}"text": "كلمة .{90,100}…",\n {2}"label": \[\n {4}1,\n {4}2,\n {4}3,\n {4}"… \+2"\n {2}\]\n\}$/s,
    );
  });

  test('the first record of a JSON list, and what is no JSON as it is', () => {
    expect(readableRecord('[\n{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(readableRecord('لافروف\tB-PERS\n[')).toBe('لافروف\tB-PERS\n[');
    expect(readableRecord('')).toBe('');
    expect(readableRecord('12')).toBe('12');
  });

  test('a very long one is cut between characters', () => {
    expect(readableRecord('😀'.repeat(4000))).toMatch(/^(?:😀)+…$/u);
  });
});

describe('an export that is stopped', () => {
  test('while it writes leaves nothing, neither a file nor a folder, and says so', async () => {
    const { workbench } = projectOf(3);
    for (const format of ['jsonl', 'spacy']) {
      const folder = temporaryFolder();
      const stop = new AbortController();
      const told: ExportProgress[] = [];
      const onProgress = (progress: ExportProgress): void => {
        told.push(progress);
        if (progress.articles === 1) stop.abort();
      };
      const input = { format, path: join(folder, 'out') };
      expect(codes(await exportProject(workbench, input, { signal: stop.signal, onProgress }))).toEqual(['export-cancelled']);
      expect(told.map(({ phase, articles, total }) => [phase, articles, total])).toEqual([
        ['writing', 0, 3],
        ['writing', 1, 3],
      ]);
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  test('while it counts what would be lost has not begun to write', async () => {
    const { workbench } = projectOf(2);
    const folder = temporaryFolder();
    const stop = new AbortController();
    const onProgress = ({ phase }: ExportProgress): void => {
      if (phase === 'counting') stop.abort();
    };
    const input = { format: 'spacy', strict: true, path: join(folder, 'out') };
    expect(codes(await exportProject(workbench, input, { signal: stop.signal, onProgress }))).toEqual(['export-cancelled']);
    expect(readdirSync(folder)).toEqual([]);
  });
});
