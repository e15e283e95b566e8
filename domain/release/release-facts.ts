// What only people know about a dataset: what it is called, under which terms it may be used, how it is cited.
import { z } from 'zod';

export const releaseFactsSchema = z.object({
  /** The project's name unless given. */
  title: z.string().trim().min(1).optional(),
  version: z.string().trim().min(1).optional(),
  /** The day of the release, which nothing else tells: the same options give the same files on any day. */
  date: z.iso.date().optional(),
  description: z.string().trim().min(1).optional(),
  /** Best an SPDX identifier such as `CC-BY-4.0`. */
  licence: z.string().trim().min(1).optional(),
  citation: z.string().trim().min(1).optional(),
});
export type ReleaseFacts = Readonly<z.infer<typeof releaseFactsSchema>>;
export const releaseFactKeys = ['title', 'version', 'date', 'description', 'licence', 'citation'] as const;
