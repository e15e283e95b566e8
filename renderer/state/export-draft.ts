// What is asked of an export, as the dialog's settings show and change it. Pure: the draft is the options themselves, so that a preset,
// the preview and the writing all read the same value.
import { type CorpusFilter, corpusFilterSchema, everyArticle } from '../../domain/corpus-view';
import type { ExportPurpose, ExportRequest, ExportSplits, WritingChoices } from '../../domain/export-options';
import type { ExportPreset } from '../../domain/export-preset';
import type { FormatSummary } from '../../domain/format-summary';
import { optionsOf, type PresetOptions } from '../../domain/preset-options';
import { labelsOfKind, type Names, type Scheme } from '../../domain/scheme';
import type { SavedSearch } from '../../domain/search/saved-search';

/** Where else in the window articles are chosen. */
export interface ChosenElsewhere {
  /** How the table of articles is filtered; null where it is not. */
  readonly filter: CorpusFilter | null;
  /** What stands in the field of the search. */
  readonly query: string;
  readonly savedSearches: readonly SavedSearch[];
}

export type Scope =
  | { readonly type: 'all' | 'corpus' | 'search' | 'other' }
  | { readonly type: 'saved'; readonly search: SavedSearch };

/** Which articles may be chosen, and among them what is chosen now even if nothing else in the window says the same. */
export function scopesOf(draft: PresetOptions, elsewhere: ChosenElsewhere): readonly Scope[] {
  const { filter, query, savedSearches } = elsewhere;
  const scopes: Scope[] = [
    { type: 'all' },
    ...(filter ? [{ type: 'corpus' } as const] : []),
    ...(query.trim() && !savedSearches.some((search) => search.query === query.trim()) ? [{ type: 'search' } as const] : []),
    ...savedSearches.map((search) => ({ type: 'saved', search }) as const),
  ];
  return scopes.some((scope) => isScope(draft, scope, elsewhere)) ? scopes : [...scopes, { type: 'other' }];
}

export function presentScope(draft: PresetOptions, elsewhere: ChosenElsewhere): Scope {
  return scopesOf(draft, elsewhere).find((scope) => isScope(draft, scope, elsewhere)) ?? { type: 'other' };
}

export function withScope(draft: PresetOptions, scope: Scope, elsewhere: ChosenElsewhere): PresetOptions {
  if (scope.type === 'other') return draft;
  return { ...draft, selection: { ...draft.selection, ...selected(scope, elsewhere) } };
}

function isScope({ selection }: PresetOptions, scope: Scope, elsewhere: ChosenElsewhere): boolean {
  if (scope.type === 'other') return false;
  const { filter, query } = selected(scope, elsewhere);
  return selection.query.trim() === query && sameFilter(selection.filter, filter);
}

function selected(scope: Exclude<Scope, { type: 'other' }>, { filter, query }: ChosenElsewhere) {
  if (scope.type === 'saved') return { filter: everyArticle, query: scope.search.query };
  if (scope.type === 'search') return { filter: everyArticle, query: query.trim() };
  return { filter: scope.type === 'corpus' ? (filter ?? everyArticle) : everyArticle, query: '' };
}

/** Whatever the order in which they were written down. */
function sameFilter(a: CorpusFilter, b: CorpusFilter): boolean {
  return JSON.stringify(corpusFilterSchema.parse(a)) === JSON.stringify(corpusFilterSchema.parse(b));
}

/** The labels of a kind, each by an id of its own. */
export interface LabelGroup {
  readonly kind: string;
  readonly names: Names;
  readonly labels: readonly { readonly id: string; readonly names: Names }[];
}

export function labelGroups(scheme: Scheme): readonly LabelGroup[] {
  return scheme.kinds.map((kind) => ({
    kind: kind.key,
    names: kind.names,
    labels: labelsOfKind(kind).map((label) => ({ id: `${kind.key} ${label.key}`, names: label.names })),
  }));
}

type ChosenLabels = PresetOptions['selection']['labels'];

/** Ids of the labels whose marks are taken. */
export function chosenLabelIds(chosen: ChosenLabels, groups: readonly LabelGroup[]): readonly string[] {
  const all = groups.flatMap(({ kind, labels }) => labels.map(({ id }) => ({ id, kind })));
  if (chosen === null) return all.map(({ id }) => id);
  return all
    .filter(({ id, kind }) =>
      chosen.some((each) => each.kind === kind && (each.label === null || `${kind} ${each.label}` === id)),
    )
    .map(({ id }) => id);
}

/** The same back again, in as few words as it takes; labels that the scheme gets later belong to kinds that are taken whole. */
export function labelsFrom(ids: readonly string[], groups: readonly LabelGroup[]): ChosenLabels {
  const isChosen = ({ id }: { id: string }): boolean => ids.includes(id);
  if (groups.every(({ labels }) => labels.every(isChosen))) return null;
  return groups.flatMap(({ kind, labels }): NonNullable<ChosenLabels> => {
    if (labels.every(isChosen)) return [{ kind, label: null }];
    return labels.filter(isChosen).map(({ id }) => ({ kind, label: id.slice(kind.length + 1) }));
  });
}

/** Null where nothing is left out, so that whoever comes later belongs to it too. */
export function allOrSome<T>(chosen: readonly T[], all: readonly T[]): T[] | null {
  return all.every((each) => chosen.includes(each)) ? null : [...chosen];
}

/** What most people divide a dataset into. */
export const usualSplits: ExportSplits = {
  parts: [
    { name: 'train', size: 80 },
    { name: 'dev', size: 10 },
    { name: 'test', size: 10 },
  ],
  seed: 1,
  together: 'story',
  listed: {},
};

export function withPartSize(splits: ExportSplits, name: string, size: number): ExportSplits {
  return { ...splits, parts: splits.parts.map((part) => (part.name === name ? { ...part, size } : part)) };
}

/** Formats that can be written, by what they are wanted for. */
export function formatsFor(formats: readonly FormatSummary[], purpose: ExportPurpose): readonly FormatSummary[] {
  return formats.filter((format) => format.writes && format.purpose === purpose);
}

/** Another format forgets what it does not heed, so that a preset says nothing that nobody reads. */
export function withFormat(draft: PresetOptions, { key, heeds }: FormatSummary): PresetOptions {
  const kept = Object.entries(draft.choices).filter(([choice]) => heeds.some((each) => each === choice));
  return { ...draft, format: key, choices: Object.fromEntries(kept) };
}

/** @param value undefined leaves it to the format. */
export function withChoice(
  draft: PresetOptions,
  choice: keyof WritingChoices,
  value: string | boolean | undefined,
): PresetOptions {
  const { [choice]: _, ...others } = draft.choices;
  return { ...draft, choices: value === undefined ? others : { ...others, [choice]: value } };
}

/** What of the draft a preview speaks of: the words of a dataset card change no record. */
export function previewed({ strict: _strict, release: _release, about: _about, ...options }: PresetOptions): ExportRequest {
  return options;
}

/** Whether the preset says the same, whatever the order in which it was written down. */
export function isAsIn(preset: ExportPreset, draft: PresetOptions): boolean {
  const said = optionsOf(preset);
  return said.ok && JSON.stringify(sorted(said.value)) === JSON.stringify(sorted(draft));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
