// What the labels of another tool become here: suggested from their names, decided by a person, applied on import.
import { z } from 'zod';
import { keySchema, type Scheme } from './scheme';
import { foldText } from './text/fold';

/** A label as a file names it. `layer` is empty in formats that know only labels. */
export const foreignLabelSchema = z.object({ layer: z.string(), label: z.string() });
export type ForeignLabel = Readonly<z.infer<typeof foreignLabelSchema>>;

/** Null skips the label's marks, which the import then counts. */
export const mappedLabelSchema = z.object({ kind: keySchema, label: keySchema }).nullable();
export type MappedLabel = Readonly<z.infer<typeof mappedLabelSchema>>;

/** Decisions by `foreignLabelKey`. */
export type LabelMapping = ReadonlyMap<string, MappedLabel>;

export function foreignLabelKey({ layer, label }: ForeignLabel): string {
  return JSON.stringify([layer, label]);
}

/** What the names themselves suggest: the scheme's own keys and names first, then what other tools call the same thing. */
export function suggestMapping(scheme: Scheme, labels: Iterable<ForeignLabel>): LabelMapping {
  const suggested = new Map<string, MappedLabel>();
  for (const foreign of labels) suggested.set(foreignLabelKey(foreign), suggestion(scheme, foreign));
  return suggested;
}

/** What a person decided; undefined where nothing was. */
export type DecideLabel = (label: ForeignLabel) => MappedLabel | undefined;

/** Decisions first, what the names suggest where there is none. */
export function decideMapping(
  scheme: Scheme,
  labels: Iterable<ForeignLabel>,
  decide: DecideLabel = () => undefined,
): LabelMapping {
  const all = [...labels];
  const decided = all.flatMap((label) => {
    const mapped = decide(label);
    return mapped === undefined ? [] : [[foreignLabelKey(label), mapped] as const];
  });
  return new Map([...suggestMapping(scheme, all), ...decided]);
}

function suggestion(scheme: Scheme, { layer, label }: ForeignLabel): MappedLabel {
  // A tool that has no attributes writes the kind before the label: `Stance:against`.
  const [, prefix = '', rest = label] = /^([^:/]+)[:/](.+)$/.exec(label) ?? [];
  const kinds = scheme.kinds.filter((kind) => [layer, prefix].some((name) => name !== '' && sameName(name, kind)));
  const among = kinds.length > 0 ? kinds : scheme.kinds;
  for (const name of [label, rest, synonyms.get(plain(rest)) ?? '']) {
    for (const kind of among) {
      const found = kind.labelSets.flatMap((set) => set.labels).find((each) => name !== '' && sameName(name, each));
      if (found) return { kind: kind.key, label: found.key };
    }
  }
  // Or with a hyphen, where a tool allows no other sign in its names.
  for (const kind of scheme.kinds) {
    const found = kind.labelSets.flatMap((set) => set.labels).find((each) => plain(`${kind.key}-${each.key}`) === plain(label));
    if (found) return { kind: kind.key, label: found.key };
  }
  const [only] = kinds.length === 1 ? (kinds[0]?.labelSets.flatMap((set) => set.labels) ?? []) : [];
  const single = kinds[0]?.labelSets.flatMap((set) => set.labels).length === 1;
  // A kind with one label needs no other name for it.
  return kinds[0] && only && single ? { kind: kinds[0].key, label: only.key } : null;
}

function sameName(name: string, { key, names }: Pick<Scheme['kinds'][number], 'key' | 'names'>): boolean {
  const lastPart = name.split('.').at(-1) ?? name;
  return [key, names.ar, names.en].some((each) => plain(each) === plain(name) || plain(each) === plain(lastPart));
}

/** Case, hamza and the signs between words do not make another name. */
function plain(name: string): string {
  return foldText(name.trim()).replace(/[\s_-]+/g, ' ');
}

/** CoNLL, OntoNotes, spaCy, AraStance and their kin, by what they call the Wojood types, claims, cues and polarities. */
const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    PERS: ['per', 'person', 'b-per', 'people'],
    ORG: ['organization', 'organisation', 'company'],
    LOC: ['location', 'place'],
    GPE: ['country', 'city', 'geopolitical entity'],
    FAC: ['facility', 'building'],
    NORP: ['nationality', 'group'],
    OCC: ['occupation', 'title', 'profession'],
    PRODUCT: ['prod'],
    WEBSITE: ['url', 'web'],
    CURR: ['currency'],
    CLAIM: ['content', 'claim span', 'assertion'],
    CUE: ['reporting verb', 'attribution cue', 'trigger'],
    favor: ['favour', 'support', 'pro', 'for', 'positive'],
    against: ['oppose', 'con', 'anti', 'negative', 'deny'],
    neutral: ['none', 'neither', 'comment'],
    unclear: ['unknown', 'other'],
    agree: ['affirm'],
    disagree: ['refute'],
    discuss: ['query'],
  }).flatMap(([key, names]) => names.map((name) => [plain(name), key] as const)),
);
