// Labels of another tool taken into the scheme: with a key in plain ASCII, the least used colour, and no shortcut.
import type { LabelDecision } from './import-desk';
import { type DecideLabel, foreignLabelKey, type MappedLabel } from './label-mapping';
import { kindOf, type Label, type Scheme } from './scheme';

/** A label to be added, as the other tool names it. */
export interface NewLabel {
  readonly kind: string;
  readonly name: string;
}

/** The scheme with the label in the kind's active set, and the key it got; undefined for an unknown kind. */
export function withNewLabel(scheme: Scheme, { kind: key, name }: NewLabel): { scheme: Scheme; label: Label } | undefined {
  const kind = kindOf(scheme, key);
  if (!kind) return undefined;
  const taken = new Set(kind.labelSets.flatMap((set) => set.labels).map((label) => label.key.toLowerCase()));
  const shown = name.trim() || key;
  const label: Label = {
    key: freeKey(keyFrom(shown), taken),
    names: { ar: shown, en: shown },
    colour: leastUsedColour(scheme),
    line: 'solid',
    shortcut: null,
  };
  const labelSets = kind.labelSets.map((set) =>
    set.key === kind.activeLabelSet ? { ...set, labels: [...set.labels, label] } : set,
  );
  const kinds = scheme.kinds.map((each) => (each.key === key ? { ...each, labelSets } : each));
  return { scheme: { ...scheme, kinds }, label };
}

export interface SettledDecisions {
  readonly newLabels: readonly NewLabel[];
  readonly decide: DecideLabel;
}

/** What a person decided, with the keys that new labels will get. */
export function settleDecisions(scheme: Scheme, decisions: readonly LabelDecision[]): SettledDecisions {
  const newLabels: NewLabel[] = [];
  const decided = new Map<string, MappedLabel>();
  let grown = scheme;
  for (const { foreign, becomes } of decisions) {
    const key = foreignLabelKey(foreign);
    if (becomes.type === 'skip') decided.set(key, null);
    else if (becomes.type === 'label') decided.set(key, { kind: becomes.kind, label: becomes.label });
    else {
      const added = { kind: becomes.kind, name: foreign.label || (foreign.layer.split('.').at(-1) ?? '') };
      const withIt = withNewLabel(grown, added);
      if (!withIt) continue;
      grown = withIt.scheme;
      newLabels.push(added);
      decided.set(key, { kind: becomes.kind, label: withIt.label.key });
    }
  }
  return { newLabels, decide: (foreign) => decided.get(foreignLabelKey(foreign)) };
}

/** Letters of Arabic by their usual Latin ones: enough to tell keys apart and to recognise them. */
const latin: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء'].map((letter, index) => [
    letter,
    'a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y a a a a a w y a'.split(' ')[index] ?? '',
  ]),
);

const LONGEST_KEY = 40;

export function keyFrom(name: string): string {
  const spelled = [...name.normalize('NFKD').replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '')]
    .map((letter) => latin[letter] ?? letter)
    .join('');
  const plain = spelled
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '')
    .slice(0, LONGEST_KEY);
  return plain === '' ? 'label' : plain;
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(key.toLowerCase())) return key;
  }
}

/** Of the colours that the scheme has, the one that the fewest labels bear; the first of them in the scheme's order. */
function leastUsedColour(scheme: Scheme): string {
  const uses = new Map<string, number>();
  for (const { labelSets } of scheme.kinds)
    for (const { labels } of labelSets) for (const { colour } of labels) uses.set(colour, (uses.get(colour) ?? 0) + 1);
  const [least] = [...uses].sort(([, a], [, b]) => a - b);
  return least?.[0] ?? '#808080';
}
