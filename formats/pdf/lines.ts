// Puts the letters of a page together to lines, in the order in which they are read and not that in which they stand.
import { attachMarks } from './attach-marks';
import type { PlacedText } from './pdf-text';

export interface Line extends PlacedText {
  readonly page: number;
  readonly rightToLeft: boolean;
}

/** All in shares of the size of letters. */
const SAME_LINE = 0.5;
const WORD_GAP = 0.12;
const COLUMN_GAP = 1.2;
/** Pieces of one line that were drawn apart are looked for among so many lines before. */
const LOOK_BACK = 5;

export function linesOf(placed: readonly PlacedText[], page: number): Line[] {
  const rows: PlacedText[][] = [];
  for (const piece of placed) {
    const row = rows.slice(-LOOK_BACK).findLast((each) => standsIn(piece, each));
    if (!row) rows.push([piece]);
    else if (!row.some((each) => isDrawnTwice(each, piece))) row.push(piece);
  }
  const whole = rowsPutTogether(rows);
  const rightToLeft = isMostlyRightToLeft(placed);
  return whole.map((row) => lineOf(row, page, rightToLeft)).filter(({ text }) => text !== '');
}

/** Pieces that were drawn from both ends meet in the middle. */
function rowsPutTogether(rows: readonly PlacedText[][]): PlacedText[][] {
  const whole: PlacedText[][] = [];
  for (const row of rows) {
    const box = boxOf(row);
    const before = whole.slice(-LOOK_BACK).findLast((each) => standsIn(box, each));
    if (before) before.push(...row);
    else whole.push([...row]);
  }
  return whole;
}

/** Beside the last piece of the row, or on top of any. */
function standsIn(piece: PlacedText, row: readonly PlacedText[]): boolean {
  const near = row.at(-1);
  if (!near) return false;
  const size = Math.max(piece.size, near.size);
  if (Math.abs(piece.base - near.base) > size * SAME_LINE) return false;
  const left = Math.min(...row.slice(-50).map((each) => each.left));
  const right = Math.max(...row.slice(-50).map((each) => each.right));
  return piece.left - right < size * COLUMN_GAP && left - piece.right < size * COLUMN_GAP;
}

/** Bold letters are often two of them, hardly apart. */
function isDrawnTwice(one: PlacedText, other: PlacedText): boolean {
  const apart = Math.abs(one.left - other.left) + Math.abs(one.right - other.right) + Math.abs(one.base - other.base);
  return one.text === other.text && one.right > one.left && apart < one.size / 5;
}

function lineOf(row: readonly PlacedText[], page: number, mostlyRightToLeft: boolean): Line {
  const rightToLeft = isMostlyRightToLeft(row) || (mostlyRightToLeft && row.some(isArabic));
  const inOrder = attachMarks(row).sort((a, b) => a.left - b.left || a.right - b.right);
  const runs = runsOf(inOrder, rightToLeft);
  const text = joined(rightToLeft ? runs.reverse() : runs).trim();
  return { ...boxOf(row), text, page, rightToLeft };
}

function boxOf(row: readonly PlacedText[]): PlacedText {
  const bases = row.map((each) => each.base).sort((a, b) => a - b);
  return {
    text: '',
    left: Math.min(...row.map((each) => each.left)),
    right: Math.max(...row.map((each) => each.right)),
    base: bases[bases.length >> 1] ?? 0,
    size: Math.max(...row.map((each) => each.size)),
  };
}

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const leftToRightLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu;

/** Whether most letters run from the right. */
function isMostlyRightToLeft(pieces: readonly PlacedText[]): boolean {
  const count = (letter: RegExp) => pieces.reduce((sum, { text }) => sum + (text.match(letter)?.length ?? 0), 0);
  return count(rightToLeftLetter) > count(leftToRightLetter);
}

/** What runs one way, with its pieces in the order in which they are read. */
type Run = PlacedText;

/** From left to right, as they stand; each run reads inwards as its letters do. */
function runsOf(row: readonly PlacedText[], rightToLeft: boolean): Run[] {
  const runs: PlacedText[][] = [];
  for (const piece of row) {
    const run = runs.at(-1);
    if (run && belongsTo(run, piece, rightToLeft)) run.push(piece);
    else runs.push([piece]);
  }
  return runs.map((run) => ({
    ...boxOf(run),
    text: joined(rightToLeft ? run : [...run].sort((a, b) => b.right - a.right)),
  }));
}

/** Whether the piece goes on with the run that runs against the line; signs between its words go with it. */
function belongsTo(run: readonly PlacedText[], piece: PlacedText, rightToLeft: boolean): boolean {
  const last = run.at(-1) as PlacedText;
  const against = rightToLeft ? isForeign : isArabic;
  if (!run.some(against) || isTooFar(last, piece)) return false;
  if (!rightToLeft) return isArabic(piece) && isArabic(last);
  if (!isForeign(piece) || !isForeign(last)) return false;
  // Two numbers with a space between them are two; a number beside Latin words is one of them.
  return !gapBetween(last, piece) || [last, piece].some(({ text }) => text.search(leftToRightLetter) >= 0);
}

const isArabic = ({ text }: PlacedText): boolean => text.search(rightToLeftLetter) >= 0;
const isForeign = ({ text }: PlacedText): boolean =>
  text.search(rightToLeftLetter) < 0 &&
  (text.search(leftToRightLetter) >= 0 || /^[\p{Nd}.,:/٫٬%+-]*\p{Nd}[\p{Nd}.,:/٫٬%+-]*$/u.test(text));

const isTooFar = (one: PlacedText, other: PlacedText): boolean => other.left - one.right > one.size * COLUMN_GAP;

function gapBetween(one: PlacedText, other: PlacedText): boolean {
  const gap = Math.max(other.left - one.right, one.left - other.right);
  return gap > Math.max(one.size, other.size) * WORD_GAP;
}

function joined(pieces: readonly PlacedText[]): string {
  let text = '';
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    text += before && gapBetween(before, piece) ? ` ${piece.text}` : piece.text;
  }
  return text.replace(/\s+/g, ' ');
}
