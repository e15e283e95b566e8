// What a person has chosen about the workbench on this computer; the shell keeps it between starts.
import { z } from 'zod';
import { backupChoiceSchema, usualBackups } from './backups';
import { readableChanges } from './command-keys';

/** Bounds of what can be chosen for reading; `step` is what one press changes. */
export const readingBounds = {
  textSize: { least: 14, most: 40, step: 1 },
  lineHeight: { least: 1.6, most: 3.2, step: 0.05 },
} as const;

export const readingFonts = ['noto-naskh', 'amiri', 'plex'] as const;

export const preferencesSchema = z.object({
  language: z.enum(['ar', 'en']),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  digits: z.enum(['arab', 'latn']),
  /** The face in which articles and quotes are set. */
  readingFont: z.enum(readingFonts),
  /** Of the article, in pixels before any zoom. */
  textSize: z.number().min(readingBounds.textSize.least).max(readingBounds.textSize.most),
  /** A multiple of the size. */
  lineHeight: z.number().min(readingBounds.lineHeight.least).max(readingBounds.lineHeight.most),
  /** Whether the network may be asked for newer versions. */
  updates: z.enum(['never', 'tell']),
  backups: backupChoiceSchema,
  /** Of the commands that have others than usual; what is of no command, or of no key, is left out. */
  keys: z.preprocess(readableChanges, z.record(z.string(), z.array(z.string()).readonly())),
  /** Whether the tour has still to be offered. */
  tour: z.enum(['due', 'over']),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

/** How reading looks until a person chooses otherwise. */
export const usualReading = { readingFont: 'noto-naskh', textSize: 21, lineHeight: 2.15 } as const;

/** @param locale the system's language, which decides the first start. */
export function usualPreferences(locale: string): Preferences {
  const arabic = locale.toLowerCase().startsWith('ar');
  return {
    language: arabic ? 'ar' : 'en',
    theme: 'system',
    digits: 'latn',
    ...usualReading,
    updates: 'never',
    backups: usualBackups,
    keys: {},
    tour: 'due',
  };
}

/** What can be kept of preferences that another version, or another hand, has written; the rest is as usual. */
export function readPreferences(found: unknown, usual: Preferences): Preferences {
  const kept = typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  const entries = Object.entries(preferencesSchema.shape).map(([name, schema]) => {
    const read = schema.safeParse(kept[name]);
    return [name, read.success ? read.data : usual[name as keyof Preferences]];
  });
  return preferencesSchema.parse(Object.fromEntries(entries));
}
