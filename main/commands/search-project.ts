// Finds articles and the places in them that a query is about.
import { readScheme } from '../../db/schemes';
import { marksFound, searchArticles } from '../../db/search';
import { compileQuery } from '../../db/search-conditions';
import { indexTexts } from '../../db/search-index';
import { readText } from '../../db/texts';
import type { Article } from '../../domain/article';
import { done, type Outcome, refused } from '../../domain/problem';
import { type Hit, hitAt, hitsInText } from '../../domain/search/hits-in-text';
import { parseQuery, soughtWords } from '../../domain/search/query';
import type { Workbench } from './workbench';

export interface SearchInput {
  readonly query: string;
  /** How many articles are given back; all of them are counted. */
  readonly limit: number;
  /** How many places of one article are given back. */
  readonly hitsPerArticle: number;
}

export interface FoundArticle {
  readonly article: Pick<Article, 'id' | 'title' | 'outlet' | 'publishedOn'>;
  readonly hits: readonly Hit[];
}

export interface SearchResult {
  readonly total: number;
  readonly found: readonly FoundArticle[];
}

export function searchProject({ db }: Workbench, { query: typed, limit, hitsPerArticle }: SearchInput): Outcome<SearchResult> {
  const query = parseQuery(typed);
  if (!query.ok) return query;
  const compiled = compileQuery(query.value, readScheme(db));
  if (compiled.problems.length > 0) return refused(...compiled.problems);
  const words = soughtWords(query.value);
  const { articles, total } = searchArticles(db, compiled, limit);
  const found = articles.map(({ id, title, outlet, publishedOn, textSha256 }) => {
    const text = readText(db, textSha256) ?? '';
    // Without words of its own, the query is about the marks that its fields speak of.
    const hits =
      words.length > 0
        ? hitsInText(text, words, hitsPerArticle)
        : marksFound(db, compiled, id, hitsPerArticle).map((span) => hitAt(text, span));
    return { article: { id, title, outlet, publishedOn }, hits };
  });
  return done({ total, found });
}

/** Texts that came in since the last search; each call does a little, and says whether anything is left. */
export function indexSomeTexts({ db }: Workbench): boolean {
  return indexTexts(db, SLICE) > 0;
}

/** Code units a slice: about twenty milliseconds of work. */
const SLICE = 40_000;
