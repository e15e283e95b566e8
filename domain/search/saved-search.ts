// A search that was given a name, to be run again: part of the project, seen by everyone who opens it.
import { z } from 'zod';

export const savedSearchSchema = z.object({
  id: z.uuid(),
  /** No two have the same. */
  name: z.string().min(1).max(200),
  query: z.string().min(1).max(2000),
  createdAt: z.iso.datetime(),
});
export type SavedSearch = Readonly<z.infer<typeof savedSearchSchema>>;
