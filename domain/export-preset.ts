// Options of an export that were given a name, to export alike again: part of the project, seen by everyone who opens it.
import { z } from 'zod';

export const exportPresetSchema = z.object({
  id: z.uuid(),
  /** No two have the same. */
  name: z.string().min(1).max(200),
  /** As it was saved: a newer version may have said more than this one understands. */
  options: z.record(z.string(), z.unknown()),
  createdAt: z.iso.datetime(),
});
export type ExportPreset = Readonly<z.infer<typeof exportPresetSchema>>;
