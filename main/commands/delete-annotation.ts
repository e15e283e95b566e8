// Takes a mark away, together with the links that lead to it, as one change.
import { annotationsLinkingTo } from '../../db/annotations';
import { type Change, changeSet } from '../../domain/change-set';
import type { Outcome } from '../../domain/problem';
import { ownAnnotation } from './layer-access';
import { actingAs, recordChange, type Workbench } from './workbench';

export interface DeleteAnnotationInput {
  readonly annotationId: string;
  readonly annotatorId: string;
}

export function deleteAnnotation(workbench: Workbench, { annotationId, annotatorId }: DeleteAnnotationInput): Outcome<Change> {
  const own = ownAnnotation(workbench, annotationId, annotatorId);
  if (!own.ok) return own;
  const updatedAt = workbench.now();
  const unlinked = annotationsLinkingTo(workbench.db, annotationId).map((before) => ({
    before: { type: 'annotation' as const, value: before },
    after: {
      type: 'annotation' as const,
      value: { ...before, links: before.links.filter((link) => !('to' in link && link.to === annotationId)), updatedAt },
    },
  }));
  return recordChange(actingAs(workbench, annotatorId), {
    command: 'delete-annotation',
    articleId: own.value.articleId,
    changeSet: changeSet({ updated: unlinked, deleted: [{ type: 'annotation', value: own.value }] }),
  });
}
