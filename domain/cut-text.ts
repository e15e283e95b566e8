// Takes stretches out of a text and says where everything else stands afterwards. No character is cut and no two words become one.
import { compareSpans, type Span } from './span';
import { graphemeEnd, graphemeStart, isGraphemeBoundary } from './text/graphemes';

/** What is left of a stretch. */
export interface LeftSpan extends Span {
  /** Whether nothing of it went, not even in its midst. */
  readonly isWhole: boolean;
}

export interface CutText {
  readonly text: string;
  /** Where what is left of a stretch stands; null when that is nothing but white space. */
  after(span: Span): LeftSpan | null;
}

interface Removal extends Span {
  /** What stands there afterwards, so that what lay on both sides stays apart. */
  readonly instead: '' | ' ';
}

/** Part of the text as it was: where it began and ended, and where it begins now. */
interface Piece extends Span {
  readonly at: number;
}

export function cutText(text: string, stretches: readonly Span[]): CutText {
  const removals = joined(runs(text, stretches).map((run) => removal(text, run)));
  const { pieces, left } = composed(text, removals);
  return { text: left, after: (span) => spanAfter(pieces, left, span) };
}

/** The stretches without halves of characters, those with nothing but white space between them as one. */
function runs(text: string, stretches: readonly Span[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  const whole = stretches.map(({ start, end }) => ({ start: graphemeEnd(text, start), end: graphemeStart(text, end) }));
  for (const { start, end } of whole.filter((each) => each.start < each.end).sort(compareSpans)) {
    const last = runs.at(-1);
    if (last && isBlank(text.slice(last.end, start))) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}

/** Whole lines go with one of their ends; within a line, one white space stays between what it parted. */
function removal(text: string, { start, end }: Span): Removal {
  const line = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const lineFeed = text.indexOf('\n', end);
  const lineEnd = lineFeed < 0 ? text.length : lineFeed;
  if (isBlank(text.slice(line, start)) && isBlank(text.slice(end, lineEnd))) {
    return lineFeed < 0
      ? { start: Math.max(0, line - 1), end: text.length, instead: '' }
      : { start: line, end: lineFeed + 1, instead: '' };
  }
  const isParted = start === line || isBlank(text.charAt(start - 1)) || isBlank(text.charAt(end));
  return { start, end: isParted && start > line ? afterSpaces(text, start, end) : end, instead: isParted ? '' : ' ' };
}

/** Of white space on both sides, one side is enough. */
function afterSpaces(text: string, start: number, end: number): number {
  if (!isBlank(text.charAt(start - 1))) return end;
  let at = end;
  while (text.charAt(at) === ' ') at += 1;
  return isGraphemeBoundary(text, at) ? at : Math.max(end, at - 1);
}

function joined(removals: readonly Removal[]): Removal[] {
  const apart: Removal[] = [];
  for (const next of removals) {
    const last = apart.at(-1);
    if (last && next.start < last.end) {
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, next.end), instead: '' };
    } else apart.push(next);
  }
  return apart;
}

function composed(text: string, removals: readonly Removal[]): { pieces: Piece[]; left: string } {
  const pieces: Piece[] = [];
  let left = '';
  let from = 0;
  for (const { start, end, instead } of [...removals, { start: text.length, end: text.length, instead: '' }]) {
    if (start > from) {
      // What follows must not become part of the character before; a line feed never lets it.
      if (pieces.length > 0 && !isGraphemeBoundary(left + text.slice(from, start), left.length)) left += '\n';
      pieces.push({ start: from, end: start, at: left.length });
      left += text.slice(from, start);
    }
    if (pieces.length > 0 && end < text.length) left += instead;
    from = end;
  }
  return { pieces, left };
}

function spanAfter(pieces: readonly Piece[], left: string, { start, end }: Span): LeftSpan | null {
  const first = pieces.find((piece) => piece.end > start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first || !last || first.start > last.start) return null;
  const kept = {
    start: first.at + Math.max(0, start - first.start),
    end: last.at + Math.min(end, last.end) - last.start,
  };
  if (first === last && first.start <= start && end <= last.end) return { ...kept, isWhole: true };
  const trimmed = withoutWhiteSpace(left, kept);
  return trimmed.start < trimmed.end ? { ...trimmed, isWhole: false } : null;
}

/** What is left of a mark begins and ends with a letter, as marks do. */
function withoutWhiteSpace(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charAt(start)) && isGraphemeBoundary(text, start + 1)) start += 1;
  while (start < end && isBlank(text.charAt(end - 1)) && isGraphemeBoundary(text, end - 1)) end -= 1;
  return { start, end };
}

const isBlank = (words: string): boolean => words.trim() === '';
