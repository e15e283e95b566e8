// What two texts have in common and what only one of them has, word by word in whatever spelling.
import type { Span } from '../span';
import { type StoryWord, storyWords } from './shingles';

/** A stretch of one text. */
export interface DifferencePart extends Span {
  /** `same` stands in the other text too, at its place. */
  readonly as: 'same' | 'only-here';
}

export interface Difference {
  readonly left: readonly DifferencePart[];
  readonly right: readonly DifferencePart[];
}

/**
 * Patience difference (Bram Cohen): words that occur once in either text and in the same order hold the texts together, and what
 * lies between them is compared in the same way, at last by the longest common subsequence.
 */
export function wordDifference(left: string, right: string): Difference {
  const [a, b] = [storyWords(left), storyWords(right)];
  const matches: Match[] = [];
  compare({ a, b, matches }, { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length });
  return {
    left: parts(left, a, new Set(matches.map(([at]) => at))),
    right: parts(right, b, new Set(matches.map(([, at]) => at))),
  };
}

type Match = readonly [a: number, b: number];

interface Texts {
  readonly a: readonly StoryWord[];
  readonly b: readonly StoryWord[];
  readonly matches: Match[];
}

interface Window {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** A table of more cells would take too long; what is not held together by anything is told as different. */
const LARGEST_TABLE = 1_000_000;

function compare(texts: Texts, given: Window): void {
  const window = withoutSameEnds(texts, given);
  const { aFrom, aTo, bFrom, bTo } = window;
  if (aFrom >= aTo || bFrom >= bTo) return;
  const held = longestRising(wordsOnceInBoth(texts, window));
  if (held.length === 0) {
    if ((aTo - aFrom) * (bTo - bFrom) <= LARGEST_TABLE) compareByTable(texts, window);
    return;
  }
  let [a, b] = [aFrom, bFrom];
  for (const [nextA, nextB] of [...held, [aTo, bTo] as const]) {
    compare(texts, { aFrom: a, aTo: nextA, bFrom: b, bTo: nextB });
    if (nextA < aTo) texts.matches.push([nextA, nextB]);
    [a, b] = [nextA + 1, nextB + 1];
  }
}

const wordAt = (words: readonly StoryWord[], at: number): string => words[at]?.folded ?? '';

function withoutSameEnds({ a, b, matches }: Texts, window: Window): Window {
  let { aFrom, aTo, bFrom, bTo } = window;
  while (aFrom < aTo && bFrom < bTo && wordAt(a, aFrom) === wordAt(b, bFrom)) {
    matches.push([aFrom, bFrom]);
    aFrom += 1;
    bFrom += 1;
  }
  while (aFrom < aTo && bFrom < bTo && wordAt(a, aTo - 1) === wordAt(b, bTo - 1)) {
    aTo -= 1;
    bTo -= 1;
    matches.push([aTo, bTo]);
  }
  return { aFrom, aTo, bFrom, bTo };
}

/** In the order of `a`. */
function wordsOnceInBoth({ a, b }: Texts, { aFrom, aTo, bFrom, bTo }: Window): Match[] {
  const [inA, inB] = [placesOnce(a, aFrom, aTo), placesOnce(b, bFrom, bTo)];
  return [...inA].flatMap(([word, at]): Match[] => {
    const other = inB.get(word);
    return at === null || other === undefined || other === null ? [] : [[at, other]];
  });
}

/** Null for words that stand there more than once. */
function placesOnce(words: readonly StoryWord[], from: number, to: number): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  for (let at = from; at < to; at += 1) places.set(wordAt(words, at), places.has(wordAt(words, at)) ? null : at);
  return places;
}

/** The longest run of matches that rises in both texts: patience sorting. */
function longestRising(matches: readonly Match[]): Match[] {
  const piles: { readonly match: Match; readonly before: number }[] = [];
  const tops: number[] = [];
  for (const match of matches) {
    const pile = firstPileFrom(
      tops.map((top) => piles[top]?.match[1] ?? 0),
      match[1],
    );
    tops[pile] = piles.push({ match, before: pile > 0 ? (tops[pile - 1] ?? -1) : -1 }) - 1;
  }
  const run: Match[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; ) {
    const card = piles[at];
    if (!card) break;
    run.push(card.match);
    at = card.before;
  }
  return run.reverse();
}

function firstPileFrom(tops: readonly number[], value: number): number {
  let [low, high] = [0, tops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareByTable({ a, b, matches }: Texts, { aFrom, aTo, bFrom, bTo }: Window): void {
  const width = bTo - bFrom + 1;
  // How long the longest common subsequence of what follows each pair of places is.
  const common = new Uint32Array((aTo - aFrom + 1) * width);
  const cell = (i: number, j: number) => (i - aFrom) * width + (j - bFrom);
  const commonAt = (i: number, j: number) => common[cell(i, j)] ?? 0;
  for (let i = aTo - 1; i >= aFrom; i -= 1) {
    for (let j = bTo - 1; j >= bFrom; j -= 1) {
      const same = wordAt(a, i) === wordAt(b, j);
      common[cell(i, j)] = same ? commonAt(i + 1, j + 1) + 1 : Math.max(commonAt(i + 1, j), commonAt(i, j + 1));
    }
  }
  for (let i = aFrom, j = bFrom; i < aTo && j < bTo; ) {
    if (wordAt(a, i) === wordAt(b, j)) {
      matches.push([i, j]);
      i += 1;
      j += 1;
    } else if (commonAt(i + 1, j) >= commonAt(i, j + 1)) i += 1;
    else j += 1;
  }
}

/** Together they are the whole text. Signs go with the word before them, up to the next space. */
function parts(text: string, words: readonly StoryWord[], same: ReadonlySet<number>): DifferencePart[] {
  const found: { start: number; end: number; as: DifferencePart['as'] }[] = [];
  const reach = (end: number, as: DifferencePart['as']): void => {
    const last = found.at(-1);
    const start = last?.end ?? 0;
    if (last?.as === as) last.end = end;
    else if (start < end) found.push({ start, end, as });
  };
  for (const [at, { start, end: wordEnd }] of words.entries()) {
    const behind = text.slice(wordEnd, words[at + 1]?.start);
    const end = wordEnd + (/^\S*/.exec(behind)?.[0].length ?? 0);
    if (same.has(at)) reach(end, 'same');
    else {
      if (found.at(-1)?.as !== 'only-here') reach(start, 'same');
      reach(end, 'only-here');
    }
  }
  reach(text.length, 'same');
  return found;
}
