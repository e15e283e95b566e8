// Takes articles out of the project with everything on them, as one change: an undo brings all of it back.

import { annotationsOf } from '../../db/annotations';
import { readAnnotator } from '../../db/annotators';
import { articlePairsOf } from '../../db/article-pairs';
import { layersOf } from '../../db/layers';
import { regionsOf } from '../../db/regions';
import type { Article } from '../../domain/article';
import { type Change, type ChangeSet, changeSet, recordKey, type StoredRecord } from '../../domain/change-set';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { DeletionPreview } from '../../domain/workbench-contract';
import { chosenArticles } from './chosen-articles';
import { knownAnnotator } from './layer-access';
import { actingAs, recordChange, type Workbench } from './workbench';

export interface DeleteArticlesInput {
  readonly articleIds: readonly string[];
  readonly annotatorId: string;
}

/** Refused as a whole where somebody has locked a layer, whoever that is. */
export function deleteArticles(workbench: Workbench, { articleIds, annotatorId }: DeleteArticlesInput): Outcome<Change> {
  const plan = planDeletion(workbench, { articleIds, annotatorId });
  if (!plan.ok) return plan;
  const [only, ...others] = plan.value.articles;
  if (!only) return refused(problem('nothing-changed'));
  return recordChange(actingAs(workbench, annotatorId), {
    command: 'delete-articles',
    articleId: others.length === 0 ? only.id : null,
    changeSet: plan.value.set,
  });
}

/** How much would go, before anything does. */
export function previewDeletion(workbench: Workbench, input: DeleteArticlesInput): Outcome<DeletionPreview> {
  const plan = planDeletion(workbench, input);
  if (!plan.ok) return plan;
  const marks = plan.value.set.deleted.flatMap((record) => (record.type === 'annotation' ? [record.value] : []));
  const annotators = new Set(marks.map(({ annotatorId }) => annotatorId));
  return done({ articles: plan.value.articles.length, marks: marks.length, annotators: annotators.size });
}

interface Deletion {
  readonly articles: readonly Article[];
  readonly set: ChangeSet;
}

function planDeletion(workbench: Workbench, { articleIds, annotatorId }: DeleteArticlesInput): Outcome<Deletion> {
  const annotator = knownAnnotator(workbench, annotatorId);
  if (!annotator.ok) return annotator;
  const chosen = chosenArticles(workbench, articleIds);
  if (!chosen.ok) return chosen;
  const locked = chosen.value.flatMap((article) => lockedLayers(workbench, article));
  if (locked.length > 0) return refused(...locked);
  // What refers to another comes before it, so that the way back makes what is referred to first.
  const deleted = [...pairsOn(workbench, chosen.value), ...chosen.value.flatMap((article) => recordsOn(workbench, article))];
  return done({ articles: chosen.value, set: changeSet({ deleted }) });
}

function lockedLayers({ db }: Workbench, { id, title }: Article): Problem[] {
  return layersOf(db, id)
    .filter(({ status }) => status === 'locked')
    .map(({ annotatorId }) =>
      problem('layer-locked', { article: title, annotator: readAnnotator(db, annotatorId)?.name ?? annotatorId }),
    );
}

/** What was decided about an article and another one, each pair once however many of the two go. */
function pairsOn({ db }: Workbench, articles: readonly Article[]): StoredRecord[] {
  const pairs = articles
    .flatMap(({ id }) => articlePairsOf(db, id))
    .map((value): StoredRecord => ({ type: 'article-pair', value }));
  return [...new Map(pairs.map((record) => [recordKey(record), record])).values()];
}

function recordsOn({ db }: Workbench, article: Article): StoredRecord[] {
  return [
    ...annotationsOf(db, article.id).map((value): StoredRecord => ({ type: 'annotation', value })),
    ...layersOf(db, article.id).map((value): StoredRecord => ({ type: 'layer', value })),
    ...regionsOf(db, article.id).map((value): StoredRecord => ({ type: 'region', value })),
    { type: 'article', value: article },
  ];
}
