// Marks a stretch of an article. The first mark on an article also begins the annotator's layer there, in the same change.
import { readScheme } from '../../db/schemes';
import type { Annotation, Layer } from '../../domain/annotation';
import { type AnnotationDraft, annotationDraftSchema } from '../../domain/annotation';
import { type Change, type ChangeSet, changeSet } from '../../domain/change-set';
import { type Outcome, refused } from '../../domain/problem';
import { compareSpans } from '../../domain/span';
import { duplicateProblem } from './duplicate-annotation';
import { writableLayer } from './layer-access';
import { actingAs, recordChange, type Workbench } from './workbench';

export function createAnnotation(workbench: Workbench, draft: AnnotationDraft): Outcome<Change> {
  const place = writableLayer(workbench, draft.articleId, draft.annotatorId);
  if (!place.ok) return place;
  const annotation = annotationFromDraft(workbench, draft);
  const duplicate = duplicateProblem(workbench, annotation);
  if (duplicate) return refused(duplicate);
  const begun = layerBegun(annotation, place.value.layer);
  return recordChange(actingAs(workbench, annotation.annotatorId), {
    command: 'create-annotation',
    articleId: annotation.articleId,
    changeSet: changeSet({ ...begun, created: [...(begun.created ?? []), { type: 'annotation', value: annotation }] }),
  });
}

/** The draft with an id, its instants and its spans in reading order. */
export function annotationFromDraft({ db, now, newId }: Workbench, draft: AnnotationDraft): Annotation {
  const given = annotationDraftSchema.parse(draft);
  const at = now();
  return {
    ...given,
    spans: given.spans.toSorted(compareSpans),
    id: newId(),
    createdAt: at,
    updatedAt: at,
    schemeVersion: readScheme(db).version,
  };
}

/** The first mark on an article puts its layer in progress. */
export function layerBegun(
  { articleId, annotatorId }: Pick<Layer, 'articleId' | 'annotatorId'>,
  layer: Layer | undefined,
): Partial<ChangeSet> {
  const begun: Layer = { articleId, annotatorId, status: 'in-progress' };
  if (!layer) return { created: [{ type: 'layer', value: begun }] };
  if (layer.status !== 'to-do') return {};
  return { updated: [{ before: { type: 'layer', value: layer }, after: { type: 'layer', value: begun } }] };
}
