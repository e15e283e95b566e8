// A zip archive stands for the files in it: each is imported by itself, and a bad archive is refused before it can do harm.
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

describe('an archive that cannot be trusted', () => {
  test('cut short, or no archive at all', async () => {
    const whole = await zipOf({ 'a.txt': 'خبر' });
    for (const bytes of [whole.subarray(0, whole.length - 30), Buffer.from('not a zip'), Buffer.alloc(0)]) {
      expect((await imported(bytes)).files).toEqual([['corpus.zip', 'failed', 'archive-damaged']]);
    }
  });

  test('with a file that leads out of it is refused whole', async () => {
    const bytes = await zipOf({ 'a.txt': 'خبر', 'xx/evil.txt': 'شر' });
    const slip = Buffer.from(bytes.toString('latin1').replaceAll('xx/evil.txt', '../evil.txt'), 'latin1');
    const { workbench, files } = await imported(slip);
    expect(files).toEqual([['corpus.zip', 'failed', 'archive-damaged']]);
    expect(countArticles(workbench.db)).toBe(0);
  });

  test('whose contents were changed since is told by its checksum', async () => {
    const bytes = await zipOf({ 'a.txt': 'خبر' });
    // The checksum stands in the directory at the end, sixteen bytes after its signature.
    bytes.writeUInt32LE(7, bytes.indexOf(Buffer.from('PK\u0001\u0002')) + 16);
    expect((await imported(bytes)).files).toEqual([['corpus.zip/a.txt', 'failed', 'archive-damaged']]);
  });

  test('that announces more than any text has is refused without unpacking', async () => {
    const bomb = await zipOf({ 'a.txt': Buffer.alloc(60_000_000, 'a') });
    expect(bomb.length).toBeLessThan(200_000);
    expect((await imported(bomb)).files).toEqual([['corpus.zip/a.txt', 'failed', 'file-too-large']]);
    // One that lies about its size is caught while it is unpacked.
    const lie = Buffer.from(bomb);
    lie.writeUInt32LE(10, lie.indexOf(Buffer.from('PK\u0001\u0002')) + 24);
    expect((await imported(lie)).files).toEqual([['corpus.zip/a.txt', 'failed', 'archive-damaged']]);
  });

  test('locked with a password is told as such', async () => {
    const bytes = await zipOf({ 'a.txt': 'خبر' });
    const flags = bytes.indexOf(Buffer.from('PK\u0001\u0002')) + 8;
    bytes.writeUInt16LE(bytes.readUInt16LE(flags) | 1, flags);
    expect((await imported(bytes)).files).toEqual([['corpus.zip/a.txt', 'failed', 'archive-locked']]);
  });
});
