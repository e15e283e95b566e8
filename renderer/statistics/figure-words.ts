// Labels and parties as figures name and sign them.
import { kindOf, labelOf, type Scheme } from '../../domain/scheme';
import type { Party } from '../../domain/statistics';
import type { Translator } from '../i18n/translator';
import { shorten } from '../margin/shorten';
import type { Sign } from './draw-legend';

interface LabelKeys {
  readonly kind: string;
  readonly label: string;
}

export interface FigureWords {
  label(keys: LabelKeys): string;
  kind(key: string): string;
  /** Among the labels of the scheme. */
  place(keys: LabelKeys): number;
  /** As it is signed in the text. */
  sign(keys: LabelKeys): Sign;
  /** @param nobody what is said where nobody is told. */
  party(party: Party, nobody: string): string;
}

export function figureWords(scheme: Scheme, { t, name }: Translator): FigureWords {
  const label = ({ kind, label: key }: LabelKeys): string => {
    const known = labelOf(scheme, kind, key);
    return known ? name(known.names) : key;
  };
  const all = scheme.kinds.flatMap(({ key, labelSets }) =>
    labelSets.flatMap(({ labels }) => labels.map((each) => `${key} ${each.key}`)),
  );
  const places = new Map(all.map((key, place) => [key, place]));
  return {
    label,
    place: ({ kind, label: key }) => places.get(`${kind} ${key}`) ?? all.length,
    kind: (key) => {
      const known = kindOf(scheme, key);
      return known ? name(known.names) : key;
    },
    sign: (keys) => {
      const known = labelOf(scheme, keys.kind, keys.label);
      return { name: label(keys), paint: known ? { colour: known.colour } : 'ink-soft', line: known?.line ?? 'solid' };
    },
    party: (party, nobody) => {
      switch (party.type) {
        case 'words':
          return party.words;
        case 'filler':
          return t(`fillers.${party.filler}`);
        case 'nobody':
          return nobody;
        case 'others':
          return t('statistics.others', { count: party.parties });
      }
    },
  };
}

/** In UTF-16 code units: three lines of a name or so. */
const LONGEST_NAME = 80;

/** A quote may be a whole sentence; the table has it all. */
export function drawnName(words: string): string {
  return shorten(words, LONGEST_NAME);
}

const colours = ['#1f6fb2', '#c2410c', '#1a8a5f', '#7a4bb0', '#a8590a', '#b03a78', '#0d7f86', '#6a6f76'];
const lines = ['solid', 'dashed', 'double', 'dotted', 'wavy'] as const;

/** What tells people apart: a colour and a pattern each, in the order of their names. */
export function peopleSigns(names: readonly string[]): readonly Sign[] {
  return names.map((name, index) => ({
    name,
    paint: { colour: colours[index % colours.length] ?? '#6a6f76' },
    line: lines[index % lines.length] ?? 'solid',
  }));
}
