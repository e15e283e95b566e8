// The file that an article was taken out of comes back byte for byte, where it was to be kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { done } from '../../domain/problem';
import { importFiles } from '../../main/commands/import-files';
import { undo } from '../../main/commands/undo';
import { actingAs } from '../../main/commands/workbench';
import { writeOriginal } from '../../main/commands/write-original';
import { golden } from '../builders/foreign';
import { codes, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

const page = golden('html/old.html');
const file = (name: string, bytes: Uint8Array) => ({ name, load: async () => done(bytes) });

async function projectWith(keepsOriginals: boolean) {
  const { workbench, annotator } = temporaryProject();
  const files = [file('old.html', page), file('a.txt', new TextEncoder().encode('خبر'))];
  value(await importFiles(actingAs(workbench, annotator.id), files, { keepsOriginals }));
  return { workbench, annotator, path: join(temporaryFolder(), 'out.html') };
}

test('a page is kept with its article and written again, also under the name of another file when that is allowed', async () => {
  const { workbench, path } = await projectWith(true);
  expect(value(await writeOriginal(workbench, { position: 1, path }))).toMatchObject({
    path,
    file: 'old.html',
    bytes: page.length,
  });
  expect(readFileSync(path).equals(page)).toBe(true);
  writeFileSync(path, 'x');
  expect(codes(await writeOriginal(workbench, { position: 1, path }))).toEqual(['file-exists']);
  expect(readFileSync(path, 'utf8')).toBe('x');
  value(await writeOriginal(workbench, { position: 1, path, overwrite: true }));
  expect(readFileSync(path).equals(page)).toBe(true);
});

test('what is text already is not kept, nor is anything that nobody asked for', async () => {
  const { workbench, path } = await projectWith(true);
  expect(codes(await writeOriginal(workbench, { position: 2, path }))).toEqual(['original-not-kept']);
  expect(codes(await writeOriginal(workbench, { position: 7, path }))).toEqual(['article-unknown']);
  const without = await projectWith(false);
  expect(codes(await writeOriginal(without.workbench, { position: 1, path }))).toEqual(['original-not-kept']);
});

test('an import that is undone leaves no article to write it for', async () => {
  const { workbench, annotator, path } = await projectWith(true);
  for (let at = 0; at < 2; at += 1) value(undo(workbench, { annotatorId: annotator.id }));
  expect(codes(await writeOriginal(workbench, { position: 1, path }))).toEqual(['article-unknown']);
});
