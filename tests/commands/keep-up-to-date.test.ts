// The store brings the index up to date between whatever else it is asked for.
import { expect, test } from 'vitest';
import { indexState } from '../../db/search-index';
import { sketchState } from '../../db/sketches';
import type { IndexState } from '../../domain/search/search-result';
import { createAnnotation } from '../../main/commands/create-annotation';
import { searchProject } from '../../main/commands/search-project';
import { keepUpToDate } from '../../main/store/keep-up-to-date';
import { recombinedCorpus } from '../builders/corpus';
import { newAnnotatedArticle, temporaryProject, value } from '../builders/temporary-project';

const never = { indexing: () => expect.unreachable(), comparing: () => expect.unreachable(), broken: () => expect.unreachable() };

test('articles are compared once all of them are in the index', async () => {
  const { workbench } = temporaryProject({ real: true });
  recombinedCorpus(workbench, 60);
  const told: string[] = [];
  await new Promise<void>((resolve) =>
    keepUpToDate(workbench, {
      indexing: (state) => {
        if (state === null) told.push('indexed');
      },
      comparing: (state) => {
        if (state !== null) return;
        told.push('compared');
        resolve();
      },
      broken: () => expect.unreachable(),
    }),
  );
  expect(told).toEqual(['indexed', 'compared']);
  expect([indexState(workbench.db), sketchState(workbench.db)]).toEqual([null, null]);
});

test('marks are made and searches answered while it indexes, and it tells when it has finished', async () => {
  const project = temporaryProject({ real: true });
  const { workbench, annotator } = project;
  recombinedCorpus(workbench, 400);
  const { article, text } = newAnnotatedArticle(project, 'قال لافروف في بكين');
  const told = new Promise<IndexState | null>((resolve) =>
    keepUpToDate(workbench, {
      indexing: (state) => state ?? resolve(state),
      comparing: () => {},
      broken: () => expect.unreachable(),
    }),
  );
  // Asked twice, it works once.
  keepUpToDate(workbench, never);
  await new Promise((resume) => setImmediate(resume));
  expect(indexState(workbench.db)).not.toBeNull();
  const spans = [{ start: 4, end: 10, quote: text.slice(4, 10) }];
  value(createAnnotation(workbench, { articleId: article.id, annotatorId: annotator.id, kind: 'entity', label: 'PERS', spans }));
  const page = value(searchProject(workbench, { query: 'لافروف', limit: 1, hitsPerArticle: 1, after: null }));
  expect(page.indexing?.total).toBe(401);
  expect(await told).toBeNull();
  expect(indexState(workbench.db)).toBeNull();
});

test('what is dear is written to the disk as before once the index is done', async () => {
  const { workbench } = temporaryProject({ real: true });
  const FULL = 2;
  recombinedCorpus(workbench, 20);
  expect(workbench.db.pragma('synchronous', { simple: true })).toBe(FULL);
  await new Promise((resolve) =>
    keepUpToDate(workbench, {
      indexing: (state) => state ?? resolve(state),
      comparing: () => {},
      broken: () => expect.unreachable(),
    }),
  );
  expect(indexState(workbench.db)).toBeNull();
  expect(workbench.db.pragma('synchronous', { simple: true })).toBe(FULL);
});

test('it stops where the project is closed', async () => {
  const { workbench, close } = temporaryProject({ real: true });
  recombinedCorpus(workbench, 50);
  keepUpToDate(workbench, never);
  close();
  await new Promise((resume) => setTimeout(resume, 20));
  expect(workbench.db.open).toBe(false);
});
