// What a search of the project gives back, page by page.
import { z } from 'zod';
import { articleSchema } from '../article';

/** A mark that a query asked for by its fields. */
export const markFoundSchema = z.object({
  annotationId: z.uuid(),
  annotatorId: z.uuid(),
  kind: z.string(),
  label: z.string(),
});
export type MarkFound = Readonly<z.infer<typeof markFoundSchema>>;

export const hitSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** What stands there, and the text on either side of it on the same line. */
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  /** Whether the text has the words as they were typed, with nothing written onto them. */
  exact: z.boolean(),
  /** The mark that is the hit; null where words of the text are. */
  mark: markFoundSchema.nullable(),
});
export type Hit = Readonly<z.infer<typeof hitSchema>>;

export const foundArticleSchema = z.object({
  article: articleSchema.pick({ id: true, title: true, outlet: true, publishedOn: true, language: true, direction: true }),
  /** The first hits in reading order. */
  hits: z.array(hitSchema),
  /** How many the article has in all; none where its title or its facts are what was found. */
  count: z.int().nonnegative(),
});
export type FoundArticle = Readonly<z.infer<typeof foundArticleSchema>>;

/** How far the index has come; until it is whole, a search finds what it holds. */
export const indexStateSchema = z.object({ indexed: z.int().nonnegative(), total: z.int().nonnegative() });
export type IndexState = Readonly<z.infer<typeof indexStateSchema>>;

export const searchPageSchema = z.object({
  /** How many articles there are in all; counted with the first page alone. */
  total: z.int().nonnegative().nullable(),
  /** In the order of import; within a page, those that have the words as they were typed come first. */
  found: z.array(foundArticleSchema),
  /** Where the next page begins; null at the end. */
  next: z.int().positive().nullable(),
  /** Null when every article is in the index. */
  indexing: indexStateSchema.nullable(),
});
export type SearchPage = Readonly<z.infer<typeof searchPageSchema>>;

export const searchInputSchema = z.object({
  query: z.string().max(2000),
  /** How many articles a page holds. */
  limit: z.int().positive().max(200),
  /** How many hits of one article are given back. */
  hitsPerArticle: z.int().positive().max(2000),
  /** `next` of the page before; null for the first one. */
  after: z.int().positive().nullable(),
});
export type SearchInput = z.infer<typeof searchInputSchema>;
