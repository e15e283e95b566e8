// What the window and the command line know of a format: its name, what it is wanted for, and what it heeds and leaves out.
import { z } from 'zod';
import { exportPurposes, writingChoicesSchema } from './export-options';
import { namesSchema } from './scheme';

export const formatSummarySchema = z.object({
  /** As given to `--format`. */
  key: z.string(),
  names: namesSchema,
  reads: z.boolean(),
  writes: z.boolean(),
  /** Ending of the files it writes, without a dot; null for a format that is only read, and for one that writes folders. */
  extension: z.string().nullable(),
  /** What most people write it for; null for a format that is only read. */
  purpose: z.enum(exportPurposes).nullable(),
  /** Which of the writing choices it heeds. */
  heeds: z.array(writingChoicesSchema.keyof()),
  /** Keys of the `losses` strings. */
  drops: z.array(z.string()),
});
export type FormatSummary = Readonly<z.infer<typeof formatSummarySchema>>;
