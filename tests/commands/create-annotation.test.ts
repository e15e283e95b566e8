// A mark enters the project only when it fits its text, its scheme and its layer.
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { lastSeq } from '../../db/changes';
import { readLayer } from '../../db/layers';
import type { AnnotationDraft } from '../../domain/annotation';
import { quoteSpan } from '../../domain/span';
import { createAnnotation } from '../../main/commands/create-annotation';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import {
  codes,
  createdAnnotation,
  newAnnotatedArticle,
  newAnnotator,
  newArticle,
  temporaryProject,
  value,
} from '../builders/temporary-project';

const text = 'لافروف في بكين 👨‍👩‍👧 قالَ';

function marking(given: string = text) {
  const project = temporaryProject();
  const article = newArticle(project.workbench, given);
  const draft = (start: number, end: number, more: Partial<AnnotationDraft> = {}): AnnotationDraft => ({
    articleId: article.id,
    annotatorId: project.annotator.id,
    kind: 'entity',
    label: 'PERS',
    spans: [quoteSpan(given, { start, end })],
    ...more,
  });
  return { ...project, article, draft };
}

test('a mark is a row with its spans in reading order, its instants and the version of the scheme', () => {
  const { workbench, article, annotator, draft } = marking();
  const spans = [quoteSpan(text, { start: 10, end: 14 }), quoteSpan(text, { start: 0, end: 6 })];
  const made = createdAnnotation(createAnnotation(workbench, draft(0, 6, { spans, note: 'ملاحظة', unsure: true })));
  expect(made).toEqual({
    id: made.id,
    articleId: article.id,
    annotatorId: annotator.id,
    kind: 'entity',
    label: 'PERS',
    spans: [
      { start: 0, end: 6, quote: 'لافروف' },
      { start: 10, end: 14, quote: 'بكين' },
    ],
    attributes: {},
    links: [],
    note: 'ملاحظة',
    unsure: true,
    createdAt: made.createdAt,
    updatedAt: made.createdAt,
    schemeVersion: 1,
  });
  expect(annotationsOf(workbench.db, article.id)).toEqual([made]);
});

test('the first mark begins the layer in the same change, the second finds it', () => {
  const { workbench, article, annotator, draft } = marking();
  const first = value(createAnnotation(workbench, draft(0, 6)));
  expect(first.changeSet.created.map(({ type }) => type)).toEqual(['layer', 'annotation']);
  expect(first).toMatchObject({ command: 'create-annotation', kind: 'edit', authorId: annotator.id, articleId: article.id });
  expect(readLayer(workbench.db, article.id, annotator.id)?.status).toBe('in-progress');
  expect(value(createAnnotation(workbench, draft(10, 14))).changeSet.created.map(({ type }) => type)).toEqual(['annotation']);
});

test('a mark on a layer that was put back to do puts it in progress, on a finished one leaves it finished', () => {
  const { workbench, article, annotator, draft } = marking();
  const place = { articleId: article.id, annotatorId: annotator.id };
  value(setLayerStatus(workbench, { ...place, status: 'done' }));
  value(createAnnotation(workbench, draft(0, 6)));
  expect(readLayer(workbench.db, article.id, annotator.id)?.status).toBe('done');
  value(setLayerStatus(workbench, { ...place, status: 'to-do' }));
  value(createAnnotation(workbench, draft(10, 14)));
  expect(readLayer(workbench.db, article.id, annotator.id)?.status).toBe('in-progress');
});

describe('a mark that does not fit is refused, says why, and leaves nothing behind', () => {
  const family = text.indexOf('👨');
  const said = text.indexOf('قال');
  test.each<[string, string, (draft: ReturnType<typeof marking>['draft']) => AnnotationDraft]>([
    ['another quote than the text', 'quote-mismatch', (draft) => draft(0, 6, { spans: [{ start: 0, end: 6, quote: 'لافروڤ' }] })],
    ['beyond the end', 'span-outside-text', (draft) => draft(0, 6, { spans: [{ start: 20, end: 900, quote: 'x' }] })],
    ['an end before the start', 'span-empty', (draft) => draft(0, 6, { spans: [{ start: 6, end: 6, quote: 'x' }] })],
    ['a family cut apart', 'span-splits-character', (draft) => draft(family, family + 2)],
    ['a letter without its vowel', 'span-splits-character', (draft) => draft(said, said + 3)],
    [
      'spans over each other',
      'spans-overlap',
      (draft) => draft(0, 6, { spans: [quoteSpan(text, { start: 0, end: 6 }), quoteSpan(text, { start: 2, end: 9 })] }),
    ],
    ['an unknown kind', 'kind-unknown', (draft) => draft(0, 6, { kind: 'rumour' })],
    ['an unknown label', 'label-unknown', (draft) => draft(0, 6, { label: 'CLAIM' })],
    ['an unknown attribute', 'attribute-unknown', (draft) => draft(0, 6, { attributes: { verifiable: 'yes' } })],
    [
      'an unknown value',
      'attribute-value-unknown',
      (draft) => draft(0, 6, { kind: 'claim', label: 'CLAIM', attributes: { verifiable: 'perhaps' } }),
    ],
    ['an unknown role', 'role-unknown', (draft) => draft(0, 6, { links: [{ role: 'source', filler: 'AUTHOR' }] })],
    [
      'a topic where none may be',
      'filler-not-allowed',
      (draft) => draft(0, 6, { kind: 'claim', label: 'CLAIM', links: [{ role: 'source', topic: 'الحرب' }] }),
    ],
    [
      'a link to nothing',
      'filler-unknown',
      (draft) =>
        draft(0, 6, { kind: 'claim', label: 'CLAIM', links: [{ role: 'source', to: '018cc251-f400-7000-8000-ffffffffffff' }] }),
    ],
    ['an unknown article', 'article-unknown', (draft) => ({ ...draft(0, 6), articleId: '018cc251-f400-7000-8000-ffffffffffff' })],
    [
      'an unknown annotator',
      'annotator-unknown',
      (draft) => ({ ...draft(0, 6), annotatorId: '018cc251-f400-7000-8000-ffffffffffff' }),
    ],
  ])('%s', (_name, code, make) => {
    const { workbench, article, annotator, draft } = marking();
    const seq = lastSeq(workbench.db);
    expect(codes(createAnnotation(workbench, make(draft)))).toEqual([code]);
    expect(annotationsOf(workbench.db, article.id)).toEqual([]);
    expect(readLayer(workbench.db, article.id, annotator.id)).toBeUndefined();
    expect(lastSeq(workbench.db)).toBe(seq);
  });

  test('several faults are all listed', () => {
    const { workbench, draft } = marking();
    const spans = [
      { start: 0, end: 6, quote: 'x' },
      { start: 10, end: 900, quote: 'y' },
    ];
    expect(codes(createAnnotation(workbench, draft(0, 6, { spans, label: 'NONE' })))).toEqual([
      'quote-mismatch',
      'span-outside-text',
      'label-unknown',
    ]);
  });

  test('a locked layer', () => {
    const { workbench, article, annotator, draft } = marking();
    value(setLayerStatus(workbench, { articleId: article.id, annotatorId: annotator.id, status: 'locked' }));
    expect(codes(createAnnotation(workbench, draft(0, 6)))).toEqual(['layer-locked']);
  });
});

describe('the same mark twice', () => {
  test('is refused and names the one that is there', () => {
    const { workbench, draft } = marking();
    const first = createdAnnotation(createAnnotation(workbench, draft(0, 6)));
    const again = createAnnotation(workbench, draft(0, 6, { note: 'مرة أخرى' }));
    expect(codes(again)).toEqual(['duplicate-annotation']);
    expect(again.ok ? {} : again.problems[0]?.details).toMatchObject({ annotation: first.id, label: 'PERS', quote: 'لافروف' });
  });

  test('is no such thing with another label, other spans, more spans or another annotator', () => {
    const { workbench, draft } = marking();
    const other = newAnnotator(workbench, 'Basma');
    const both = [quoteSpan(text, { start: 0, end: 6 }), quoteSpan(text, { start: 10, end: 14 })];
    const drafts = [
      draft(0, 6),
      draft(0, 6, { label: 'ORG' }),
      draft(0, 9),
      draft(0, 6, { spans: both }),
      draft(0, 6, { annotatorId: other.id }),
    ];
    expect(drafts.map((each) => codes(createAnnotation(workbench, each)))).toEqual([[], [], [], [], []]);
  });
});

test('a link must stay within the annotator’s own layer on the same article', () => {
  const { workbench, draft, annotator } = marking();
  const other = newAnnotator(workbench, 'Basma');
  const foreign = createdAnnotation(createAnnotation(workbench, draft(0, 6, { annotatorId: other.id })));
  const [elsewhere] = newAnnotatedArticle({ workbench, annotator }, '[PERS زاخاروفا]').annotations;
  for (const filler of [foreign, elsewhere]) {
    const claim = draft(0, 14, { kind: 'claim', label: 'CLAIM', links: [{ role: 'source', to: filler?.id ?? '' }] });
    expect(codes(createAnnotation(workbench, claim))).toEqual(['filler-unknown']);
  }
});
