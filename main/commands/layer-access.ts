// Whether an annotator may mark: the article and the annotator are known, the layer is not locked, the annotation is their own.
import { readAnnotation } from '../../db/annotations';
import { readAnnotator } from '../../db/annotators';
import { readArticle } from '../../db/articles';
import { readLayer } from '../../db/layers';
import type { Annotation, Annotator, Layer } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { Workbench } from './workbench';

export interface LayerPlace {
  readonly article: Article;
  readonly annotator: Annotator;
  /** Undefined for an article that the annotator has not touched. */
  readonly layer: Layer | undefined;
}

export function knownAnnotator({ db }: Workbench, annotatorId: string): Outcome<Annotator> {
  const annotator = readAnnotator(db, annotatorId);
  return annotator ? done(annotator) : refused(problem('annotator-unknown', { annotator: annotatorId }));
}

export function knownArticle({ db }: Workbench, articleId: string): Outcome<Article> {
  const article = readArticle(db, articleId);
  return article ? done(article) : refused(problem('article-unknown', { article: articleId }));
}

/** Where an annotator works, whatever the layer's status. */
export function layerPlace(workbench: Workbench, articleId: string, annotatorId: string): Outcome<LayerPlace> {
  const article = knownArticle(workbench, articleId);
  if (!article.ok) return article;
  const annotator = knownAnnotator(workbench, annotatorId);
  if (!annotator.ok) return annotator;
  return done({ article: article.value, annotator: annotator.value, layer: readLayer(workbench.db, articleId, annotatorId) });
}

/** The same, refused when the layer is locked. */
export function writableLayer(workbench: Workbench, articleId: string, annotatorId: string): Outcome<LayerPlace> {
  const place = layerPlace(workbench, articleId, annotatorId);
  if (!place.ok) return place;
  const { article, annotator, layer } = place.value;
  return layer?.status === 'locked'
    ? refused(problem('layer-locked', { article: article.title, annotator: annotator.name }))
    : place;
}

/** The annotation, when it belongs to this annotator. */
export function ownMark(workbench: Workbench, annotationId: string, annotatorId: string): Outcome<Annotation> {
  const annotation = readAnnotation(workbench.db, annotationId);
  if (!annotation) return refused(problem('annotation-unknown', { annotation: annotationId }));
  if (annotation.annotatorId !== annotatorId) {
    const owner = readAnnotator(workbench.db, annotation.annotatorId);
    return refused(problem('other-layer', { annotation: annotationId, annotator: owner?.name ?? annotation.annotatorId }));
  }
  return done(annotation);
}

/** The same, when it may be changed. */
export function ownAnnotation(workbench: Workbench, annotationId: string, annotatorId: string): Outcome<Annotation> {
  const annotation = ownMark(workbench, annotationId, annotatorId);
  if (!annotation.ok) return annotation;
  const place = writableLayer(workbench, annotation.value.articleId, annotatorId);
  return place.ok ? annotation : place;
}
