// What an import does with a text that the project has already, or nearly.
import { z } from 'zod';

/** Leave it out, take it in, or take it in and note that both tell one story. */
export const duplicateActs = ['skip', 'keep', 'link'] as const;
export const duplicateActSchema = z.enum(duplicateActs);
export type DuplicateAct = z.infer<typeof duplicateActSchema>;

export const duplicateChoiceSchema = z.object({
  /** Letter for letter the same text, where the file does not say that it is another article. */
  same: duplicateActSchema,
  /** Nearly the same text: `skip` from `NEARLY_THE_SAME` on, `link` from `SAME_STORY` on. */
  near: duplicateActSchema,
});
export type DuplicateChoice = Readonly<z.infer<typeof duplicateChoiceSchema>>;

/** Nothing twice, and nothing left out that is not the same to the letter. */
export const usualChoice: DuplicateChoice = { same: 'skip', near: 'keep' };
