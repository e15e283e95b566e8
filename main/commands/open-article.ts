// One article as one annotator sees it: text, regions, and the annotator's own layer.
import { annotationsOf } from '../../db/annotations';
import { regionsOf } from '../../db/regions';
import { readText } from '../../db/texts';
import type { OpenedArticle } from '../../domain/opened-article';
import { done, type Outcome } from '../../domain/problem';
import { layerPlace } from './layer-access';
import type { Workbench } from './workbench';

export interface OpenArticleInput {
  readonly articleId: string;
  readonly annotatorId: string;
}

export function openArticle(workbench: Workbench, { articleId, annotatorId }: OpenArticleInput): Outcome<OpenedArticle> {
  const place = layerPlace(workbench, articleId, annotatorId);
  if (!place.ok) return place;
  const { article, layer } = place.value;
  const text = readText(workbench.db, article.textSha256);
  if (text === undefined) throw new Error(`The text of article ${articleId} is missing from the project file`);
  return done({
    article,
    text,
    regions: regionsOf(workbench.db, articleId),
    layer: layer ?? { articleId, annotatorId, status: 'to-do' },
    annotations: annotationsOf(workbench.db, articleId, annotatorId),
  });
}
