// Changes what a person decided about a mark: its label, spans, attributes, links, note. What the patch leaves out stays.
import { readScheme } from '../../db/schemes';
import type { Annotation, AnnotationPatch } from '../../domain/annotation';
import { type Change, changeSet, sameRecord } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { compareSpans } from '../../domain/span';
import { duplicateProblem } from './duplicate-annotation';
import { ownAnnotation } from './layer-access';
import { actingAs, recordChange, type Workbench } from './workbench';

export interface UpdateAnnotationInput {
  readonly annotationId: string;
  readonly annotatorId: string;
  readonly patch: AnnotationPatch;
}

export function updateAnnotation(
  workbench: Workbench,
  { annotationId, annotatorId, patch }: UpdateAnnotationInput,
): Outcome<Change> {
  const own = ownAnnotation(workbench, annotationId, annotatorId);
  if (!own.ok) return own;
  const before = own.value;
  const patched = withPatch(before, patch);
  if (sameRecord({ type: 'annotation', value: before }, { type: 'annotation', value: patched }))
    return refused(problem('nothing-changed'));
  const after: Annotation = { ...patched, updatedAt: workbench.now(), schemeVersion: readScheme(workbench.db).version };
  const duplicate = duplicateProblem(workbench, after);
  if (duplicate) return refused(duplicate);
  return recordChange(actingAs(workbench, annotatorId), {
    command: 'update-annotation',
    articleId: after.articleId,
    changeSet: changeSet({
      updated: [{ before: { type: 'annotation', value: before }, after: { type: 'annotation', value: after } }],
    }),
  });
}

function withPatch(before: Annotation, patch: AnnotationPatch): Annotation {
  return {
    ...before,
    kind: patch.kind ?? before.kind,
    label: patch.label ?? before.label,
    spans: patch.spans?.toSorted(compareSpans) ?? before.spans,
    attributes: patch.attributes ?? before.attributes,
    links: patch.links ?? before.links,
    // A note may be set to nothing, which is not the same as leaving it alone.
    note: patch.note === undefined ? before.note : patch.note,
    unsure: patch.unsure ?? before.unsure,
  };
}
