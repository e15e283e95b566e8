// Where a text holds what was searched for, each hit with the words around it: keyword in context.
import type { Span } from '../span';
import { foldText } from '../text/fold';
import { graphemeEnd, graphemeStart } from '../text/graphemes';
import { type StemmedWord, stemmedWords } from '../text/stems';

export interface SoughtWords {
  readonly words: string;
  readonly prefix: boolean;
}

export interface Hit extends Span {
  /** What stands there, and the text on either side of it on the same line. */
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** Whether the text has the words as they were typed, and not only of one stem with them. */
  readonly exact: boolean;
}

/** Of the context on each side, in UTF-16 code units. */
const CONTEXT = 60;

/** The first hits in reading order, at most `limit`. */
export function hitsInText(text: string, sought: readonly SoughtWords[], limit: number): Hit[] {
  const phrases = sought.map(({ words, prefix }) => ({
    words,
    prefix,
    stems: Array.from(stemmedWords(words), ({ stem }) => stem),
  }));
  const words = [...stemmedWords(text)];
  const hits: Hit[] = [];
  for (let at = 0; at < words.length && hits.length < limit; at += 1) {
    const phrase = phrases.find(({ stems, prefix }) => standsAt(words, at, stems, prefix));
    const [first, last] = [words[at], words[at + (phrase?.stems.length ?? 1) - 1]];
    if (!phrase || !first || !last) continue;
    hits.push(hitAt(text, { start: first.start, end: last.end }, phrase.words));
    at += phrase.stems.length - 1;
  }
  return hits;
}

function standsAt(words: readonly StemmedWord[], at: number, stems: readonly string[], prefix: boolean): boolean {
  if (stems.length === 0) return false;
  return stems.every((stem, index) => {
    const found = words[at + index]?.stem;
    return prefix && index === stems.length - 1 ? found?.startsWith(stem) : found === stem;
  });
}

/** A hit of the whole text of a mark or of a line, with its context. */
export function hitAt(text: string, { start, end }: Span, typed?: string): Hit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const from = Math.max(lineStart, graphemeEnd(text, Math.max(0, start - CONTEXT)));
  const to = Math.min(lineEnd, graphemeStart(text, Math.min(text.length, end + CONTEXT)));
  const quote = text.slice(start, end);
  return {
    start,
    end,
    quote,
    before: text.slice(from, start),
    after: text.slice(end, to),
    exact: typed !== undefined && foldText(quote) === foldText(typed),
  };
}
