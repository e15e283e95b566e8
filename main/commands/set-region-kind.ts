// Says what a stretch outside the story is, or that it belongs to the story after all (`content`). The region itself stays.
import { readRegion } from '../../db/regions';
import type { RegionKind } from '../../domain/article';
import { type Change, changeSet } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { knownAnnotator, knownArticle } from './layer-access';
import { actingAs, recordChange, type Workbench } from './workbench';

export interface SetRegionKindInput {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly kind: RegionKind;
  readonly annotatorId: string;
}

export function setRegionKind(
  workbench: Workbench,
  { articleId, start, end, kind, annotatorId }: SetRegionKindInput,
): Outcome<Change> {
  const article = knownArticle(workbench, articleId);
  if (!article.ok) return article;
  const annotator = knownAnnotator(workbench, annotatorId);
  if (!annotator.ok) return annotator;
  const before = readRegion(workbench.db, articleId, start, end);
  if (!before) return refused(problem('region-unknown', { start, end }));
  if (before.kind === kind) return refused(problem('nothing-changed'));
  return recordChange(actingAs(workbench, annotatorId), {
    command: 'set-region-kind',
    articleId,
    changeSet: changeSet({
      updated: [{ before: { type: 'region', value: before }, after: { type: 'region', value: { ...before, kind } } }],
    }),
  });
}
