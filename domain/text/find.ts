// Finding words in one article as a reader means them: in any spelling, white space of any length, whole characters only.
import { type Span, sameSpan } from '../span';
import { foldText } from './fold';
import { graphemeEnd, graphemeStart } from './graphemes';
import { snapToWords } from './words';

export interface FindOptions {
  /** Letters exactly as typed, not folded. */
  readonly exact: boolean;
  readonly wholeWords: boolean;
}

/** A text made ready for finding, once for all that is typed. */
export interface Findable {
  readonly text: string;
  readonly exact: boolean;
  /** The text folded (or as it is), with every run of white space as one space. */
  readonly letters: string;
  /** For each code unit of `letters` the offset in `text` of the character that it came from. */
  readonly origins: Uint32Array;
}

export function findable(text: string, exact: boolean): Findable {
  const table = exact ? typedUnits : foldedUnits;
  const growing = new GrowingLetters(text.length);
  let spaced = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const known = table.get(unit);
    if (known === DROPPED || (known === SPACE && spaced)) continue;
    spaced = known === SPACE;
    if (known !== SEVERAL) growing.add(known, at);
    else {
      const length = characterLength(text, at);
      const character = text.slice(at, at + length);
      for (const letter of exact ? character : foldText(character)) growing.addAll(letter, at);
      at += length - 1;
    }
  }
  return { text, exact, ...growing.finished() };
}

/** Every place where the query stands, in order; none overlaps another, and none cuts a character. */
export function findAll(made: Findable, query: string, wholeWords: boolean): Span[] {
  const sought = findable(query.trim(), made.exact).letters.trim();
  const hits: Span[] = [];
  if (sought === '') return hits;
  let free = 0;
  let at = made.letters.indexOf(sought);
  while (at >= 0) {
    const hit = spanOf(made, at, sought.length);
    const fits = hit !== undefined && hit.start >= free && (!wholeWords || isWholeWords(made.text, hit));
    if (fits) {
      hits.push(hit);
      free = hit.end;
    }
    at = made.letters.indexOf(sought, fits ? at + sought.length : at + 1);
  }
  return hits;
}

/** Of hits in order, the first that starts at or after an offset; the first of all when none does. -1 without hits. */
export function hitFrom(hits: readonly Span[], offset: number): number {
  if (hits.length === 0) return -1;
  const index = firstStartingFrom(hits, offset);
  return index < hits.length ? index : 0;
}

/** Index of the first span, of many in order, that starts at or after an offset; their number when none does. */
export function firstStartingFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Folding may stand several letters for one character (a ligature), and a letter may carry its marks: such a hit is widened to
 * whole characters. Exactly as typed, what would cut a character is another character, and no hit.
 */
function spanOf({ text, exact, origins }: Findable, at: number, length: number): Span | undefined {
  const start = origins[at] ?? 0;
  const last = origins[at + length - 1] ?? 0;
  const end = last + characterLength(text, last);
  const whole = { start: graphemeStart(text, start), end: graphemeEnd(text, end) };
  return exact && !sameSpan(whole, { start, end }) ? undefined : whole;
}

const wordLetter = /[\p{L}\p{N}]/u;

/** Whether no word goes on beyond the hit, but for what is not read as a letter (tatweel, joiners). */
function isWholeWords(text: string, hit: Span): boolean {
  // Most hits in the middle of a word are told by the letters beside them alone.
  if (joins(text, hit.start) || joins(text, hit.end)) return false;
  const { start, end } = snapToWords(text, hit);
  return !wordLetter.test(foldText(text.slice(start, hit.start))) && !wordLetter.test(foldText(text.slice(hit.end, end)));
}

/** True between two plain Arabic letters, which are always of one word. */
function joins(text: string, offset: number): boolean {
  return isPlainLetter(text.charCodeAt(offset - 1)) && isPlainLetter(text.charCodeAt(offset));
}

function isPlainLetter(unit: number): boolean {
  return unit >= 0x620 && unit <= 0x64a && unit !== TATWEEL;
}

const TATWEEL = 0x640;

function characterLength(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** What a code unit becomes: another one, or one of these. */
const [UNKNOWN, DROPPED, SEVERAL, SPACE] = [0, 1, 2, 0x20];

/** Filled as letters are met: a text has few different ones, and folding each of a million anew would take a second. */
class UnitTable {
  private readonly known = new Uint16Array(0x10000);

  constructor(private readonly lettersOf: (unit: string) => string) {}

  get(unit: number): number {
    const known = this.known[unit] ?? UNKNOWN;
    return known === UNKNOWN ? this.learn(unit) : known;
  }

  private learn(unit: number): number {
    const learnt = this.look(unit);
    this.known[unit] = learnt;
    return learnt;
  }

  private look(unit: number): number {
    const character = String.fromCharCode(unit);
    if (/\s/.test(character)) return SPACE;
    if (isSurrogate(unit)) return SEVERAL;
    const letters = this.lettersOf(character);
    if (letters.length > 1 || letters.charCodeAt(0) <= SEVERAL) return SEVERAL;
    return letters === '' ? DROPPED : letters.charCodeAt(0);
  }
}

const foldedUnits = new UnitTable(foldText);
const typedUnits = new UnitTable((unit) => unit);

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Letters with their origins, in arrays that grow: a string joined letter by letter would be much slower. */
class GrowingLetters {
  private units: Uint16Array<ArrayBuffer>;
  private origins: Uint32Array<ArrayBuffer>;
  private length = 0;

  constructor(expected: number) {
    this.units = new Uint16Array(expected + 32);
    this.origins = new Uint32Array(expected + 32);
  }

  add(unit: number, origin: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.origins[this.length] = origin;
    this.length += 1;
  }

  addAll(letters: string, origin: number): void {
    for (let index = 0; index < letters.length; index += 1) this.add(letters.charCodeAt(index), origin);
  }

  finished(): { letters: string; origins: Uint32Array } {
    const pieces: string[] = [];
    for (let from = 0; from < this.length; from += PIECE) {
      pieces.push(String.fromCharCode(...this.units.subarray(from, Math.min(from + PIECE, this.length))));
    }
    return { letters: pieces.join(''), origins: this.origins.subarray(0, this.length) };
  }

  private grow(): void {
    const [units, origins] = [this.units, this.origins];
    const size = units.length * 2;
    this.units = new Uint16Array(size);
    this.origins = new Uint32Array(size);
    this.units.set(units);
    this.origins.set(origins);
  }
}

/** As many code units as a call may take as arguments at once. */
const PIECE = 8192;
