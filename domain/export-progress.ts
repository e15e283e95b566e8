// How an export is followed: what it would be, told as far as it is known, and how far the one that runs has come.
import { z } from 'zod';
import { splitBalanceSchema } from './splits/split-balance';

/** One thing a format cannot carry, and how often it occurs in what is about to be written. */
export const lossSchema = z.object({ code: z.string(), count: z.int().positive(), examples: z.array(z.string()) });
export type Loss = Readonly<z.infer<typeof lossSchema>>;

export const exportPreviewSchema = z.object({
  articles: z.int().nonnegative(),
  annotations: z.int().nonnegative(),
  /** The first record that holds an article, laid out for reading and cut when it is long; empty without articles. */
  firstRecord: z.string(),
  /** What is lost in the articles that have been looked through. */
  losses: z.array(lossSchema),
  lookedThrough: z.int().nonnegative(),
  /** Whether all of them have been. */
  isWhole: z.boolean(),
  /** How the articles would be divided, where they are. */
  balance: splitBalanceSchema.optional(),
});
export type ExportPreview = Readonly<z.infer<typeof exportPreviewSchema>>;

export const exportProgressSchema = z.object({
  /** Losses are counted first where any of them is a reason not to write. */
  phase: z.enum(['counting', 'writing']),
  /** How many articles have been gone through in this phase. */
  articles: z.int().nonnegative(),
  total: z.int().nonnegative(),
});
export type ExportProgress = Readonly<z.infer<typeof exportProgressSchema>>;

export const exportReportSchema = z.object({
  path: z.string(),
  articles: z.int().nonnegative(),
  annotations: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  losses: z.array(lossSchema),
  /** How the articles were divided, where they were. */
  balance: splitBalanceSchema.optional(),
});
export type ExportReport = Readonly<z.infer<typeof exportReportSchema>>;
