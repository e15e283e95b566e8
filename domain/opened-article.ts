// Articles as the window has them: listed, each in one line, and one of them opened.
import { z } from 'zod';
import { annotationSchema, type LayerStatus, layerSchema } from './annotation';
import { type Article, articleSchema, regionSchema } from './article';

/** An article in a list, as one annotator sees it; see `article-summary.ts`. */
export interface ArticleSummary
  extends Pick<
    Article,
    'id' | 'position' | 'title' | 'outlet' | 'publishedOn' | 'language' | 'direction' | 'textLength' | 'textSha256'
  > {
  /** The annotator's layer. */
  readonly status: LayerStatus;
  /** How many annotations of each kind that layer holds. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many of them carry a note. */
  readonly notes: number;
  readonly unsure: number;
}

/** Some of the articles, in import order. */
export interface ArticlePage {
  readonly articles: readonly ArticleSummary[];
  /** Whether others follow. */
  readonly more: boolean;
  /** How many articles the project has. */
  readonly total: number;
  /** The last change that the page knows of. */
  readonly seq: number;
}

/** The same as it travels; see `article-summary.ts`. */
export const packedPageSchema = z.object({
  articles: z.string(),
  more: z.boolean(),
  total: z.int().nonnegative(),
  seq: z.int().nonnegative(),
});
export type PackedPage = Readonly<z.infer<typeof packedPageSchema>>;

/** Which page of the articles: those whose positions come after one. */
export const articlePageInput = z.object({
  annotatorId: z.uuid(),
  after: z.int().nonnegative(),
  limit: z.int().positive().max(10_000),
});

/** One article as one annotator sees it. */
export const openedArticleSchema = z.object({
  article: articleSchema,
  text: z.string(),
  regions: z.array(regionSchema),
  layer: layerSchema,
  annotations: z.array(annotationSchema),
});
export type OpenedArticle = Readonly<z.infer<typeof openedArticleSchema>>;

/** The same as it travels; see `packed-article.ts`. */
export const packedArticleSchema = openedArticleSchema.extend({ annotations: z.string() });
export type PackedArticle = Readonly<z.infer<typeof packedArticleSchema>>;
