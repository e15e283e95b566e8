// How even a division of articles came out.
import { z } from 'zod';

const share = z.number();
export const splitBalanceSchema = z.object({
  parts: z.array(
    z.object({
      name: z.string(),
      /** How much of all articles it was to have, and has; of 1. */
      wanted: share,
      reached: share,
      articles: z.int().nonnegative(),
      marks: z.int().nonnegative(),
      /** How many of its articles, or of those never parted from them, were listed for it. */
      listed: z.int().nonnegative(),
    }),
  ),
  /** Marks of each label: in all, and in each part in the order of the parts. */
  labels: z.array(
    z.object({ kind: z.string(), label: z.string(), marks: z.int().positive(), inParts: z.array(z.int().nonnegative()) }),
  ),
  /** The label whose share of a part is furthest from what was wanted; null without marks. */
  furthest: z.object({ part: z.string(), kind: z.string(), label: z.string(), wanted: share, reached: share }).nullable(),
  /** Articles that are never parted from others, in how many groups, and how many articles the largest group has. */
  together: z.object({
    groups: z.int().nonnegative(),
    articles: z.int().nonnegative(),
    largest: z.int().nonnegative(),
  }),
  /** Articles of which the outlet or the day is not known by which they were to stay together. */
  unknown: z.int().nonnegative(),
  /** Articles that could not be compared with the others: near-duplicates of them may stand in another part. */
  notCompared: z.int().nonnegative(),
  /** Articles that were listed but not chosen. */
  listedInVain: z.int().nonnegative(),
});
export type SplitBalance = Readonly<z.infer<typeof splitBalanceSchema>>;
