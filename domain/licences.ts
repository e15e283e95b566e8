// What the app is made of and under which licences, as the build found it; the page reads it from beside itself.
import { z } from 'zod';

export const bundledPackageSchema = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  text: z.string().min(1),
});
export type BundledPackage = Readonly<z.infer<typeof bundledPackageSchema>>;

export const licencesSchema = z.object({ app: bundledPackageSchema, packages: z.array(bundledPackageSchema) });
export type Licences = Readonly<z.infer<typeof licencesSchema>>;

/** Where the build leaves it, below the page. */
export const LICENCES_FILE = 'assets/licences.json';
