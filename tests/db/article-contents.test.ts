// Articles read several at a time say exactly what they say one by one.
import { expect, test } from 'vitest';
import { annotationsOf, readAnnotation } from '../../db/annotations';
import { contentOf, contentsOf } from '../../db/article-contents';
import { listArticles } from '../../db/articles';
import { layersOf } from '../../db/layers';
import { regionsOf } from '../../db/regions';
import { storedText } from '../../db/texts';
import { quoteSpan } from '../../domain/span';
import { createAnnotation } from '../../main/commands/create-annotation';
import {
  createdAnnotation,
  newAnnotatedArticle,
  newAnnotator,
  newArticle,
  temporaryProject,
} from '../builders/temporary-project';

test('texts, regions, layers, marks in pieces and links of every sort', () => {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  const { db } = workbench;
  const other = newAnnotator(workbench, 'زيد');
  newArticle(workbench, '[ad_1] خبر [ad_2]', {
    regions: [
      { start: 11, end: 17, kind: 'marker' },
      { start: 0, end: 6, kind: 'content' },
    ],
  });
  const { article, text, annotations } = newAnnotatedArticle(project, '[PERS لافروف] 😀 "قال" [CUE إن] [GPE بكين] قريبة');
  const place = { articleId: article.id, annotatorId: annotator.id, unsure: true, note: 'سطر\nو"آخر"' };
  const [who, cue, where] = annotations;
  if (!who || !cue || !where) throw new Error('Expected three marks');
  createdAnnotation(
    createAnnotation(workbench, {
      ...place,
      kind: 'claim',
      label: 'CLAIM',
      spans: [quoteSpan(text, { start: 7, end: 9 }), quoteSpan(text, { start: 10, end: 15 })],
      attributes: { verifiable: 'yes' },
      links: [
        { role: 'source', to: who.id },
        { role: 'source', filler: 'AUTHOR' },
        { role: 'cue', to: cue.id },
      ],
    }),
  );
  createdAnnotation(
    createAnnotation(workbench, {
      ...place,
      annotatorId: other.id,
      kind: 'stance',
      label: 'favor',
      spans: [quoteSpan(text, { start: 0, end: 6 })],
      attributes: {},
      links: [{ role: 'target', topic: 'a "topic"' }],
    }),
  );
  // More than are read at once.
  for (let at = 0; at < 45; at += 1) newAnnotatedArticle(project, `[PERS لافروف] رقم ${at}`);

  const articles = [...listArticles(db)];
  const expected = articles.map((each) => ({
    article: each,
    text: storedText(db, each.textSha256),
    regions: regionsOf(db, each.id).map(({ articleId: _, ...region }) => region),
    layers: layersOf(db, each.id).map(({ articleId: _, ...layer }) => layer),
    annotations: annotationsOf(db, each.id).map(({ id }) => readAnnotation(db, id)),
  }));
  expect(expected[1]?.annotations).toHaveLength(5);
  expect([...contentsOf(db, articles)]).toEqual(expected);
  expect(articles.map((each) => contentOf(db, each))).toEqual(expected);
  expect([...contentsOf(db, [])]).toEqual([]);
});

test('of long texts no more are read than are asked for', () => {
  const { workbench } = temporaryProject();
  for (let at = 0; at < 3; at += 1) newArticle(workbench, `${at} ${'كلمة '.repeat(120_000)}`);
  let taken = 0;
  function* articles() {
    for (const article of listArticles(workbench.db)) {
      taken += 1;
      yield article;
    }
  }
  contentsOf(workbench.db, articles()).next();
  expect(taken).toBe(1);
});
