// Lays two articles side by side: what each has that the other has not, word by word in whatever spelling.
import { storedText } from '../../db/texts';
import type { ComparedArticles } from '../../domain/duplicates/story-list';
import { wordDifference } from '../../domain/duplicates/word-difference';
import { done, type Outcome } from '../../domain/problem';
import { knownArticle } from './layer-access';
import { toldArticle } from './list-stories';
import type { Workbench } from './workbench';

export function compareArticles(
  workbench: Workbench,
  { articleId, otherId }: { articleId: string; otherId: string },
): Outcome<ComparedArticles> {
  const article = knownArticle(workbench, articleId);
  if (!article.ok) return article;
  const other = knownArticle(workbench, otherId);
  if (!other.ok) return other;
  const [left, right] = [article.value, other.value].map(({ textSha256 }) => storedText(workbench.db, textSha256) ?? '');
  const difference = wordDifference(left ?? '', right ?? '');
  return done({
    left: { article: toldArticle(article.value), text: left ?? '', parts: [...difference.left] },
    right: { article: toldArticle(other.value), text: right ?? '', parts: [...difference.right] },
  });
}
