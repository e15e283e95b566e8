// What "apply to all" asks and answers: the other occurrences of a mark's quote, and the marks made on the chosen ones.
import { z } from 'zod';
import { directionSchema } from './article';
import { changeSchema } from './change-set';
import { keySchema } from './scheme';
import { quotedSpanSchema } from './span';

export const searchScopes = ['article', 'project'] as const;
export const searchScopeSchema = z.enum(searchScopes);
export type SearchScope = z.infer<typeof searchScopeSchema>;

/** More are not found in one search, nor marked in one change; a person could not look through them. */
export const MOST_OCCURRENCES = 5000;

/** A place in the project's texts. */
export const placeSchema = quotedSpanSchema.extend({ articleId: z.uuid() });
export type Place = Readonly<z.infer<typeof placeSchema>>;

export const foundOccurrenceSchema = placeSchema.extend({
  /** Spelt otherwise than the quote that was looked for. */
  variant: z.boolean(),
  /** A few words on either side. */
  before: z.string(),
  after: z.string(),
  /** A mark of the same kind that shares text with this place. */
  overlaps: z.object({ label: keySchema, quote: z.string() }).nullable(),
});
export type FoundOccurrence = Readonly<z.infer<typeof foundOccurrenceSchema>>;

/** A part of what a search finds; the counts are those of the search so far. */
export const occurrencesPageSchema = z.object({
  found: z.array(foundOccurrenceSchema),
  /** The articles that `found` is in and no earlier page named. */
  articles: z.array(z.object({ id: z.uuid(), title: z.string(), direction: directionSchema, language: z.string() })),
  searched: z.int().nonnegative(),
  /** How many articles will be searched. */
  total: z.int().nonnegative(),
  /** Occurrences that bear this very mark already, which are not among the found. */
  marked: z.int().nonnegative(),
  /** Occurrences in layers that are locked, which are not among the found either. */
  locked: z.int().nonnegative(),
  /** True when there is more than one search finds. */
  cutOff: z.boolean(),
});
export type OccurrencesPage = Readonly<z.infer<typeof occurrencesPageSchema>>;

export const appliedToAllSchema = z.object({
  /** Null when nothing was left to mark. */
  change: changeSchema.nullable(),
  made: z.int().nonnegative(),
  /** Places left alone since they bear this very mark, or lie in a locked layer. */
  marked: z.int().nonnegative(),
  locked: z.int().nonnegative(),
});
export type AppliedToAll = Readonly<z.infer<typeof appliedToAllSchema>>;
