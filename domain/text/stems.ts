// The stem under which a word is looked for: folded, and without what is written onto it.
import { cliticBoundaries } from './clitics';
import { foldText } from './fold';

export interface StemmedWord {
  readonly stem: string;
  /** The whole word in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Letters and digits with what is written above, between and beside them. An underscore or a hyphen parts two words. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]*/gu;

/** Each word of a text once, in order: one token a word, so that phrases are found as phrases. */
export function* stemmedWords(text: string): Generator<StemmedWord> {
  for (const { 0: found, index } of text.matchAll(word)) yield { stem: stemOf(found), start: index, end: index + found.length };
}

/** Words come again and again, and a corpus knows far fewer than it holds. */
const known = new Map<string, string>();
const MOST_KNOWN = 200_000;

/** @param word one word of a text. */
export function stemOf(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const stem = stripped(word);
  known.set(word, stem);
  return stem;
}

function stripped(word: string): string {
  const { starts, ends } = cliticBoundaries(word);
  const start = starts.at(-1) ?? 0;
  const end = ends.find((each) => each > start) ?? word.length;
  return foldText(word.slice(start, end));
}
