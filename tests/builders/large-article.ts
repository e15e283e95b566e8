// Articles of any length with any number of marks, recombined from the sentences of the seeds; the same wish gives the same article.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type QuotedSpan, quoteSpan } from '../../domain/span';

export interface LargeArticleWish {
  readonly characters: number;
  readonly annotations: number;
  /** Whether the whole article is a single line. */
  readonly oneLine?: boolean;
  /** Shares of the kinds that are not mentions, of 1; unless given, those of a working annotator. */
  readonly shares?: Partial<Shares>;
}

interface Shares {
  readonly claim: number;
  readonly stance: number;
  readonly cue: number;
}

/** A filler is named by its place in the list of marks. */
export type LargeLink = { readonly role: string } & (
  | { readonly to: number }
  | { readonly filler: 'AUTHOR' | 'OUTLET' }
  | { readonly topic: string }
);

export interface LargeMark {
  readonly kind: string;
  readonly label: string;
  readonly span: QuotedSpan;
  readonly links: readonly LargeLink[];
}

export interface LargeArticle {
  readonly text: string;
  /** In reading order. */
  readonly marks: readonly LargeMark[];
}

const usualShares: Shares = { claim: 0.07, stance: 0.05, cue: 0.05 };
const entityLabels = ['PERS', 'GPE', 'ORG', 'NORP', 'OCC', 'DATE', 'EVENT', 'LOC'];
const stanceLabels = ['favor', 'against', 'neutral', 'unclear'];
/** Words of a mark of each kind, at least and at most. */
const lengths = { entity: [1, 3], cue: [1, 1], stance: [2, 4], claim: [8, 14] } as const;
type LargeKind = keyof typeof lengths;
/** How often a mention lies inside the mark before it. */
const nesting = { claim: 0.9, other: 0.09 };

export function largeArticle({ characters, annotations, shares, oneLine = false }: LargeArticleWish): LargeArticle {
  const chance = chances(1447);
  const text = largeText(characters, chance).replaceAll('\n', oneLine ? ' ' : '\n');
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const marks: LargeMark[] = [];
  const latest = new Map<string, number>();
  const claims: number[] = [];
  let [first, last] = [0, 0];
  for (let index = 0; index < annotations; index += 1) {
    const kind = kindFor(chance(), { ...usualShares, ...shares });
    const next = Math.floor((index * words.length) / annotations);
    const nested = kind === 'entity' && last > first && chance() < nesting[marks.at(-1)?.kind === 'claim' ? 'claim' : 'other'];
    const [least, most] = nested ? [1, 1] : lengths[kind];
    first = nested ? Math.min(last, next) : next;
    last = Math.min(words.length - 1, first + least - 1 + Math.floor(chance() * (most - least + 1)));
    const [start, end] = [words[first], words[last]];
    if (!start || !end) throw new Error(`${characters} characters have too few words for ${annotations} marks`);
    marks.push({
      kind,
      label: labelFor(kind, chance()),
      span: quoteSpan(text, { start: start.start, end: end.end }),
      links: linksFor(kind, latest, claims, chance),
    });
    latest.set(kind, index);
    if (kind === 'claim') claims.push(index);
  }
  return { text, marks };
}

/** The share of marks that share a letter with another one. */
export function overlappingShare(marks: readonly LargeMark[]): number {
  let furthest = -1;
  const overlapping = new Set<number>();
  marks.forEach(({ span }, index) => {
    const before = marks[furthest];
    if (before && before.span.end > span.start) overlapping.add(index).add(furthest);
    if (!before || span.end > before.span.end) furthest = index;
  });
  return overlapping.size / marks.length;
}

function largeText(characters: number, chance: () => number): string {
  const sentences = seedSentences();
  const paragraphs: string[] = [];
  let length = 0;
  while (length < characters) {
    const count = 1 + Math.floor(chance() * 4);
    const paragraph = Array.from({ length: count }, () => sentences[Math.floor(chance() * sentences.length)]).join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  const text = paragraphs.join('\n').slice(0, characters);
  return text.slice(0, text.lastIndexOf(' '));
}

function seedSentences(): string[] {
  const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'seeds', 'articles');
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return texts.flatMap((text) => text.split(/(?<=\.)\s+|\n+/)).filter((sentence) => sentence.length > 40);
}

function kindFor(dice: number, { claim, stance, cue }: Shares): LargeKind {
  if (dice < claim) return 'claim';
  if (dice < claim + stance) return 'stance';
  return dice < claim + stance + cue ? 'cue' : 'entity';
}

function labelFor(kind: LargeKind, dice: number): string {
  if (kind === 'claim') return 'CLAIM';
  if (kind === 'cue') return 'CUE';
  const labels = kind === 'stance' ? stanceLabels : entityLabels;
  return labels[Math.floor(dice * labels.length)] ?? '';
}

/** Links lead back to what stands shortly before; one stance in four is about some claim from far away. */
function linksFor(
  kind: LargeKind,
  latest: ReadonlyMap<string, number>,
  claims: readonly number[],
  chance: () => number,
): LargeLink[] {
  const [entity, cue] = [latest.get('entity'), latest.get('cue')];
  if (kind === 'claim') {
    const source: LargeLink[] = entity === undefined ? [{ role: 'source', filler: 'AUTHOR' }] : [{ role: 'source', to: entity }];
    return cue === undefined ? source : [...source, { role: 'cue', to: cue }];
  }
  if (kind !== 'stance') return [];
  const holder: LargeLink = entity === undefined ? { role: 'holder', filler: 'OUTLET' } : { role: 'holder', to: entity };
  const claim = chance() < 0.25 ? claims[Math.floor(chance() * claims.length)] : undefined;
  const target: LargeLink = claim === undefined ? { role: 'target', topic: 'مكافحة الإرهاب' } : { role: 'target', to: claim };
  return [holder, target];
}

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
