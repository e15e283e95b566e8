// Sentences as Arabic news writes them: decimals, initials and abbreviations do not end one, and a closing quotation mark belongs to it.
import type { Span } from '../span';
import { trimmedLines } from './lines';
import { lastOffset, lineEnd, lineStart, type Place } from './paragraphs';
import { trimSpan } from './words';

/** The sentence around a place, or all from the first to the last that it touches; undefined where there are only blanks. */
export function sentenceAround(text: string, place: Place): Span | undefined {
  const first = sentenceAt(text, place.start);
  const last = sentenceAt(text, lastOffset(place));
  return trimSpan(text, { start: first.start + listMark(text, first), end: last.end });
}

/** All sentences in order, without the white space around them; what holds nothing to see is none. */
export function* sentencesIn(text: string): Generator<Span> {
  for (const line of trimmedLines(text)) {
    let start = 0;
    for (const end of [...sentenceEnds(line.words), line.words.length]) {
      const words = line.words.slice(start, end);
      const length = words.trimEnd().length;
      if (length > 0) yield { start: line.start + start, end: line.start + start + length };
      start = end;
    }
  }
}

/** With the white space that follows it. A sentence never crosses the end of a line. */
function sentenceAt(text: string, offset: number): Span {
  const [from, to] = [lineStart(text, offset), lineEnd(text, offset)];
  const ends = [...sentenceEnds(text.slice(from, to))].map((end) => from + end);
  const start = ends.findLast((end) => end <= offset && end < to) ?? from;
  return { start, end: ends.find((end) => end > offset) ?? to };
}

/** A stop with whatever closes after it: quotation marks, brackets, further stops. */
const stops = /[.!?؟۔](?:[.!?؟۔…]|["'”“’»›)\]}\u200e\u200f])*/gu;

/** As much of the line around a stop as tells whether it ends a sentence. */
const REACH = 80;

/** Where sentences end within a line, each with the white space after it. */
function* sentenceEnds(line: string): Generator<number> {
  for (const { 0: stop, index } of line.matchAll(stops)) {
    const after = index + stop.length;
    const [before, rest] = [line.slice(Math.max(0, index - REACH), index), line.slice(after, after + REACH)];
    if (endsSentence(before, stop, rest)) yield after + rest.length - rest.trimStart().length;
  }
}

/** A comma or its like after the closing mark shows that the sentence goes on. */
const goesOn = /^\s*[،,؛;:)\]]/u;

function endsSentence(before: string, stop: string, rest: string): boolean {
  if (goesOn.test(rest)) return false;
  if (/[!?؟۔]/u.test(stop)) return rest === '' || /^[\s\p{Script=Arabic}]/u.test(rest);
  if (!/^(?:\s|$)/u.test(rest)) return false;
  // Two dots and more are a dash or a pause in headlines and summaries, or words left out.
  if (/^\.[.…]/u.test(stop)) return rest.trim() === '';
  return !isAbbreviated(before);
}

const invisible = /[\u0640\u064B-\u065F\u0670\p{Cf}]/gu;
const latinAbbreviations = /^(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|No|vs|Inc|Ltd|Co|Gen|Col|Sen|Rep)$/;

/** Initials and titles (د. , أ. ف. ب. , J.), but not the letters of an era after a year, and not a number unless it begins the line. */
function isAbbreviated(before: string): boolean {
  const word = lastWord(before);
  const letters = word.replace(invisible, '');
  const earlier = before.slice(0, before.length - word.length);
  if (/^\p{N}+$/u.test(letters)) return earlier.trim() === '';
  if (latinAbbreviations.test(letters)) return true;
  if (/\p{N}\s*$/u.test(earlier) && /^[مهق]$/u.test(letters)) return false;
  // A conjunction or preposition may be joined to a title: «ود. محمد».
  return /^\p{L}$/u.test(letters) || /^[وفبلك][دأم]$/u.test(letters);
}

const wordSign = /[\p{L}\p{N}\p{M}\p{Cf}\u0640]/u;

/** Letters and digits at the end; walked backwards, for a pattern that ends at the end is tried at every beginning. */
function lastWord(words: string): string {
  let start = words.length;
  while (start > 0) {
    const width = /[\uDC00-\uDFFF]/.test(words.charAt(start - 1)) ? 2 : 1;
    if (!wordSign.test(words.slice(Math.max(0, start - width), start))) break;
    start -= width;
  }
  return words.slice(start);
}

const listMarks = /^\s*(?:[-–—•*▪◦·●+]|[([]?(?:\p{N}{1,3}[.)\]-]|\p{L}[)\]-]))\s+/u;

/** How much of the beginning of a line only counts or points. */
function listMark(text: string, { start, end }: Span): number {
  if (start !== lineStart(text, start)) return 0;
  return listMarks.exec(text.slice(start, end))?.[0].length ?? 0;
}
