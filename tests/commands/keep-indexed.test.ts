// The store brings the index up to date between whatever else it is asked for.
import { expect, test } from 'vitest';
import { indexState } from '../../db/search-index';
import type { IndexState } from '../../domain/search/search-result';
import { createAnnotation } from '../../main/commands/create-annotation';
import { searchProject } from '../../main/commands/search-project';
import { keepIndexed } from '../../main/store/keep-indexed';
import { recombinedCorpus } from '../builders/corpus';
import { newAnnotatedArticle, temporaryProject, value } from '../builders/temporary-project';

test('marks are made and searches answered while it indexes, and it tells when it has finished', async () => {
  const project = temporaryProject({ real: true });
  const { workbench, annotator } = project;
  recombinedCorpus(workbench, 400);
  const { article, text } = newAnnotatedArticle(project, 'قال لافروف في بكين');
  const told = new Promise<IndexState | null>((resolve) => keepIndexed(workbench, (state) => state ?? resolve(state)));
  // Asked twice, it works once.
  keepIndexed(workbench, () => expect.unreachable());
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
  await new Promise((resolve) => keepIndexed(workbench, resolve));
  expect(indexState(workbench.db)).toBeNull();
  expect(workbench.db.pragma('synchronous', { simple: true })).toBe(FULL);
});

test('it stops where the project is closed', async () => {
  const { workbench, close } = temporaryProject({ real: true });
  recombinedCorpus(workbench, 50);
  keepIndexed(workbench, () => expect.unreachable());
  close();
  await new Promise((resume) => setTimeout(resume, 20));
  expect(workbench.db.open).toBe(false);
});
