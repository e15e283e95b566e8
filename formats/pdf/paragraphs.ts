// Joins lines to paragraphs. A line ends a paragraph when the first word of the next would still have stood on it.
import type { Line } from './lines';
import { turnBrackets } from './presentation-forms';

/** Lines further apart than most are paragraphs of their own. As a share of what is common in the file. */
const FURTHER_APART = 1.25;
/** Letters of another size are a heading or a note. */
const OTHER_SIZE = 0.15;
/** In sizes of letters. */
const INDENT = 0.8;
const LARGEST_INDENT = 4;

export function paragraphsOfLines(pages: readonly (readonly Line[])[]): string[] {
  const lines = pages.flat();
  const common = commonDistance(lines);
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && isBelow(last, line, common)) block.push(line);
    else blocks.push([line]);
  }
  return joinedAcross(blocks.flatMap(paragraphsIn)).map(textOf);
}

interface Paragraph {
  readonly lines: readonly Line[];
  /** Whether it may go on in the next column or on the next page. */
  readonly open: boolean;
}

/** From one line to the next, in sizes of letters. */
const distance = (one: Line, next: Line): number => (one.base - next.base) / Math.max(one.size, next.size);

function commonDistance(lines: readonly Line[]): number {
  const distances = lines.slice(1).flatMap((line, at) => {
    const before = lines[at];
    const apart = before?.page === line.page ? distance(before, line) : 0;
    return apart > 0.5 && apart < 4 ? [apart] : [];
  });
  return distances.sort((a, b) => a - b)[distances.length >> 1] ?? 1.5;
}

function isBelow(one: Line, next: Line, common: number): boolean {
  const apart = distance(one, next);
  if (one.page !== next.page || apart <= 0 || apart > common * FURTHER_APART) return false;
  return isSameSize(one, next) && next.left < one.right && one.left < next.right;
}

const isSameSize = (one: Line, other: Line): boolean => Math.abs(one.size - other.size) <= one.size * OTHER_SIZE;

function paragraphsIn(block: readonly Line[]): Paragraph[] {
  const left = Math.min(...block.map((line) => line.left));
  const right = Math.max(...block.map((line) => line.right));
  const paragraphs: Line[][] = [];
  for (const [at, line] of block.entries()) {
    const before = block[at - 1];
    const paragraph = paragraphs.at(-1);
    if (before && paragraph && !hasRoomFor(before, line, left, right) && !isIndented(before, line)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((lines, at) => {
    const last = lines.at(-1);
    const isFull = last !== undefined && block.length > 1 && roomAfter(last, left, right) < last.size * 2;
    return { lines, open: at === paragraphs.length - 1 && isFull && !/[.!?؟…:»"”)]/.test(last.text.slice(-1)) };
  });
}

const roomAfter = (line: Line, left: number, right: number): number => (line.rightToLeft ? line.left - left : right - line.right);

function hasRoomFor(line: Line, next: Line, left: number, right: number): boolean {
  const [word = ''] = next.text.split(' ');
  const width = ((next.right - next.left) * word.length) / Math.max(1, next.text.length);
  return roomAfter(line, left, right) > width + line.size / 2;
}

/** Further in than the line before: of a passage that is set in, only the first line is. */
function isIndented(before: Line, line: Line): boolean {
  const indent = (line.rightToLeft ? before.right - line.right : line.left - before.left) / line.size;
  return indent > INDENT && indent < LARGEST_INDENT;
}

function joinedAcross(paragraphs: readonly Paragraph[]): Line[][] {
  const joined: Line[][] = [];
  let open = false;
  for (const { lines, open: goesOn } of paragraphs) {
    const before = joined.at(-1);
    const [last, first] = [before?.at(-1), lines[0]];
    if (open && before && last && first && isSameSize(last, first) && isElsewhere(last, first)) before.push(...lines);
    else joined.push([...lines]);
    open = goesOn;
  }
  return joined;
}

/** On the next page, or above: in the next column. */
const isElsewhere = (last: Line, next: Line): boolean =>
  next.page === last.page + 1 || (next.page === last.page && next.base > last.base);

function textOf(lines: readonly Line[]): string {
  let text = '';
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]?.text ?? '';
    if (at === 0) text = line.text;
    else if (isCutWord(before, line.text)) text = text.slice(0, -1) + line.text;
    else text += ` ${line.text}`;
  }
  return lines.some(({ rightToLeft }) => rightToLeft) ? turnBrackets(text) : text;
}

/** Whether a hyphen cuts a word at the end of the line. */
function isCutWord(line: string, next: string): boolean {
  return /^\p{Ll}[-\u00ad\u2010]$/u.test(line.slice(-2)) && /^\p{Ll}/u.test(next);
}
