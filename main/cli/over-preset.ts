// What is typed beside `--preset NAME` goes before what the preset says; the rest is as in the preset.
import type { CorpusFilter } from '../../domain/corpus-view';
import type { ExportOptions, ExportSelection } from '../../domain/export-options';
import type { PresetOptions } from '../../domain/preset-options';
import type { Call } from './command-line';

/** The options that say each part. */
const saying: Readonly<Record<Exclude<keyof ExportSelection, 'filter'>, readonly string[]>> = {
  query: ['search', 'saved-search'],
  annotators: ['annotator', 'no-annotators'],
  statuses: ['status', 'no-statuses'],
  labels: ['label', 'no-labels'],
  boilerplate: ['no-boilerplate'],
  names: ['names'],
};
const sayingFilter: Readonly<Record<keyof CorpusFilter, readonly string[]>> = {
  words: ['words'],
  outlet: ['outlet'],
  from: ['from'],
  to: ['to'],
  annotatorId: ['article-annotator'],
  statuses: ['article-status'],
  marks: ['with', 'without'],
  flags: ['flag'],
};

export function overPreset(preset: PresetOptions, typed: ExportOptions, call: Call): PresetOptions {
  const isSaid = (options: readonly string[]): boolean => options.some((option) => call.has(option));
  const parts = <T extends object>(from: T, said: Readonly<Record<string, readonly string[]>>): Partial<T> => {
    const entries = Object.entries(from).filter(([part]) => isSaid(said[part] ?? []));
    return Object.fromEntries(entries) as Partial<T>;
  };
  const filter = { ...preset.selection.filter, ...parts(typed.selection.filter, sayingFilter) };
  return {
    format: call.value('format') ?? preset.format,
    choices: { ...preset.choices, ...typed.choices },
    selection: { ...preset.selection, ...parts(typed.selection, saying), filter },
    splits: isSaid(['split']) ? typed.splits : preset.splits,
    about: { ...preset.about, ...typed.about },
    strict: preset.strict || call.has('strict'),
    release: preset.release,
  };
}
