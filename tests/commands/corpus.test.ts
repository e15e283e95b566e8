// What the workbench is told about a project: its articles, one article, its people, its regions, statuses and counts.
import { describe, expect, test } from 'vitest';
import { readRegion } from '../../db/regions';
import { compareAnnotations } from '../../domain/annotation';
import { kindOf } from '../../domain/scheme';
import { createAnnotation } from '../../main/commands/create-annotation';
import { createAnnotator } from '../../main/commands/create-annotator';
import { describeProject } from '../../main/commands/describe-project';
import { listArticles } from '../../main/commands/list-articles';
import { openArticle } from '../../main/commands/open-article';
import { projectStats } from '../../main/commands/project-stats';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { setRegionKind } from '../../main/commands/set-region-kind';
import { switchLabelSet } from '../../main/commands/switch-label-set';
import { codes, newAnnotatedArticle, newAnnotator, newArticle, temporaryProject, value } from '../builders/temporary-project';

const nobody = '018cc251-f400-7000-8000-ffffffffffff';

test('listArticles gives every article in import order with one annotator’s counts and status', () => {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  const first = newAnnotatedArticle(project, '[CLAIM [CUE قال] [PERS لافروف] في [GPE بكين]]');
  const second = newArticle(workbench, 'نص آخر');
  const other = newAnnotator(workbench, 'Basma');
  const [draft] = first.drafts;
  if (!draft) throw new Error('Expected a draft');
  value(createAnnotation(workbench, { ...draft, articleId: first.article.id, annotatorId: other.id }));
  const summaries = value(listArticles(workbench, { annotatorId: annotator.id }));
  expect(summaries).toEqual([
    { ...first.article, status: 'in-progress', counts: { claim: 1, cue: 1, entity: 2 } },
    { ...second, status: 'to-do', counts: {} },
  ]);
  expect(value(listArticles(workbench, { annotatorId: other.id })).map(({ counts }) => counts)).toEqual([{ claim: 1 }, {}]);
  expect(codes(listArticles(workbench, { annotatorId: nobody }))).toEqual(['annotator-unknown']);
});

test('listArticles passes the border of a page', () => {
  const { workbench, annotator } = temporaryProject();
  for (let count = 0; count < 501; count += 1) newArticle(workbench, `نص ${count}`);
  expect(value(listArticles(workbench, { annotatorId: annotator.id })).map(({ position }) => position)).toEqual(
    [...Array(501).keys()].map((index) => index + 1),
  );
});

test('openArticle gives text, regions and the annotator’s own marks in reading order', () => {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  const { article, text, annotations } = newAnnotatedArticle(project, 'في [GPE بكين] [CLAIM قال [PERS لافروف]]');
  const opened = value(openArticle(workbench, { articleId: article.id, annotatorId: annotator.id }));
  expect(opened).toEqual({
    article,
    text,
    regions: [],
    layer: { articleId: article.id, annotatorId: annotator.id, status: 'in-progress' },
    annotations: annotations.toSorted(compareAnnotations),
  });
  const other = newAnnotator(workbench, 'Basma');
  expect(value(openArticle(workbench, { articleId: article.id, annotatorId: other.id }))).toMatchObject({
    layer: { status: 'to-do' },
    annotations: [],
  });
  expect(codes(openArticle(workbench, { articleId: nobody, annotatorId: annotator.id }))).toEqual(['article-unknown']);
  expect(codes(openArticle(workbench, { articleId: article.id, annotatorId: nobody }))).toEqual(['annotator-unknown']);
});

test('describeProject gives name, place, scheme, people and where history stands', () => {
  const { workbench, annotator, path } = temporaryProject();
  const overview = value(describeProject(workbench));
  expect(overview).toMatchObject({ project: { name: 'مشروع' }, path, annotators: [annotator], lastSeq: 2 });
  expect(overview.scheme.kinds.map(({ key }) => key)).toEqual(['entity', 'claim', 'stance', 'cue']);
});

test('createAnnotator trims the name and refuses one that is taken', () => {
  const { workbench } = temporaryProject();
  expect(newAnnotator(workbench, '  بسمة ').name).toBe('بسمة');
  const again = createAnnotator(workbench, { name: 'بسمة' });
  expect(codes(again)).toEqual(['annotator-name-taken']);
  expect(again.ok ? {} : again.problems[0]?.details).toEqual({ name: 'بسمة' });
});

describe('setRegionKind', () => {
  function withRegion() {
    const made = temporaryProject();
    const article = newArticle(made.workbench, '[ad_1]\nنص', { regions: [{ start: 0, end: 6, kind: 'marker' }] });
    const region = { articleId: article.id, start: 0, end: 6, annotatorId: made.annotator.id };
    return { ...made, article, region };
  }

  test('keeps a region that belongs to the story after all, as content', () => {
    const { workbench, article, region } = withRegion();
    value(setRegionKind(workbench, { ...region, kind: 'content' }));
    expect(readRegion(workbench.db, article.id, 0, 6)?.kind).toBe('content');
  });

  test('refuses a stretch that is no region, and a kind that it has already', () => {
    const { workbench, region } = withRegion();
    expect(codes(setRegionKind(workbench, { ...region, end: 5, kind: 'content' }))).toEqual(['region-unknown']);
    expect(codes(setRegionKind(workbench, { ...region, kind: 'marker' }))).toEqual(['nothing-changed']);
    expect(codes(setRegionKind(workbench, { ...region, articleId: nobody, kind: 'content' }))).toEqual(['article-unknown']);
    expect(codes(setRegionKind(workbench, { ...region, annotatorId: nobody, kind: 'content' }))).toEqual(['annotator-unknown']);
  });
});

test('setLayerStatus makes the layer of an untouched article, and says when nothing would change', () => {
  const { workbench, annotator } = temporaryProject();
  const place = { articleId: newArticle(workbench, 'نص').id, annotatorId: annotator.id };
  expect(codes(setLayerStatus(workbench, { ...place, status: 'to-do' }))).toEqual(['nothing-changed']);
  expect(value(setLayerStatus(workbench, { ...place, status: 'done' })).changeSet.created).toHaveLength(1);
  expect(value(setLayerStatus(workbench, { ...place, status: 'locked' })).changeSet.updated).toHaveLength(1);
  expect(codes(setLayerStatus(workbench, { ...place, status: 'locked' }))).toEqual(['nothing-changed']);
});

test('switchLabelSet makes a new version, and marks of the other set stay valid', () => {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  newAnnotatedArticle(project, '[favor يشيد]');
  value(switchLabelSet(workbench, { kind: 'stance', labelSet: 'agreement', annotatorId: annotator.id }));
  const { scheme } = value(describeProject(workbench));
  expect([scheme.version, kindOf(scheme, 'stance')?.activeLabelSet]).toEqual([2, 'agreement']);
  newAnnotatedArticle(project, '[favor يشيد] ثم [agree يوافق]');
  const refusals = [
    { kind: 'stance', labelSet: 'agreement' },
    { kind: 'stance', labelSet: 'none' },
    { kind: 'rumour', labelSet: 'none' },
  ].map((input) => codes(switchLabelSet(workbench, { ...input, annotatorId: annotator.id })));
  expect(refusals).toEqual([['nothing-changed'], ['label-set-unknown'], ['kind-unknown']]);
});

test('projectStats counts by kind, label, outlet, annotator and status', () => {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين] مع [PERS وانغ] [CUE قال]');
  newArticle(workbench, 'نص', { outlet: 'العربي' });
  newAnnotator(workbench, 'Basma');
  expect(value(projectStats(workbench))).toEqual({
    articles: 2,
    annotations: 4,
    byKind: [
      { kind: 'cue', annotations: 1 },
      { kind: 'entity', annotations: 3 },
    ],
    byLabel: [
      { kind: 'cue', label: 'CUE', annotations: 1 },
      { kind: 'entity', label: 'PERS', annotations: 2 },
      { kind: 'entity', label: 'GPE', annotations: 1 },
    ],
    byOutlet: [
      { outlet: null, articles: 1, annotations: 4 },
      { outlet: 'العربي', articles: 1, annotations: 0 },
    ],
    byAnnotator: [
      { annotator: annotator.name, articles: 1, annotations: 4 },
      { annotator: 'Basma', articles: 0, annotations: 0 },
    ],
    byStatus: [
      { annotator: 'Amal', status: 'in-progress', articles: 1 },
      { annotator: 'Amal', status: 'to-do', articles: 1 },
      { annotator: 'Basma', status: 'to-do', articles: 2 },
    ],
  });
});
