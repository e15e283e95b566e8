// Finds articles and the places in them that a query is about, a page at a time.
import { readArticle } from '../../db/articles';
import { readScheme } from '../../db/schemes';
import { countFoundArticles, type FoundMark, marksFound, searchArticles } from '../../db/search';
import { type CompiledQuery, compileQuery } from '../../db/search-conditions';
import { indexArticles, indexState, type StemsAhead } from '../../db/search-index';
import { storedText } from '../../db/texts';
import type { Article } from '../../domain/article';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { type FoundHits, hitAt, hitsInText, type SoughtWords } from '../../domain/search/hits-in-text';
import { parseQuery, soughtWords } from '../../domain/search/query';
import type { FoundArticle, Hit, SearchInput, SearchPage } from '../../domain/search/search-result';
import type { Workbench } from './workbench';

export function searchProject({ db }: Workbench, { query, limit, hitsPerArticle, after }: SearchInput): Outcome<SearchPage> {
  const understood = understand({ db }, query);
  if (!understood.ok) return understood;
  const { compiled } = understood.value;
  const articles = searchArticles(db, compiled, after ?? 0, limit);
  const found = articles.map((article) => {
    const { hits, count, exact } = hitsIn({ db }, article, understood.value, hitsPerArticle);
    const { id, title, outlet, publishedOn, language, direction } = article;
    return { exact, result: { article: { id, title, outlet, publishedOn, language, direction }, hits: [...hits], count } };
  });
  const last = articles.at(-1);
  return done({
    total: after === null ? countFoundArticles(db, compiled) : null,
    found: exactFirst(found),
    next: last && articles.length === limit ? last.position : null,
    indexing: indexState(db),
  });
}

/** All hits of one article, for whoever wants to see more than the first ones. */
export function searchArticle(
  { db }: Workbench,
  { query, articleId, limit }: { query: string; articleId: string; limit: number },
): Outcome<Hit[]> {
  const understood = understand({ db }, query);
  if (!understood.ok) return understood;
  const article = readArticle(db, articleId);
  return article
    ? done([...hitsIn({ db }, article, understood.value, limit).hits])
    : refused(problem('article-unknown', { article: articleId }));
}

/** How long indexing may hold others up, in milliseconds. */
const SLICE = 8;

/** Articles that came in since; each call does a little, and says whether anything was left to do. */
export function indexSomeArticles({ db }: Workbench, ahead?: StemsAhead): boolean {
  const began = performance.now();
  return indexArticles(db, () => performance.now() - began > SLICE, ahead);
}

interface Understood {
  readonly compiled: CompiledQuery;
  readonly words: readonly SoughtWords[];
}

function understand({ db }: Pick<Workbench, 'db'>, typed: string): Outcome<Understood> {
  const query = parseQuery(typed);
  if (!query.ok) return query;
  const compiled = compileQuery(query.value, readScheme(db));
  return compiled.problems.length > 0 ? refused(...compiled.problems) : done({ compiled, words: soughtWords(query.value) });
}

/** Without words of its own, a query is about the marks that its fields speak of. */
function hitsIn({ db }: Pick<Workbench, 'db'>, article: Article, { compiled, words }: Understood, limit: number): FoundHits {
  const text = storedText(db, article.textSha256) ?? '';
  if (words.length > 0) return hitsInText(text, words, limit);
  const marks = marksFound(db, compiled, article.id);
  return { hits: marks.slice(0, limit).map((mark) => markHit(text, mark)), count: marks.length, exact: false };
}

function markHit(text: string, { start, end, ...mark }: FoundMark): Hit {
  return hitAt(text, { start, end }, { exact: false, mark });
}

function exactFirst(found: readonly { exact: boolean; result: FoundArticle }[]): FoundArticle[] {
  return [...found.filter(({ exact }) => exact), ...found.filter(({ exact }) => !exact)].map(({ result }) => result);
}
