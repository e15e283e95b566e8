// What two texts have in common: their shingles, every run of three words in whatever spelling. A. Broder, "On the resemblance and
// containment of documents" (1997), names them and measures resemblance and containment by them.
import { isBoilerplate, type Region } from '../article';
import type { Span } from '../span';
import { foldText } from '../text/fold';

/** Words in a shingle. */
export const SHINGLE = 3;

/** A word of the story: where it stands, and what all its spellings have in common. */
export interface StoryWord extends Span {
  readonly folded: string;
}

/** Distinct shingles as hashes of 32 bits, in rising order. */
export type Shingles = Uint32Array;

type StoryRegion = Pick<Region, 'start' | 'end' | 'kind'>;

/** Letters and digits with what is written above, between and beside them; tatweel alone is no word. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]*/gu;

/** The words of a text in their order, without those of its boilerplate. */
export function storyWords(text: string, regions: readonly StoryRegion[] = []): StoryWord[] {
  const left = regions.filter(isBoilerplate);
  const words: StoryWord[] = [];
  for (const { 0: written, index: start } of text.matchAll(word)) {
    if (left.some((region) => region.start <= start && start < region.end)) continue;
    const folded = foldOf(written);
    if (folded !== '') words.push({ start, end: start + written.length, folded });
  }
  return words;
}

/** A text shorter than a shingle is one shingle; a text without words has none. */
export function shinglesOf(text: string, regions: readonly StoryRegion[] = []): Shingles {
  const hashes = storyWords(text, regions).map(({ folded }) => hashOf(folded));
  if (hashes.length === 0) return new Uint32Array();
  const shingles = new Uint32Array(Math.max(1, hashes.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at += 1) shingles[at] = shingleHash(hashes, at);
  return distinct(shingles.sort());
}

/** How much of two texts is the same. */
export interface Likeness {
  /** Shingles in both, of those in either: 1 for the same text. */
  readonly resemblance: number;
  /** How much of the shorter text the other one holds: 1 for a text that stands whole inside another. */
  readonly containment: number;
}

/** Texts without words are like nothing. */
export function likeness(a: Shingles, b: Shingles): Likeness {
  const shared = countShared(a, b);
  return likenessOf(shared, a.length, b.length);
}

export function likenessOf(shared: number, a: number, b: number): Likeness {
  if (shared === 0) return { resemblance: 0, containment: 0 };
  return { resemblance: shared / (a + b - shared), containment: shared / Math.min(a, b) };
}

function countShared(a: Shingles, b: Shingles): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}

function distinct(sorted: Uint32Array): Uint32Array {
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
}

/** Words come again and again, and a corpus knows far fewer than it holds. */
const folds = new Map<string, string>();
const hashes = new Map<string, number>();
const MOST_KNOWN = 200_000;

function foldOf(written: string): string {
  return remembered(folds, written, foldText);
}

function hashOf(folded: string): number {
  return remembered(hashes, folded, hashOfLetters);
}

function remembered<T>(known: Map<string, T>, key: string, make: (key: string) => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = make(key);
  known.set(key, made);
  return made;
}

/** FNV-1a over UTF-16 code units. */
function hashOfLetters(letters: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < letters.length; at += 1) hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function shingleHash(words: readonly number[], at: number): number {
  let hash = 0;
  for (let step = 0; step < SHINGLE; step += 1) hash = mixed(Math.imul(hash, 31) + (words[at + step] ?? 0));
  return hash;
}

/** The finaliser of MurmurHash3: every bit that goes in moves half of those that come out. */
export function mixed(bits: number): number {
  let hash = bits;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
