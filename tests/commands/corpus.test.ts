// What the workbench is told about a project: its articles, one article, its people, its regions, statuses and counts.
import { describe, expect, test } from 'vitest';
import { lastSeq } from '../../db/changes';
import { readRegion } from '../../db/regions';
import { compareAnnotations, type Link } from '../../domain/annotation';
import { listed, untouched } from '../../domain/article-summary';
import { kindOf } from '../../domain/scheme';
import { quoteSpan } from '../../domain/span';
import { csvOf, statisticsTable } from '../../domain/statistics-tables';
import { createAnnotation } from '../../main/commands/create-annotation';
import { createAnnotator } from '../../main/commands/create-annotator';
import { describeProject } from '../../main/commands/describe-project';
import { listArticles } from '../../main/commands/list-articles';
import { openArticle } from '../../main/commands/open-article';
import { projectStats } from '../../main/commands/project-stats';
import { redo } from '../../main/commands/redo';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { setRegionKind } from '../../main/commands/set-region-kind';
import { switchLabelSet } from '../../main/commands/switch-label-set';
import { undo } from '../../main/commands/undo';
import { updateAnnotation } from '../../main/commands/update-annotation';
import { defaultScheme } from '../../seeds/default-scheme';
import { codes, newAnnotatedArticle, newAnnotator, newArticle, temporaryProject, value } from '../builders/temporary-project';

const all = { after: 0, limit: 1000 };
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
  const [unsure, noted] = first.annotations;
  if (!unsure || !noted) throw new Error('Expected marks');
  value(
    updateAnnotation(workbench, { annotationId: unsure.id, annotatorId: annotator.id, patch: { unsure: true, note: 'لعله' } }),
  );
  value(updateAnnotation(workbench, { annotationId: noted.id, annotatorId: annotator.id, patch: { note: 'ينظر' } }));
  const { articles, ...page } = value(listArticles(workbench, { annotatorId: annotator.id, ...all }));
  expect(articles).toEqual([
    { ...listed(first.article), status: 'in-progress', counts: { claim: 1, cue: 1, entity: 2 }, notes: 2, unsure: 1 },
    untouched(second),
  ]);
  expect(page).toEqual({ more: false, total: 2, seq: lastSeq(workbench.db) });
  const others = value(listArticles(workbench, { annotatorId: other.id, ...all })).articles;
  expect(others.map(({ counts }) => counts)).toEqual([{ claim: 1 }, {}]);
  expect(codes(listArticles(workbench, { annotatorId: nobody, ...all }))).toEqual(['annotator-unknown']);
});

test('listArticles goes on where a page ended, in import order', () => {
  const { workbench, annotator } = temporaryProject();
  const articles = Array.from({ length: 7 }, (_, index) => newArticle(workbench, `نص ${index}`));
  const seen: string[] = [];
  for (let after = 0, more = true; more; ) {
    const page = value(listArticles(workbench, { annotatorId: annotator.id, after, limit: 3 }));
    expect(page.total).toBe(7);
    seen.push(...page.articles.map(({ id }) => id));
    after = page.articles.at(-1)?.position ?? 0;
    more = page.more;
  }
  expect(seen).toEqual(articles.map(({ id }) => id));
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

test('projectStats counts by kind, label, outlet, annotator and status', async () => {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين] مع [PERS وانغ] [CUE قال]');
  newArticle(workbench, 'نص', { outlet: 'العربي' });
  newAnnotator(workbench, 'Basma');
  expect(value(await projectStats(workbench))).toMatchObject({
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

test('articles are done on the day on which somebody said so, and not done any more once that is taken back', async () => {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  const { article } = newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  const doneByDay = async () => value(await projectStats(workbench)).doneByDay;
  const one = [{ day: '2024-01-01', annotator: annotator.name, articles: 1 }];
  expect(await doneByDay()).toEqual([]);
  value(setLayerStatus(workbench, { articleId: article.id, annotatorId: annotator.id, status: 'done' }));
  expect(await doneByDay()).toEqual(one);
  value(setLayerStatus(workbench, { articleId: article.id, annotatorId: annotator.id, status: 'locked' }));
  expect(await doneByDay()).toEqual(one);
  value(undo(workbench, { annotatorId: annotator.id }));
  value(undo(workbench, { annotatorId: annotator.id }));
  expect(await doneByDay()).toEqual([]);
  value(redo(workbench, { annotatorId: annotator.id }));
  expect(await doneByDay()).toEqual(one);
  const days = statisticsTable('days', value(await projectStats(workbench)), defaultScheme);
  expect(csvOf(days)).toBe('day,annotator,annotations,articles_done\n2024-01-01,Amal,2,1\n');
});

test('a project that is closed while it is counted is no project any more', async () => {
  const project = temporaryProject();
  newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  const counting = projectStats(project.workbench);
  project.close();
  expect(codes(await counting)).toEqual(['no-project-open']);
});

test('spellings that only fold to the same are one source, told as it is spelt most often', async () => {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  const { article, text, annotations } = newAnnotatedArticle(
    project,
    '[PERS لافرُوف] [PERS لافروف] [PERS لافروف] [PERS وانغ] قال',
  );
  let length = text.length;
  const claim = (...links: Link[]) => {
    // No two claims may be the same but for their links.
    const spans = [quoteSpan(text, { start: 0, end: length })];
    length -= 1;
    const draft = { articleId: article.id, annotatorId: annotator.id, kind: 'claim', label: 'CLAIM', spans, links };
    return value(createAnnotation(workbench, draft));
  };
  const to = (place: number): Link => ({ role: 'source', to: annotations[place]?.id ?? '' });
  claim(to(0), to(1));
  claim(to(2));
  claim({ role: 'source', filler: 'AUTHOR' });
  claim();
  const { sources } = value(await projectStats(workbench));
  expect(sources).toEqual({
    claims: 4,
    parties: [
      { party: { type: 'words', words: 'لافروف' }, claims: 2 },
      { party: { type: 'filler', filler: 'AUTHOR' }, claims: 1 },
      { party: { type: 'nobody' }, claims: 1 },
    ],
  });
});
