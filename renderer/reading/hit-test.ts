// Which character stands under a point: found by the characters' own boxes, for at the edges of a number or a Latin word inside an
// Arabic line the browser would answer with its far end.
import { contains, type Span } from '../../domain/span';
import { graphemeStart, nextGrapheme, previousGrapheme } from '../../domain/text/graphemes';
import type { Box } from './line-boxes';

/** One line of the text as it stands on the page. */
export interface LineLayout {
  readonly text: string;
  readonly rightToLeft: boolean;
  /** Boxes of a stretch of the line, one for each visual row and direction; characters without width may have none. */
  boxes(start: number, end: number): readonly Box[];
}

/** A character that was touched. Offsets are into the line. */
export interface Touch extends Span {
  /** The edge of the character that is nearer to the point. */
  readonly nearest: number;
  /**
   * Set where the point is at the outer edge of a run that is read against the line's direction. Whoever comes there from outside
   * the run has all of it behind them.
   */
  readonly run: Span | null;
  /** Set where the point is beyond the end of a row: the row's own beginning or end. */
  readonly beside: number | null;
}

/** The character at the point, or the nearest one: of the nearest row first, and in it by distance. Null on an empty line. */
export function touchAt(layout: LineLayout, x: number, y: number): Touch | null {
  const nearest = nearestBox(layout.boxes(0, layout.text.length), x, y);
  if (!nearest) return null;
  const inside = { x: between(nearest.x, x, nearest.x + nearest.width), y: between(nearest.y, y, nearest.y + nearest.height) };
  const character = characterAt(layout, inside.x, inside.y);
  const box = nearestBox(layout.boxes(character.start, character.end), inside.x, inside.y) ?? nearest;
  const placed: Placed = { ...character, box };
  const leftToRight = isLeftToRight(layout, placed);
  const onLeft = inside.x < box.x + box.width / 2;
  const atStart = onLeft === leftToRight;
  const run = leftToRight === layout.rightToLeft ? runAround(layout, placed, leftToRight) : null;
  const atRunEdge = run && (atStart ? run.start === character.start : run.end === character.end) ? run : null;
  const beside = x === inside.x ? null : rowEdge(layout.text, atRunEdge, character, onLeft === layout.rightToLeft);
  return { ...character, nearest: atStart ? character.start : character.end, run: atRunEdge, beside };
}

/** Where a selection begins that goes on to another character: beyond a row it begins at the row's edge, unless it stays in the run there. */
export function anchorFor(touch: Touch, head: Span): number {
  return touch.beside === null || isWithin(touch.run, head) ? touch.nearest : touch.beside;
}

/**
 * Where a selection ends that began at another character: a run that is entered from outside by its outer edge, from whichever side,
 * is taken whole; inside it every character counts.
 */
export function headFrom(anchor: Span, touch: Touch): number {
  const { run, beside, nearest } = touch;
  if (isWithin(run, anchor)) return nearest;
  if (beside !== null || !run) return beside ?? nearest;
  return anchor.start < run.start ? run.end : run.start;
}

function isWithin(run: Span | null, span: Span): boolean {
  return run !== null && contains(run, span);
}

interface Placed extends Span {
  readonly box: Box;
}

/** By halving: of two halves of a stretch, the one with a box that is nearer holds the character. */
function characterAt({ text, boxes }: LineLayout, x: number, y: number): Span {
  let [start, end] = [0, text.length];
  for (;;) {
    const middle = middleOf(text, start, end);
    if (middle === null) return { start, end };
    if (distance(boxes(start, middle), x, y) <= distance(boxes(middle, end), x, y)) end = middle;
    else start = middle;
  }
}

/** A boundary between characters near the middle; null when there is only one character. */
function middleOf(text: string, start: number, end: number): number | null {
  const before = graphemeStart(text, (start + end) >> 1);
  const middle = before > start ? before : nextGrapheme(text, start);
  return middle < end ? middle : null;
}

function rowEdge(text: string, run: Span | null, { start, end }: Span, atRowEnd: boolean): number {
  if (!atRowEnd) return run?.start ?? start;
  let edge = run?.end ?? end;
  // The space at which a row was broken hangs unseen; the caret stands before it, else it would stand on the next row.
  while (edge > 0 && edge < text.length && /\s/.test(text.charAt(edge - 1))) edge -= 1;
  return edge;
}

/** The direction in which the character's neighbours go on; a character among others of the line's direction has that one. */
function isLeftToRight(layout: LineLayout, character: Placed): boolean {
  const [previous, next] = [neighbour(layout, character, -1), neighbour(layout, character, 1)];
  if (next && standsRightOf(character, next)) return true;
  if (next && standsRightOf(next, character)) return false;
  if (previous && standsRightOf(previous, character)) return true;
  if (previous && standsRightOf(character, previous)) return false;
  return !layout.rightToLeft;
}

function runAround(layout: LineLayout, character: Placed, leftToRight: boolean): Span {
  const follows = (earlier: Placed, later: Placed): boolean =>
    leftToRight ? standsRightOf(earlier, later) : standsRightOf(later, earlier);
  let [first, last] = [character, character];
  for (let at = neighbour(layout, first, -1); at && follows(at, first); at = neighbour(layout, at, -1)) first = at;
  for (let at = neighbour(layout, last, 1); at && follows(last, at); at = neighbour(layout, at, 1)) last = at;
  return { start: first.start, end: last.end };
}

/** The next character, or the one before, that has a width. */
function neighbour(layout: LineLayout, from: Span, step: 1 | -1): Placed | null {
  const { text } = layout;
  for (let at = from; ; ) {
    if (step > 0 ? at.end >= text.length : at.start <= 0) return null;
    at =
      step > 0 ? { start: at.end, end: nextGrapheme(text, at.end) } : { start: previousGrapheme(text, at.start), end: at.start };
    const box = layout.boxes(at.start, at.end).find(({ width }) => width > 0);
    if (box) return { ...at, box };
  }
}

/** Advances of neighbouring characters meet, but for rounding. */
const MEETING = 0.75;

function standsRightOf({ box: left }: Placed, { box: right }: Placed): boolean {
  return Math.abs(left.y - right.y) < left.height / 2 && Math.abs(left.x + left.width - right.x) < MEETING;
}

function nearestBox(boxes: readonly Box[], x: number, y: number): Box | undefined {
  let nearest: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const far = distance([box], x, y);
    if (box.width > 0 && far < least) [nearest, least] = [box, far];
  }
  return nearest;
}

/** A row above or below is farther than anything in the same row. */
const ROW_WEIGHT = 100_000;

function distance(boxes: readonly Box[], x: number, y: number): number {
  return boxes.reduce((least, box) => {
    if (box.width === 0) return least;
    const [across, down] = [outside(x, box.x, box.width), outside(y, box.y, box.height)];
    return Math.min(least, across + down * ROW_WEIGHT);
  }, Number.POSITIVE_INFINITY);
}

function outside(at: number, start: number, length: number): number {
  return Math.max(0, start - at, at - (start + length));
}

/** A hair inside, so that the edge belongs to one character alone. */
const HAIR = 0.01;

function between(low: number, value: number, high: number): number {
  const hair = Math.min(HAIR, (high - low) / 2);
  return Math.min(Math.max(value, low + hair), high - hair);
}
