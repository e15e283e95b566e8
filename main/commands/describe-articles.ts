// What is known about articles: what all of them share, and of a single one everything.

import { annotationsOf } from '../../db/annotations';
import { layersOf } from '../../db/layers';
import type { Article } from '../../domain/article';
import { articleFields } from '../../domain/article-patch';
import type { ArticleFacts } from '../../domain/corpus-view';
import { done, type Outcome } from '../../domain/problem';
import { chosenArticles } from './chosen-articles';
import type { Workbench } from './workbench';

export function describeArticles(
  workbench: Workbench,
  { articleIds }: { readonly articleIds: readonly string[] },
): Outcome<ArticleFacts> {
  const chosen = chosenArticles(workbench, articleIds);
  if (!chosen.ok) return chosen;
  const articles = chosen.value;
  const [only, ...others] = articles;
  const article = only && others.length === 0 ? only : null;
  const columns = [...new Set(articles.flatMap(({ metadata }) => Object.keys(metadata)))].sort();
  return done({
    count: articles.length,
    fields: articleFields.map((field) => ({ name: field, ...shared(articles, (each) => each[field]) })),
    columns: columns.map((name) => ({ name, ...shared(articles, ({ metadata }) => metadata[name] ?? null) })),
    article,
    layers: article ? layersIn(workbench, article) : [],
  });
}

function shared(
  articles: readonly Article[],
  of: (article: Article) => string | null,
): { isSame: boolean; value: string | null } {
  const [first] = articles;
  const value = first ? of(first) : null;
  const isSame = articles.every((article) => of(article) === value);
  return { isSame, value: isSame ? value : null };
}

function layersIn({ db }: Workbench, { id }: Article): ArticleFacts['layers'] {
  return layersOf(db, id).map(({ annotatorId, status }) => ({
    annotatorId,
    status,
    marks: annotationsOf(db, id, annotatorId).length,
  }));
}
