// The stories of a project that are told more than once, as they are listed.
import { z } from 'zod';
import { articleSchema } from '../article';
import { indexStateSchema } from '../search/search-result';
import { pairVerdictSchema } from './stories';

export const toldArticleSchema = articleSchema.pick({
  id: true,
  title: true,
  outlet: true,
  publishedOn: true,
  language: true,
  direction: true,
  textLength: true,
});
export type ToldArticle = Readonly<z.infer<typeof toldArticleSchema>>;

const share = z.number().min(0).max(1);

/** Two articles of a story; the longer one is the whole. */
export const toldPairSchema = z.object({
  whole: z.uuid(),
  part: z.uuid(),
  resemblance: share,
  containment: share,
  verdict: pairVerdictSchema.nullable(),
});
export type ToldPair = Readonly<z.infer<typeof toldPairSchema>>;

/** The largest number of a story's articles that is listed. */
export const MOST_TOLD = 50;

export const toldStorySchema = z.object({
  /** The oldest first; at most `MOST_TOLD`. */
  articles: z.array(toldArticleSchema),
  /** How many there are. */
  count: z.int().positive(),
  /** Of the listed articles, most like first. */
  pairs: z.array(toldPairSchema),
});
export type ToldStory = Readonly<z.infer<typeof toldStorySchema>>;

export const storyPageSchema = z.object({
  /** The largest first. */
  stories: z.array(toldStorySchema),
  total: z.int().nonnegative(),
  /** How many articles have been looked at; null when all have. */
  looking: indexStateSchema.nullable(),
});
export type StoryPage = Readonly<z.infer<typeof storyPageSchema>>;

/** Another telling of an article's story, and how like the two are. */
export const otherTellingSchema = z.object({ article: toldArticleSchema, pair: toldPairSchema });
export type OtherTelling = Readonly<z.infer<typeof otherTellingSchema>>;

export const comparedSideSchema = z.object({
  article: toldArticleSchema,
  text: z.string(),
  /** In their order, together the whole text. */
  parts: z.array(z.object({ start: z.int(), end: z.int(), as: z.enum(['same', 'only-here']) })),
});
export type ComparedSide = Readonly<z.infer<typeof comparedSideSchema>>;

/** Two articles side by side. */
export const comparedArticlesSchema = z.object({ left: comparedSideSchema, right: comparedSideSchema });
export type ComparedArticles = Readonly<z.infer<typeof comparedArticlesSchema>>;

/** In whole percent. Only what is wholly the same is 100. */
export function percentOf(likeness: number): number {
  return likeness < 1 ? Math.min(99, Math.round(likeness * 100)) : 100;
}
