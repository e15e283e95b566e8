// Sets what is known about articles: the same for all that are chosen, in one change. Those that have it so already are left out.
import { type ArticlePatch, changesArticle, patched } from '../../domain/article-patch';
import { type Change, changeSet } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { chosenArticles } from './chosen-articles';
import { knownAnnotator } from './layer-access';
import { actingAs, recordChange, type Workbench } from './workbench';

export interface UpdateArticleInput {
  readonly articleIds: readonly string[];
  readonly annotatorId: string;
  readonly patch: ArticlePatch;
}

export function updateArticle(workbench: Workbench, { articleIds, annotatorId, patch }: UpdateArticleInput): Outcome<Change> {
  const annotator = knownAnnotator(workbench, annotatorId);
  if (!annotator.ok) return annotator;
  const chosen = chosenArticles(workbench, articleIds);
  if (!chosen.ok) return chosen;
  const changed = chosen.value.filter((article) => changesArticle(article, patch));
  const [only, ...others] = changed;
  if (!only) return refused(problem('nothing-changed'));
  return recordChange(actingAs(workbench, annotatorId), {
    command: 'update-article',
    articleId: others.length === 0 ? only.id : null,
    changeSet: changeSet({
      updated: changed.map((before) => ({
        before: { type: 'article', value: before },
        after: { type: 'article', value: patched(before, patch) },
      })),
    }),
  });
}
