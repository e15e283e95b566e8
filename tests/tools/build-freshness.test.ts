import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../tools/build-freshness.mjs';

const SOURCES_SAVED = new Date('2026-01-01T10:00:00Z');
const BUILT = new Date('2026-01-01T11:00:00Z');
const LATER = new Date('2026-01-01T12:00:00Z');

let folder = '';
const inFolder = (name: string) => path.join(folder, name);

async function save(name: string, time: Date) {
  await writeFile(inFolder(name), name);
  await utimes(inFolder(name), time, time);
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hashiya-freshness-'));
  await mkdir(inFolder('sources/deep'), { recursive: true });
  await save('sources/deep/rule.ts', SOURCES_SAVED);
  for (const name of ['sources/deep', 'sources']) await utimes(inFolder(name), SOURCES_SAVED, SOURCES_SAVED);
});

afterEach(() => rm(folder, { recursive: true }));

const staleness = () => isStale(inFolder('built.js'), [inFolder('sources'), inFolder('never-written')]);

describe('a build', () => {
  it('is stale while it does not exist', async () => {
    expect(await staleness()).toBe(true);
  });

  it('is fresh when it is newer than every source', async () => {
    await save('built.js', BUILT);
    expect(await staleness()).toBe(false);
  });

  it('is stale when a source deep in a folder was saved after it', async () => {
    await save('built.js', BUILT);
    await save('sources/deep/rule.ts', LATER);
    expect(await staleness()).toBe(true);
  });

  it('is stale when a source was deleted after it', async () => {
    await save('built.js', BUILT);
    await rm(inFolder('sources/deep/rule.ts'));
    expect(await staleness()).toBe(true);
  });
});
