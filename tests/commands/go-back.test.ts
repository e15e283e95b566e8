// Going back makes the marks of one layer what they were, as one change that undo takes back like any other.
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { lastSeq } from '../../db/changes';
import { readLayer } from '../../db/layers';
import { readRegion } from '../../db/regions';
import { changeSet } from '../../domain/change-set';
import type { Outcome } from '../../domain/problem';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotation } from '../../main/commands/create-annotation';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { goBack } from '../../main/commands/go-back';
import { previewGoBack } from '../../main/commands/preview-go-back';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { setRegionKind } from '../../main/commands/set-region-kind';
import { undo } from '../../main/commands/undo';
import { updateAnnotation } from '../../main/commands/update-annotation';
import { recordChange } from '../../main/commands/workbench';
import { defaultScheme } from '../../seeds/default-scheme';
import { codes, newAnnotatedArticle, newAnnotator, newArticle, temporaryProject, value } from '../builders/temporary-project';

function marked() {
  const project = temporaryProject();
  const made = newAnnotatedArticle(project, '[CLAIM [CUE قال] [PERS لافروف] إن الصين صديقة]');
  const { workbench, annotator } = project;
  const place = { articleId: made.article.id, annotatorId: annotator.id };
  const [claim, cue, person] = made.annotations;
  if (!claim || !cue || !person) throw new Error('The article has three marks');
  return {
    workbench,
    annotator,
    place,
    claim,
    cue,
    person,
    marks: () => annotationsOf(workbench.db, place.articleId, annotator.id),
  };
}

/** Everything happens: a link, a relabelling, a deletion that takes the link along, a new mark. */
function lived() {
  const made = marked();
  const { workbench, annotator, place, claim, cue, person } = made;
  const linked = { annotationId: claim.id, annotatorId: annotator.id, patch: { links: [{ role: 'source', to: person.id }] } };
  value(updateAnnotation(workbench, linked));
  const then = { seq: lastSeq(workbench.db), marks: made.marks() };
  value(deleteAnnotation(workbench, { annotationId: person.id, annotatorId: annotator.id }));
  value(updateAnnotation(workbench, { annotationId: cue.id, annotatorId: annotator.id, patch: { note: 'انظر' } }));
  const spans = [{ start: 0, end: 3, quote: 'قال' }];
  value(createAnnotation(workbench, { ...place, kind: 'entity', label: 'ORG', spans }));
  return { ...made, then };
}

const change = (outcome: Outcome<{ changeSet: ReturnType<typeof changeSet> }>) => value(outcome).changeSet;

describe('going back', () => {
  test('brings back what was deleted with its links, changes what was changed, and takes away what came since', () => {
    const { workbench, place, then, marks } = lived();
    expect(value(previewGoBack(workbench, { ...place, seq: then.seq }))).toEqual({ back: 1, changed: 2, gone: 1 });
    const { created, updated, deleted } = change(goBack(workbench, { ...place, seq: then.seq }));
    expect([created.length, updated.length, deleted.length]).toEqual([1, 2, 1]);
    expect(marks()).toEqual(then.marks);
    expect(value(checkProject(workbench)).problems).toEqual([]);
  });

  test('is one change, and one undo takes it back', () => {
    const { workbench, place, annotator, then, marks } = lived();
    const before = { marks: marks(), seq: lastSeq(workbench.db) };
    value(goBack(workbench, { ...place, seq: then.seq }));
    expect(lastSeq(workbench.db)).toBe(before.seq + 1);
    value(undo(workbench, { annotatorId: annotator.id }));
    expect(marks()).toEqual(before.marks);
  });

  test('leaves the status of the layer, the regions and the marks of others alone', () => {
    const { workbench, annotator } = marked();
    const article = newArticle(workbench, 'قال لافروف', { regions: [{ start: 0, end: 3, kind: 'other' }] });
    const place = { articleId: article.id, annotatorId: annotator.id };
    const other = newAnnotator(workbench, 'Badr');
    const mark = (annotatorId: string, label: string) =>
      value(
        createAnnotation(workbench, {
          articleId: article.id,
          annotatorId,
          kind: 'entity',
          label,
          spans: [{ start: 4, end: 10, quote: 'لافروف' }],
        }),
      );
    const first = mark(annotator.id, 'PERS');
    mark(annotator.id, 'ORG');
    mark(other.id, 'PERS');
    value(setLayerStatus(workbench, { ...place, status: 'done' }));
    value(setRegionKind(workbench, { ...place, start: 0, end: 3, kind: 'content' }));
    value(goBack(workbench, { ...place, seq: first.seq }));
    expect(annotationsOf(workbench.db, article.id, annotator.id).map(({ label }) => label)).toEqual(['PERS']);
    expect(annotationsOf(workbench.db, article.id, other.id)).toHaveLength(1);
    expect(readLayer(workbench.db, article.id, annotator.id)?.status).toBe('done');
    expect(readRegion(workbench.db, article.id, 0, 3)?.kind).toBe('content');
  });

  test('begins the layer again when undo had taken it away with its first mark', () => {
    const { workbench, annotator } = marked();
    const article = newArticle(workbench, 'قال لافروف');
    const place = { articleId: article.id, annotatorId: annotator.id };
    const spans = [{ start: 4, end: 10, quote: 'لافروف' }];
    const first = value(createAnnotation(workbench, { ...place, kind: 'entity', label: 'PERS', spans }));
    value(undo(workbench, { annotatorId: annotator.id }));
    expect(readLayer(workbench.db, article.id, annotator.id)).toBeUndefined();
    value(goBack(workbench, { ...place, seq: first.seq }));
    expect(annotationsOf(workbench.db, article.id, annotator.id)).toHaveLength(1);
    expect(value(checkProject(workbench)).problems).toEqual([]);
  });

  test('is refused when nothing would change, when the layer is locked, and to where the article never was', () => {
    const { workbench, place, then } = lived();
    const elsewhere = newArticle(workbench, 'نص آخر');
    const now = lastSeq(workbench.db) - 1;
    expect(codes(goBack(workbench, { ...place, seq: now }))).toEqual(['nothing-changed']);
    expect(codes(goBack(workbench, { ...place, seq: 1 }))).toEqual(['change-unknown']);
    expect(codes(goBack(workbench, { ...place, seq: 999 }))).toEqual(['change-unknown']);
    expect(codes(goBack(workbench, { ...place, articleId: elsewhere.id, seq: then.seq }))).toEqual(['change-unknown']);
    value(setLayerStatus(workbench, { ...place, status: 'locked' }));
    expect(codes(previewGoBack(workbench, { ...place, seq: then.seq }))).toEqual(['layer-locked']);
    expect(codes(goBack(workbench, { ...place, seq: then.seq }))).toEqual(['layer-locked']);
  });

  test('is refused, mark by mark, when the scheme has lost their labels since', () => {
    const { workbench, place, person, then } = lived();
    const kinds = defaultScheme.kinds.map((kind) => ({
      ...kind,
      labelSets: kind.labelSets.map((set) => ({ ...set, labels: set.labels.filter(({ key }) => key !== 'PERS') })),
    }));
    const after = { ...defaultScheme, version: 2, kinds };
    const updated = [
      { before: { type: 'scheme' as const, value: defaultScheme }, after: { type: 'scheme' as const, value: after } },
    ];
    value(recordChange(workbench, { command: 'switch-label-set', changeSet: changeSet({ updated }) }));
    for (const act of [previewGoBack, goBack]) {
      const outcome = act(workbench, { ...place, seq: then.seq });
      expect(codes(outcome)).toEqual(['label-unknown']);
      expect(outcome.ok ? null : outcome.problems[0]?.details).toMatchObject({ label: 'PERS', inAnnotation: person.id });
    }
  });
});
