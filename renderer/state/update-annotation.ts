// The one way in which the window changes a mark: in turn, on the mark as it is when its turn comes.
import type { Annotation, AnnotationPatch } from '../../domain/annotation';
import { annotationById } from './annotation-index';
import { type Bench, openedArticle } from './bench';
import type { ProjectActions } from './project-actions';

/** @param patchOf reads the mark as it is when its turn comes; undefined changes nothing. */
export type UpdateAnnotation = (
  annotationId: string,
  patchOf: (annotation: Annotation) => AnnotationPatch | undefined,
) => Promise<void>;

export function annotationUpdates(bench: Bench, written: ProjectActions['written']): UpdateAnnotation {
  const { ask, inTurn } = bench;
  return (annotationId, patchOf) =>
    inTurn(async () => {
      const at = openedArticle(bench);
      const annotation = at && annotationById(at.opened.annotations, annotationId);
      const patch = annotation && patchOf(annotation);
      if (at && patch)
        written(await ask((store) => store.updateAnnotation({ annotationId, annotatorId: at.annotatorId, patch })));
    });
}
