// Runs between white space, and what nearly all of them are: one word, of letters with their marks, between signs. Which it is, is
// looked up by code unit; patterns and segmenters, which take many times as long, are for the rest.
import type { Span } from '../../domain/span';

export interface Run extends Span {
  /** Where the word stands; null for anything but one word between signs. */
  readonly word: Span | null;
}

/** From a code unit that is not blank. */
export function runAt(text: string, start: number): Run {
  let stage: 'before' | 'within' | 'behind' | 'odd' = 'before';
  let [wordStart, wordEnd, at] = [start, start, start];
  for (; at < text.length; at += 1) {
    const what = whatIs(text.charCodeAt(at));
    if (what === BLANK) break;
    if (what === LETTER && stage === 'before') [stage, wordStart] = ['within', at];
    else if (what === SIGN && stage === 'within') [stage, wordEnd] = ['behind', at];
    else if (what === LETTER || what === MARK ? stage !== 'within' : what !== SIGN) stage = 'odd';
  }
  if (stage === 'within') wordEnd = at;
  return { start, end: at, word: wordEnd > wordStart && stage !== 'odd' ? { start: wordStart, end: wordEnd } : null };
}

export const isBlank = (text: string, at: number): boolean => whatIs(text.charCodeAt(at)) === BLANK;

const [BLANK, LETTER, MARK, SIGN, OTHER] = [1, 2, 3, 4, 5];

/** White space and control characters. */
const blank = /[\s\p{Cc}]/u;
/** Of Latin, Hebrew and Arabic, and digits: clusters of their own but for the marks that follow. */
const letter =
  /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3\d\u0660-\u0669\u06f0-\u06f9]/;
const mark = /\p{Mn}/u;
/** Clusters of their own. */
const sign = /[!-/:-@[-`{-~،؛؟٪«»“”…–—]/;

/** By code unit; 0 is not known yet. */
const known = new Uint8Array(0x10000);

function whatIs(code: number): number {
  const found = known[code];
  if (found) return found;
  const unit = String.fromCharCode(code);
  const what = blank.test(unit) ? BLANK : letter.test(unit) ? LETTER : mark.test(unit) ? MARK : sign.test(unit) ? SIGN : OTHER;
  known[code] = what;
  return what;
}
