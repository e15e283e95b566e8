// What a person may set of what is known about an article. Its text, its direction (which the letters tell) and its source stay.
import { z } from 'zod';
import type { Article } from './article';
import { sameValue } from './change-set';

/** More at once would hold up everybody else at the file. */
export const MOST_ARTICLES_AT_ONCE = 10_000;

const words = z
  .string()
  .trim()
  .transform((typed) => (typed === '' ? null : typed))
  .nullable();

/** What is absent stays; null, or nothing but blanks, takes away what is there. */
export const articlePatchSchema = z.object({
  title: z.string().trim().optional(),
  outlet: words.optional(),
  byline: words.optional(),
  url: words.optional(),
  publishedOn: z.iso.date().nullable().optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/)
    .optional(),
  /** By the column's name; the columns that are not named stay. */
  metadata: z.record(z.string().trim().min(1), words).optional(),
});
export type ArticlePatch = Readonly<z.infer<typeof articlePatchSchema>>;

export function patched(article: Article, { metadata = {}, ...fields }: ArticlePatch): Article {
  const columns = Object.entries({ ...article.metadata, ...metadata }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return { ...article, ...given(fields), metadata: Object.fromEntries(columns) };
}

export function changesArticle(article: Article, patch: ArticlePatch): boolean {
  return !sameValue(article, patched(article, patch));
}

function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // What is named but undefined was not said either.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

export const articleFields = ['title', 'outlet', 'byline', 'url', 'publishedOn', 'language'] as const;
export type ArticleField = (typeof articleFields)[number];
