// The corpus as nobody in particular sees it: every article with the layers of all annotators.
import { listAnnotators } from '../../db/annotators';
import { articleSummaries, EVERY, listArticles } from '../../db/articles';
import { readLayer } from '../../db/layers';
import type { LayerStatus } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import { done, type Outcome } from '../../domain/problem';
import type { Workbench } from './workbench';

export interface ListedLayer {
  readonly annotator: string;
  readonly status: LayerStatus;
  readonly annotations: number;
}

export type ListedArticle = Article & {
  /** Layers that exist, in the order in which their annotators came. */
  readonly layers: readonly ListedLayer[];
};

export function listCorpus({ db }: Workbench): Outcome<ListedArticle[]> {
  const layers = new Map<string, ListedLayer[]>();
  for (const { id: annotatorId, name } of listAnnotators(db)) {
    for (const { id, status, counts } of articleSummaries(db, annotatorId, 0, EVERY)) {
      if (!readLayer(db, id, annotatorId)) continue;
      const annotations = Object.values(counts).reduce((sum, count) => sum + count, 0);
      layers.set(id, [...(layers.get(id) ?? []), { annotator: name, status, annotations }]);
    }
  }
  return done([...listArticles(db)].map((article) => ({ ...article, layers: layers.get(article.id) ?? [] })));
}
