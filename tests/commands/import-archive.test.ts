// A zip archive stands for the files in it: each is imported by itself, and those that cannot be trusted are in tests/hostile/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { countArticles, listArticles } from '../../db/articles';
import { done } from '../../domain/problem';
import { importFiles } from '../../main/commands/import-files';
import { temporaryProject, value } from '../builders/temporary-project';
import { zipOf } from '../builders/zip';

async function imported(bytes: Uint8Array) {
  const { workbench } = temporaryProject();
  const report = value(
    await importFiles(workbench, [{ name: 'corpus.zip', load: async () => done(bytes) }], { annotator: 'brat' }),
  );
  return {
    workbench,
    files: report.files.map(({ file, status, problems }) => [file, status, ...problems.map(({ code }) => code)]),
  };
}

const golden = (name: string) => readFileSync(join(import.meta.dirname, '../goldens/brat', name));

describe('an archive', () => {
  test('brings every file in its folders, and leaves out what packers add', async () => {
    const bytes = await zipOf({
      'news/أولى.txt': 'خبر أول',
      'news/2.txt': 'خبر ثان',
      '__MACOSX/news/._2.txt': 'x',
      'news/.DS_Store': 'x',
      'news/photo.jpg': 'x',
    });
    const { workbench, files } = await imported(bytes);
    expect(files).toEqual([
      ['corpus.zip/news/أولى.txt', 'imported'],
      ['corpus.zip/news/2.txt', 'imported'],
      ['corpus.zip/news/photo.jpg', 'skipped', 'unknown-format'],
    ]);
    expect([...listArticles(workbench.db)].map(({ source }) => source.file)).toEqual(['أولى.txt', '2.txt']);
  });

  test('keeps files together that belong together', async () => {
    const bytes = await zipOf({ 'a/story.ann': golden('story.code-points.ann'), 'a/story.txt': golden('story.txt') });
    const { workbench, files } = await imported(bytes);
    expect(files[0]?.slice(0, 2)).toEqual(['corpus.zip/a/story.ann', 'imported']);
    expect(files[1]).toEqual(['corpus.zip/a/story.txt', 'skipped', 'already-in-project']);
    expect(annotationsOf(workbench.db, [...listArticles(workbench.db)][0]?.id ?? '')).toHaveLength(6);
  });

  test('with a bad file among good ones brings the good ones', async () => {
    const { workbench, files } = await imported(await zipOf({ 'a.txt': 'خبر', 'b.txt': 'أ\0ب', 'c.txt': 'آخر' }));
    expect(files.map(([, ...rest]) => rest)).toEqual([['imported'], ['failed', 'nul-bytes'], ['imported']]);
    expect(countArticles(workbench.db)).toBe(2);
  });
});
