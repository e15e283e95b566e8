// Changing and deleting marks: what the patch leaves out stays, links never dangle, nobody touches another's layer.
import { describe, expect, test } from 'vitest';
import { annotationsOf, readAnnotation } from '../../db/annotations';
import { quoteSpan } from '../../domain/span';
import { createAnnotation } from '../../main/commands/create-annotation';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { switchLabelSet } from '../../main/commands/switch-label-set';
import { updateAnnotation } from '../../main/commands/update-annotation';
import {
  codes,
  createdAnnotation,
  newAnnotatedArticle,
  newAnnotator,
  temporaryProject,
  value,
} from '../builders/temporary-project';

/** "Lavrov said: …" with the claim linked to its source and its cue. */
function sourcedClaim() {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  const { article, text, annotations } = newAnnotatedArticle(project, '[CUE قال] [PERS لافروف] إن العلاقات قوية');
  const [cue, source] = annotations;
  if (!cue || !source) throw new Error('Expected two marks');
  const claim = createdAnnotation(
    createAnnotation(workbench, {
      articleId: article.id,
      annotatorId: annotator.id,
      kind: 'claim',
      label: 'CLAIM',
      spans: [quoteSpan(text, { start: 11, end: text.length })],
      attributes: { verifiable: 'yes' },
      links: [
        { role: 'source', to: source.id },
        { role: 'cue', to: cue.id },
        { role: 'source', filler: 'OUTLET' },
      ],
      note: 'ملاحظة',
    }),
  );
  const patch = (given: Parameters<typeof updateAnnotation>[1]['patch'], annotationId = claim.id) =>
    updateAnnotation(workbench, { annotationId, annotatorId: annotator.id, patch: given });
  return { ...project, workbench, article, text, cue, source, claim, patch };
}

describe('updateAnnotation', () => {
  test('changes what the patch names and leaves the rest', () => {
    const { workbench, claim, patch } = sourcedClaim();
    const change = value(patch({ attributes: { verifiable: 'no' } }));
    const after = readAnnotation(workbench.db, claim.id);
    expect(after).toEqual({ ...claim, attributes: { verifiable: 'no' }, updatedAt: after?.updatedAt });
    expect(after?.updatedAt).not.toBe(claim.updatedAt);
    expect(change.changeSet.updated).toEqual([
      { before: { type: 'annotation', value: claim }, after: { type: 'annotation', value: after } },
    ]);
  });

  test('takes a note away when the patch says null', () => {
    const { workbench, claim, patch } = sourcedClaim();
    value(patch({ note: null }));
    expect(readAnnotation(workbench.db, claim.id)?.note).toBeNull();
  });

  test('moves an edge, and files the mark under its new place', () => {
    const { workbench, article, text, claim, patch } = sourcedClaim();
    value(patch({ spans: [quoteSpan(text, { start: 4, end: 10 }), quoteSpan(text, { start: 0, end: 3 })] }));
    expect(readAnnotation(workbench.db, claim.id)?.spans.map(({ quote }) => quote)).toEqual(['قال', 'لافروف']);
    expect(annotationsOf(workbench.db, article.id)[0]?.spans[0]?.start).toBe(0);
  });

  test('stamps the scheme in force when the mark was last decided on', () => {
    const { workbench, annotator, claim, patch } = sourcedClaim();
    value(switchLabelSet(workbench, { kind: 'stance', labelSet: 'agreement', annotatorId: annotator.id }));
    value(patch({ unsure: true }));
    expect(readAnnotation(workbench.db, claim.id)?.schemeVersion).toBe(2);
  });

  test('refuses what would break a rule, and changes nothing', () => {
    const { workbench, text, claim, source, patch } = sourcedClaim();
    expect(codes(patch({ label: 'PERS' }))).toEqual(['label-unknown']);
    expect(codes(patch({ spans: [{ start: 0, end: 3, quote: text.slice(1, 4) }] }))).toEqual(['quote-mismatch']);
    expect(codes(patch({ links: [{ role: 'source', to: claim.id }] }))).toEqual(['link-to-itself']);
    expect(codes(patch({ links: [{ role: 'cue', to: source.id }] }))).toEqual(['filler-not-allowed']);
    expect(readAnnotation(workbench.db, claim.id)).toEqual(claim);
  });

  test('refuses to make a filler of a kind that its links do not allow', () => {
    const { workbench, source, patch } = sourcedClaim();
    expect(codes(patch({ kind: 'cue', label: 'CUE' }, source.id))).toEqual(['filler-not-allowed']);
    expect(readAnnotation(workbench.db, source.id)).toEqual(source);
  });

  test('refuses to make a mark the twin of another', () => {
    const { workbench, article, annotator, source, patch } = sourcedClaim();
    const draft = { articleId: article.id, annotatorId: annotator.id, kind: 'entity', label: 'ORG', spans: source.spans };
    const organisation = createdAnnotation(createAnnotation(workbench, draft));
    expect(codes(patch({ label: 'PERS' }, organisation.id))).toEqual(['duplicate-annotation']);
  });

  test('says when nothing would change, instead of burying what can be redone', () => {
    const { claim, patch } = sourcedClaim();
    expect(codes(patch({ label: 'CLAIM', attributes: { ...claim.attributes } }))).toEqual(['nothing-changed']);
    expect(codes(patch({}))).toEqual(['nothing-changed']);
  });
});

describe('deleteAnnotation', () => {
  test('takes the links to the mark away in the same change, and keeps the others', () => {
    const { workbench, annotator, source, cue, claim } = sourcedClaim();
    const change = value(deleteAnnotation(workbench, { annotationId: source.id, annotatorId: annotator.id }));
    expect(change.changeSet.deleted).toEqual([{ type: 'annotation', value: source }]);
    expect(change.changeSet.updated).toHaveLength(1);
    expect(readAnnotation(workbench.db, source.id)).toBeUndefined();
    expect(readAnnotation(workbench.db, claim.id)?.links).toEqual([
      { role: 'cue', to: cue.id },
      { role: 'source', filler: 'OUTLET' },
    ]);
  });

  test('a mark that is gone is unknown', () => {
    const { workbench, annotator, source, patch } = sourcedClaim();
    value(deleteAnnotation(workbench, { annotationId: source.id, annotatorId: annotator.id }));
    expect(codes(deleteAnnotation(workbench, { annotationId: source.id, annotatorId: annotator.id }))).toEqual([
      'annotation-unknown',
    ]);
    expect(codes(patch({ unsure: true }, source.id))).toEqual(['annotation-unknown']);
  });
});

test('another annotator’s mark is neither changed nor deleted', () => {
  const { workbench, claim } = sourcedClaim();
  const annotatorId = newAnnotator(workbench, 'Basma').id;
  const changed = updateAnnotation(workbench, { annotationId: claim.id, annotatorId, patch: { unsure: true } });
  expect(codes(changed)).toEqual(['other-layer']);
  expect(changed.ok ? {} : changed.problems[0]?.details).toMatchObject({ annotator: 'Amal' });
  expect(codes(deleteAnnotation(workbench, { annotationId: claim.id, annotatorId }))).toEqual(['other-layer']);
  expect(readAnnotation(workbench.db, claim.id)).toEqual(claim);
});

test('a locked layer keeps its marks until it is opened again', () => {
  const { workbench, article, annotator, claim, patch } = sourcedClaim();
  const place = { articleId: article.id, annotatorId: annotator.id };
  value(setLayerStatus(workbench, { ...place, status: 'locked' }));
  expect(codes(patch({ unsure: true }))).toEqual(['layer-locked']);
  expect(codes(deleteAnnotation(workbench, { annotationId: claim.id, annotatorId: annotator.id }))).toEqual(['layer-locked']);
  value(setLayerStatus(workbench, { ...place, status: 'in-progress' }));
  expect(codes(patch({ unsure: true }))).toEqual([]);
});
