// The corpus as one annotator sees it: every article with the state of that annotator's layer.
import { articleSummaries } from '../../db/articles';
import { done, type Outcome } from '../../domain/problem';
import type { ArticleSummary } from '../../domain/workbench-contract';
import { knownAnnotator } from './layer-access';
import type { Workbench } from './workbench';

export function listArticles(workbench: Workbench, { annotatorId }: { readonly annotatorId: string }): Outcome<ArticleSummary[]> {
  const annotator = knownAnnotator(workbench, annotatorId);
  return annotator.ok ? done(articleSummaries(workbench.db, annotatorId)) : annotator;
}
