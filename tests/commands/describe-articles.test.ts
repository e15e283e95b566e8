// What articles share is told once, what differs is told to differ, and of a single one everything is told.
import { expect, test } from 'vitest';
import { describeArticles } from '../../main/commands/describe-articles';
import { updateArticle } from '../../main/commands/update-article';
import { codes, newAnnotatedArticle, newArticle, temporaryProject, value } from '../builders/temporary-project';

function corpus() {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  const first = newAnnotatedArticle(project, 'قال [PERS لافروف] في [GPE بكين]').article;
  const second = newArticle(workbench, 'نص ثان', { title: 'آخر', outlet: 'رويترز' });
  const patch = { metadata: { desk: 'خارجي' } };
  value(updateArticle(workbench, { articleIds: [first.id, second.id], annotatorId: annotator.id, patch }));
  value(updateArticle(workbench, { articleIds: [second.id], annotatorId: annotator.id, patch: { metadata: { page: '3' } } }));
  return { workbench, annotator, first, second };
}

test('of several articles the shared values are told, and which differ', () => {
  const { workbench, first, second } = corpus();
  const facts = value(describeArticles(workbench, { articleIds: [first.id, second.id] }));
  expect(facts).toMatchObject({ count: 2, article: null, layers: [] });
  const field = (name: string) => facts.fields.find((each) => each.name === name);
  expect(field('language')).toEqual({ name: 'language', isSame: true, value: 'ar' });
  expect(field('outlet')).toEqual({ name: 'outlet', isSame: false, value: null });
  expect(field('url')).toEqual({ name: 'url', isSame: true, value: null });
  expect(facts.columns).toEqual([
    { name: 'desk', isSame: true, value: 'خارجي' },
    { name: 'page', isSame: false, value: null },
  ]);
});

test('of a single article it is told who works on it', () => {
  const { workbench, annotator, first } = corpus();
  const { article, layers } = value(describeArticles(workbench, { articleIds: [first.id] }));
  expect(article?.id).toBe(first.id);
  expect(layers).toEqual([{ annotatorId: annotator.id, status: 'in-progress', marks: 2 }]);
  expect(codes(describeArticles(workbench, { articleIds: [workbench.newId()] }))).toEqual(['article-unknown']);
});
