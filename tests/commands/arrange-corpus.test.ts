// The corpus in any order and through any filter, and how far every annotator has come with it.
import { describe, expect, test } from 'vitest';
import type { CorpusFilter, CorpusSort } from '../../domain/corpus-view';
import { everyArticle, importOrder } from '../../domain/corpus-view';
import { arrangeCorpus, readProgress } from '../../main/commands/arrange-corpus';
import { createAnnotation } from '../../main/commands/create-annotation';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { updateAnnotation } from '../../main/commands/update-annotation';
import { updateArticle } from '../../main/commands/update-article';
import { newAnnotatedArticle, newAnnotator, newArticle, temporaryProject, value } from '../builders/temporary-project';

/** Four articles in import order: أنقرة (marks and a note), بكين (boilerplate, no date), القاهرة (done by the other one), and one without a title. */
function corpus() {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  const mine = annotator.id;
  const other = newAnnotator(workbench, 'Badr').id;
  const first = newAnnotatedArticle(project, 'قال [PERS لافروف] إن [CLAIM العلاقات متينة] مع [GPE الصين]');
  const second = newArticle(workbench, 'نص ثان أطول من الأول بكثير، وفيه ما ليس منه في آخره', {
    title: 'بكين',
    outlet: 'رويترز',
    regions: [{ start: 0, end: 2, kind: 'credit' }],
  });
  const third = newArticle(workbench, 'نص ثالث', {
    title: 'القاهرة',
    outlet: 'الأهرام',
    regions: [{ start: 0, end: 2, kind: 'content' }],
  });
  const fourth = newArticle(workbench, 'نص رابع', { title: '' });
  const [person] = first.annotations;
  const patch = { note: 'أهو الوزير؟', unsure: true };
  value(updateAnnotation(workbench, { annotationId: person?.id ?? '', annotatorId: mine, patch }));
  value(updateArticle(workbench, { articleIds: [first.article.id], annotatorId: mine, patch: { title: 'أنقرة' } }));
  value(updateArticle(workbench, { articleIds: [second.id], annotatorId: mine, patch: { publishedOn: null } }));
  value(updateArticle(workbench, { articleIds: [third.id], annotatorId: mine, patch: { publishedOn: '2023-12-31' } }));
  const spans = [{ start: 0, end: 2, quote: 'نص' }];
  value(createAnnotation(workbench, { articleId: third.id, annotatorId: other, kind: 'entity', label: 'ORG', spans }));
  value(setLayerStatus(workbench, { articleId: third.id, annotatorId: other, status: 'done' }));
  value(setLayerStatus(workbench, { articleId: fourth.id, annotatorId: mine, status: 'locked' }));
  const arranged = (filter: Partial<CorpusFilter>, sort: Partial<CorpusSort> = {}) =>
    value(
      arrangeCorpus(workbench, {
        annotatorId: mine,
        filter: { ...everyArticle, annotatorId: mine, ...filter },
        sort: { ...importOrder, ...sort },
      }),
    );
  return { workbench, mine, other, arranged, positions: (...given: Parameters<typeof arranged>) => arranged(...given).positions };
}

describe('the order', () => {
  test.each<[sort: Partial<CorpusSort>, rising: number[], falling: number[]]>([
    [{}, [1, 2, 3, 4], [4, 3, 2, 1]],
    [{ by: 'title' }, [3, 1, 2, 4], [2, 1, 3, 4]],
    [{ by: 'outlet' }, [3, 2, 1, 4], [2, 3, 4, 1]],
    [{ by: 'publishedOn' }, [3, 1, 4, 2], [4, 1, 3, 2]],
    [{ by: 'textLength' }, [3, 4, 1, 2], [2, 1, 4, 3]],
    [{ by: 'status' }, [2, 3, 1, 4], [4, 1, 3, 2]],
    [{ by: 'kind', kind: 'entity' }, [2, 3, 4, 1], [1, 4, 3, 2]],
    [{ by: 'notes' }, [2, 3, 4, 1], [1, 4, 3, 2]],
    [{ by: 'unsure' }, [2, 3, 4, 1], [1, 4, 3, 2]],
    [{ by: 'boilerplate' }, [1, 3, 4, 2], [2, 4, 3, 1]],
  ])('by %o, either way, what is not known last', (sort, rising, falling) => {
    const { positions } = corpus();
    expect(positions({}, sort)).toEqual(rising);
    expect(positions({}, { ...sort, descending: true })).toEqual(falling);
  });
});

describe('the filter', () => {
  type Who = { mine: string; other: string };
  test.each<[what: string, filter: (who: Who) => Partial<CorpusFilter>, found: number[]]>([
    ['words in a title, in another spelling', () => ({ words: 'انقره' }), [1]],
    ['words in an outlet', () => ({ words: 'الاهرام' }), [3]],
    ['an outlet', () => ({ outlet: 'رويت' }), [2]],
    ['the day it begins', () => ({ from: '2024-04-09' }), [1, 4]],
    ['the day it ends', () => ({ to: '2023-12-31' }), [3]],
    ['no status but what is still to be done', () => ({ statuses: ['to-do'] }), [2, 3]],
    ['any of two statuses of one’s own', () => ({ statuses: ['in-progress', 'locked'] }), [1, 4]],
    ['a status of another one’s', ({ other }) => ({ statuses: ['done'], annotatorId: other }), [3]],
    ['what nobody has begun', () => ({ statuses: ['to-do'], annotatorId: null }), [2]],
    ['a kind', () => ({ marks: [{ kind: 'claim', label: null, has: true }] }), [1]],
    ['no kind', () => ({ marks: [{ kind: 'entity', label: null, has: false }] }), [2, 3, 4]],
    ['a label of anybody’s', () => ({ annotatorId: null, marks: [{ kind: 'entity', label: 'ORG', has: true }] }), [3]],
    [
      'one label and not another',
      () => ({
        annotatorId: null,
        marks: [
          { kind: 'entity', label: null, has: true },
          { kind: 'entity', label: 'GPE', has: false },
        ],
      }),
      [3],
    ],
    ['notes', () => ({ flags: ['notes'] }), [1]],
    ['doubt and boilerplate at once', () => ({ flags: ['unsure', 'boilerplate'] }), []],
    ['boilerplate that stands', () => ({ flags: ['boilerplate'] }), [2]],
  ])('%s', (_what, filter, found) => {
    const { positions, ...who } = corpus();
    expect(positions(filter(who))).toEqual(found);
  });
});

test('how many stretches are not part of the story is told beside each article', () => {
  expect(corpus().arranged({}, { descending: true })).toEqual({ positions: [4, 3, 2, 1], boilerplate: [0, 0, 1, 0] });
});

test('every annotator’s progress adds up to all articles', () => {
  const { workbench, mine, other } = corpus();
  expect(value(readProgress(workbench))).toEqual([
    { annotatorId: mine, toDo: 2, inProgress: 1, done: 1 },
    { annotatorId: other, toDo: 3, inProgress: 0, done: 1 },
  ]);
});
