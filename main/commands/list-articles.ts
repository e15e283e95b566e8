// A page of the corpus as one annotator sees it: articles in import order with the state of that annotator's layers.
import { articleSummaries, countArticles } from '../../db/articles';
import { lastSeq } from '../../db/changes';
import type { ArticlePage } from '../../domain/opened-article';
import { done, type Outcome } from '../../domain/problem';
import { knownAnnotator } from './layer-access';
import type { Workbench } from './workbench';

export interface ListArticlesInput {
  readonly annotatorId: string;
  /** The position that the page begins after. */
  readonly after: number;
  readonly limit: number;
}

export function listArticles(workbench: Workbench, { annotatorId, after, limit }: ListArticlesInput): Outcome<ArticlePage> {
  const annotator = knownAnnotator(workbench, annotatorId);
  if (!annotator.ok) return annotator;
  const { db } = workbench;
  const seq = lastSeq(db);
  const rows = articleSummaries(db, annotatorId, after, limit + 1);
  return done({ articles: rows.slice(0, limit), more: rows.length > limit, total: countArticles(db), seq });
}
