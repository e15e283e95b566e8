// Joins articles as tellings of one story, parts them as different stories, or leaves the question open again.
import { readArticlePair } from '../../db/article-pairs';
import { type Change, type ChangeSet, changeSet, type StoredRecord } from '../../domain/change-set';
import { type ArticlePair, articlePair, type PairVerdict } from '../../domain/duplicates/stories';
import { type Outcome, problem, refused } from '../../domain/problem';
import { knownArticle } from './layer-access';
import { recordChange, type Workbench } from './workbench';

export interface DecidePairsInput {
  readonly pairs: readonly { readonly articleId: string; readonly otherId: string }[];
  /** Null takes back whatever was decided. */
  readonly verdict: PairVerdict | null;
}

export function decidePairs(workbench: Workbench, { pairs, verdict }: DecidePairsInput): Outcome<Change> {
  const records = new Map<string, { before: ArticlePair | undefined; after: ArticlePair | null }>();
  for (const { articleId, otherId } of pairs) {
    const both = knownPair(workbench, articleId, otherId);
    if (!both.ok) return both;
    const pair = articlePair(articleId, otherId, verdict ?? 'different');
    const before = readArticlePair(workbench.db, pair);
    if (before?.verdict === verdict || (!before && verdict === null)) continue;
    records.set(`${pair.articleId} ${pair.otherId}`, { before, after: verdict === null ? null : pair });
  }
  if (records.size === 0) return refused(problem('nothing-changed'));
  return recordChange(workbench, { command: 'decide-pairs', changeSet: changesOf([...records.values()]) });
}

function knownPair(workbench: Workbench, articleId: string, otherId: string): Outcome<unknown> {
  if (articleId === otherId) return refused(problem('nothing-changed'));
  const article = knownArticle(workbench, articleId);
  return article.ok ? knownArticle(workbench, otherId) : article;
}

function changesOf(steps: readonly { before: ArticlePair | undefined; after: ArticlePair | null }[]): ChangeSet {
  const record = (value: ArticlePair): StoredRecord => ({ type: 'article-pair', value });
  return changeSet({
    created: steps.flatMap(({ before, after }) => (!before && after ? [record(after)] : [])),
    updated: steps.flatMap(({ before, after }) => (before && after ? [{ before: record(before), after: record(after) }] : [])),
    deleted: steps.flatMap(({ before, after }) => (before && !after ? [record(before)] : [])),
  });
}
