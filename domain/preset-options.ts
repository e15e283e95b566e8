// What a preset says, as far as this version understands it.
import { z } from 'zod';
import { exportOptionsSchema } from './export-options';
import type { ExportPreset } from './export-preset';
import { done, type Outcome, problem, refused } from './problem';

/** What a preset says. */
export const presetOptionsSchema = exportOptionsSchema.extend({
  /** Whether nothing is written when anything would be lost. */
  strict: z.boolean().default(false),
  /** Whether a release is written: with a dataset card, what it holds, and a manifest by which it is checked and made again. */
  release: z.boolean().default(false),
});
export type PresetOptions = Readonly<z.infer<typeof presetOptionsSchema>>;

/** What the preset says; refused, option by option, where it says what this version does not understand. */
export function optionsOf({ name, options }: Pick<ExportPreset, 'name' | 'options'>): Outcome<PresetOptions> {
  const parsed = presetOptionsSchema.safeParse(options);
  const strange = parsed.success
    ? unheeded(options, parsed.data)
    : [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
  if (parsed.success && strange.length === 0) return done(parsed.data);
  return refused(...strange.map((option) => problem('preset-option-unknown', { name, option })));
}

/** Where something was said that nobody heard. */
function unheeded(said: object, heard: object, place = ''): string[] {
  return Object.entries(said).flatMap(([key, value]) => {
    const at = place === '' ? key : `${place}.${key}`;
    if (!(key in heard)) return [at];
    const understood: unknown = Reflect.get(heard, key);
    return isObject(value) && isObject(understood) ? unheeded(value, understood, at) : [];
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
