// The rows of a WebAnno TSV file: one for each word, one for each part of a word that is marked, with what is marked in columns.
import type { Span } from '../../domain/span';
import type { Mention, MentionLink } from '../layers/mention-layer';
import { escapedValue } from './tsv-cells';
import type { TsvSentence } from './tsv-units';

interface TsvContents {
  readonly text: string;
  readonly sentences: readonly TsvSentence[];
  readonly mentions: readonly Mention[];
  readonly links: readonly MentionLink[];
  readonly features: readonly string[];
}

/** A word, or a marked part of one. */
interface Unit extends Span {
  /** `1-3` or `1-3.1`. */
  readonly id: string;
  readonly mentions: Mention[];
}

/** Where a mention begins, and by which number it is told from others there; 0 where it is alone in one unit. */
interface Named {
  readonly unit: string;
  readonly number: number;
}

export class TsvRows {
  private readonly units: readonly (readonly Unit[])[];
  private readonly names = new Map<Mention, Named>();
  private readonly linksTo = new Map<Mention, MentionLink[]>();

  constructor(private readonly contents: TsvContents) {
    const inOrder = [...contents.mentions].sort((a, b) => a.start - b.start);
    const waiting = inOrder.values();
    let [next, open] = [waiting.next().value, [] as Mention[]];
    this.units = contents.sentences.map(({ words }, sentence) =>
      words.flatMap((word, index) => {
        open = open.filter(({ end }) => end > word.start);
        for (; next && next.start < word.end; next = waiting.next().value) open.push(next);
        return unitsOf(`${sentence + 1}-${index + 1}`, word, open);
      }),
    );
    this.nameMentions();
    for (const link of contents.links) this.linksTo.set(link.to, [...(this.linksTo.get(link.to) ?? []), link]);
  }

  /** Of a sentence. */
  *of(sentence: number): Generator<string> {
    for (const unit of this.units[sentence] ?? []) {
      const { id, start, end, mentions } = unit;
      const cells = [...this.contents.features.map((name) => this.featureCell(name, mentions)), ...this.linkCells(unit)];
      yield `${[id, `${start}-${end}`, this.contents.text.slice(start, end), ...cells].join('\t')}\t\n`;
    }
  }

  /** Those that go over several units or share one have numbers, unique in the file. */
  private nameMentions(): void {
    const first = new Map<Mention, string>();
    const shared = new Set<Mention>();
    for (const { id, mentions } of this.units.flat()) {
      for (const mention of mentions) {
        if (first.has(mention) || mentions.length > 1) shared.add(mention);
        if (!first.has(mention)) first.set(mention, id);
      }
    }
    let count = 0;
    for (const [mention, unit] of first) {
      if (shared.has(mention)) count += 1;
      this.names.set(mention, { unit, number: shared.has(mention) ? count : 0 });
    }
  }

  private featureCell(name: string, mentions: readonly Mention[]): string {
    const values = mentions.map((mention) => {
      const [value, number] = [mention.features.get(name) ?? '', this.nameOf(mention).number];
      return `${value === '' ? '*' : escapedValue(value)}${number > 0 ? `[${number}]` : ''}`;
    });
    return values.join('|') || '_';
  }

  /** Links stand where what they lead to begins, and name where they come from. */
  private linkCells({ id, mentions }: Unit): [roles: string, sources: string] {
    const links = mentions.flatMap((mention) => (this.nameOf(mention).unit === id ? (this.linksTo.get(mention) ?? []) : []));
    if (links.length === 0) return ['_', '_'];
    const sources = links.map(({ from, to }) => {
      const [source, target] = [this.nameOf(from), this.nameOf(to)];
      const numbered = source.number > 0 || target.number > 0;
      return numbered ? `${source.unit}[${source.number}_${target.number}]` : source.unit;
    });
    return [links.map(({ role }) => escapedValue(role)).join('|'), sources.join('|')];
  }

  private nameOf(mention: Mention): Named {
    const name = this.names.get(mention);
    if (!name) throw new Error('A mention stands on at least one word');
    return name;
  }
}

/** The word with what covers it, and its parts that are marked by themselves. */
function unitsOf(id: string, word: Span, mentions: readonly Mention[]): Unit[] {
  const whole: Unit = { ...word, id, mentions: [] };
  const parts = new Map<string, { readonly place: Span; readonly mentions: Mention[] }>();
  for (const mention of mentions) {
    const place = { start: Math.max(word.start, mention.start), end: Math.min(word.end, mention.end) };
    if (place.start === word.start && place.end === word.end) whole.mentions.push(mention);
    else {
      const key = `${place.start}-${place.end}`;
      const part = parts.get(key) ?? { place, mentions: [] };
      part.mentions.push(mention);
      parts.set(key, part);
    }
  }
  const ordered = [...parts.values()].sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  return [
    whole,
    ...ordered.map(({ place, mentions: inside }, index) => ({ ...place, id: `${id}.${index + 1}`, mentions: inside })),
  ];
}
