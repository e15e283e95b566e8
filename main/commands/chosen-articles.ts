// The articles that a command for many is about: all of them known, none of them twice, and not too many at once.
import { readArticle } from '../../db/articles';
import type { Article } from '../../domain/article';
import { MOST_ARTICLES_AT_ONCE } from '../../domain/article-patch';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { Workbench } from './workbench';

/** In import order. */
export function chosenArticles({ db }: Workbench, articleIds: readonly string[]): Outcome<Article[]> {
  const ids = [...new Set(articleIds)];
  if (ids.length > MOST_ARTICLES_AT_ONCE) {
    return refused(problem('too-many-articles', { count: ids.length, limit: MOST_ARTICLES_AT_ONCE }));
  }
  const articles = ids.flatMap((id) => readArticle(db, id) ?? []);
  const known = new Set(articles.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) return refused(...unknown.map((article) => problem('article-unknown', { article })));
  return done(articles.sort((a, b) => a.position - b.position));
}
