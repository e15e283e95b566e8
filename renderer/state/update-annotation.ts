// The one way in which the window changes a mark: in turn, on the mark as it is when its turn comes.
import type { Annotation, AnnotationPatch } from '../../domain/annotation';
import { annotationById } from './annotation-index';
import { type Bench, openedArticle } from './bench';
import { fetchArticle, type ProjectActions } from './project-actions';

/** @param patchOf reads the mark as it is when its turn comes; undefined changes nothing. */
export type UpdateAnnotation = (
  annotationId: string,
  patchOf: (annotation: Annotation) => AnnotationPatch | undefined,
) => Promise<void>;

export function annotationUpdates(bench: Bench, written: ProjectActions['written']): UpdateAnnotation {
  const { ask, inTurn } = bench;
  return async (annotationId, patchOf) => {
    const at = openedArticle(bench);
    if (!at) return;
    const { annotatorId } = at;
    await inTurn(async () => {
      const annotation = await presentMark(bench, annotationId, at.opened.article.id, annotatorId);
      const patch = annotation && patchOf(annotation);
      if (patch) written(await ask((store) => store.updateAnnotation({ annotationId, annotatorId, patch })));
    });
  };
}

/** The article may have left the page since the key was pressed: then the store alone knows its marks. */
async function presentMark(
  bench: Bench,
  annotationId: string,
  articleId: string,
  annotatorId: string,
): Promise<Annotation | undefined> {
  const now = openedArticle(bench);
  const isHere = now?.opened.article.id === articleId && now.annotatorId === annotatorId;
  const opened = isHere ? now.opened : bench.valueFrom(await fetchArticle(bench, articleId, annotatorId));
  return opened && annotationById(opened.annotations, annotationId);
}
