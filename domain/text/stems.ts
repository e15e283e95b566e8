// The stem under which a word is looked for: folded, and without what is written onto it.
import { cliticBoundaries } from './clitics';
import { foldText } from './fold';

/** Raised whenever any word gets another stem, so that projects index their articles anew. */
export const STEMMING = 2;

interface Stem {
  readonly stem: string;
  /** Where it stands in its word. */
  readonly from: number;
  readonly to: number;
  /** With the ه that was cut as a pronoun, and may be a teh marbuta without its dots: مكافحه. */
  readonly withTeh: string | null;
}

export interface StemmedWord {
  readonly stem: string;
  readonly withTeh: string | null;
  /** The whole word in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The word without what is written onto it. */
  readonly stemStart: number;
  readonly stemEnd: number;
  /** Counts the lines of the text from 0. */
  readonly line: number;
}

/** Letters and digits with what is written above, between and beside them. An underscore or a hyphen parts two words. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]*/gu;

/** Each word of a text once, in order: one token a word, so that phrases are found as phrases. */
export function* stemmedWords(text: string): Generator<StemmedWord> {
  let line = 0;
  let lineEnd = text.indexOf('\n');
  for (const { 0: found, index } of text.matchAll(word)) {
    for (; lineEnd >= 0 && lineEnd < index; lineEnd = text.indexOf('\n', lineEnd + 1)) line += 1;
    const { stem, withTeh, from, to } = cutWord(found);
    yield { stem, withTeh, start: index, end: index + found.length, stemStart: index + from, stemEnd: index + to, line };
  }
}

export function stemsOf(words: string): string {
  return Array.from(stemmedWords(words), ({ stem }) => stem).join(' ');
}

/** Stands in the index where a line ends, so that no phrase runs from one line into the next; no word has such a stem. */
const LINE_END = '\uE000';

/** A text as the index takes it in. Words with another reading have it at the end, each on a line of its own: found, but not in phrases. */
export function stemsByLine(text: string): string {
  const stems: string[] = [];
  const others = new Set<string>();
  let last = 0;
  for (const { stem, withTeh, line } of stemmedWords(text)) {
    if (line !== last) stems.push(LINE_END);
    stems.push(stem);
    if (withTeh !== null) others.add(withTeh);
    last = line;
  }
  for (const other of others) stems.push(LINE_END, other);
  return stems.join(' ');
}

/** Words come again and again, and a corpus knows far fewer than it holds. */
const known = new Map<string, Stem>();
const MOST_KNOWN = 200_000;

/** @param word one word of a text. */
export function stemOf(word: string): string {
  return cutWord(word).stem;
}

function cutWord(word: string): Stem {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const stem = stripped(word);
  known.set(word, stem);
  return stem;
}

function stripped(word: string): Stem {
  const { starts, ends } = cliticBoundaries(word);
  const from = starts.at(-1) ?? 0;
  const to = ends.find((each) => each > from) ?? word.length;
  const isCutHeh = to < word.length && foldText(word.slice(to)) === 'ه';
  return { stem: foldText(word.slice(from, to)), from, to, withTeh: isCutHeh ? foldText(word.slice(from)) : null };
}
