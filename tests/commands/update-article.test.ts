// What is known about articles is set for one or for many in one change; what they say is found and counted accordingly.
import { expect, test } from 'vitest';
import { readArticle } from '../../db/articles';
import { indexState } from '../../db/search-index';
import { type ArticlePatch, articlePatchSchema } from '../../domain/article-patch';
import { checkProject } from '../../main/commands/check-project';
import { indexSomeArticles, searchProject } from '../../main/commands/search-project';
import { undo } from '../../main/commands/undo';
import { updateArticle } from '../../main/commands/update-article';
import { codes, newArticle, temporaryProject, value } from '../builders/temporary-project';

function corpus() {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  const articles = [
    newArticle(workbench, 'الأول', { title: 'خبر أول', outlet: 'رويترز' }),
    newArticle(workbench, 'الثاني', { title: 'خبر ثان' }),
    newArticle(workbench, 'الثالث', { title: 'خبر ثالث' }),
  ];
  const ids = articles.map(({ id }) => id);
  const annotatorId = annotator.id;
  const update = (articleIds: readonly string[], patch: ArticlePatch) =>
    updateArticle(workbench, { articleIds, annotatorId, patch: articlePatchSchema.parse(patch) });
  const now = () => ids.map((id) => readArticle(workbench.db, id));
  const found = (query: string) => {
    while (indexSomeArticles(workbench));
    return value(searchProject(workbench, { query, limit: 9, hitsPerArticle: 9, after: null })).total;
  };
  return { project, workbench, annotatorId, articles, ids, update, now, found };
}

test('one change sets the same for all, leaves out those that have it, and is undone at once', () => {
  const { workbench, annotatorId, articles, ids, update, now } = corpus();
  const change = value(update(ids, { outlet: 'رويترز', metadata: { desk: 'خارجي' } }));
  expect(change.changeSet.updated).toHaveLength(3);
  expect(now().map((article) => [article?.outlet, article?.metadata])).toEqual(Array(3).fill(['رويترز', { desk: 'خارجي' }]));
  expect(value(update(ids.slice(0, 2), { outlet: 'الجزيرة' })).articleId).toBeNull();
  value(undo(workbench, { annotatorId }));
  value(undo(workbench, { annotatorId }));
  expect(now()).toEqual(articles);
  const only = value(update(ids, { outlet: 'رويترز' }));
  expect(only.changeSet.updated).toHaveLength(2);
  expect(value(checkProject(workbench)).problems).toEqual([]);
});

test('blanks take a value away, and a column that is not named stays', () => {
  const { ids, update, now } = corpus();
  value(update(ids.slice(0, 1), { outlet: '  ', publishedOn: null, metadata: { desk: 'خارجي', page: '3' } }));
  value(update(ids.slice(0, 1), { metadata: { desk: '' } }));
  expect(now()[0]).toMatchObject({ outlet: null, publishedOn: null, metadata: { page: '3' } });
});

test('a new title is found and the old one is not, also after an undo', () => {
  const { workbench, annotatorId, ids, update, found } = corpus();
  expect(found('ثالث')).toBe(1);
  value(update(ids.slice(2), { title: 'زلزال' }));
  expect([found('زلزال'), found('title:ثالث')]).toEqual([1, 0]);
  value(undo(workbench, { annotatorId }));
  expect([found('زلزال'), found('title:ثالث')]).toEqual([0, 1]);
});

test('what the index does not hold leaves the index alone', () => {
  const { workbench, ids, update, found } = corpus();
  expect(found('خبر')).toBe(3);
  value(update(ids, { outlet: 'سبوتنيك', publishedOn: '2023-01-31' }));
  expect(indexState(workbench.db)).toBeNull();
  expect(found('outlet:سبوتنيك date:2023')).toBe(3);
});

test('text, direction and source stay whatever is set', () => {
  const { articles, ids, update, now } = corpus();
  value(update(ids.slice(0, 1), { language: 'en' }));
  expect(now()[0]).toEqual({ ...articles[0], language: 'en' });
});

test('nothing to change, unknown articles and dates that no calendar has are refused', () => {
  const { workbench, ids, update } = corpus();
  expect(codes(update(ids, { language: 'ar' }))).toEqual(['nothing-changed']);
  expect(codes(update([...ids, workbench.newId()], { language: 'en' }))).toEqual(['article-unknown']);
  expect(articlePatchSchema.safeParse({ publishedOn: '2024-02-31' }).success).toBe(false);
  expect(articlePatchSchema.safeParse({ language: 'not a language' }).success).toBe(false);
});

test('more articles than can be written at once are refused before anything is', () => {
  const { workbench, ids, update } = corpus();
  const many = Array.from({ length: 10_001 }, () => workbench.newId());
  expect(codes(update([...ids, ...many], { outlet: 'x' }))).toEqual(['too-many-articles']);
});
