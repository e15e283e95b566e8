// What could be carried over from a damaged project into a new one, and what could not.
import { z } from 'zod';
import { problemSchema } from './problem';

export const salvageReportSchema = z.object({
  /** The damaged file, which stays as it is. */
  from: z.string(),
  /** The new project. */
  path: z.string(),
  articles: z.int().nonnegative(),
  marks: z.int().nonnegative(),
  /** Changes of the old history that came over as they were. */
  changes: z.int().nonnegative(),
  /** What was lost, itemised; empty when everything came over. */
  problems: z.array(problemSchema),
});
export type SalvageReport = Readonly<z.infer<typeof salvageReportSchema>>;
