// A line longer than any screen: which stretch of it is near the viewport, and how much of what lies there is drawn.
import type { Span } from '../../domain/span';
import { overlaps } from '../../domain/span';

/** In UTF-16 code units; a shorter line is drawn whole. */
const LONG = 5000;
/** More marks than these in a stretch of a line would be a grey bar, and slow. */
export const MOST_PIECES = 400;

export function isLong(line: Element): boolean {
  return (line.firstChild?.nodeValue?.length ?? 0) > LONG;
}

/** The offsets within the line whose letters stand between two heights of the window, found by halving: rows stand one below the other. */
export function stretchBetween(line: Element, top: number, bottom: number): Span {
  const text = line.firstChild;
  if (!(text instanceof Text)) return { start: 0, end: 0 };
  const range = document.createRange();
  const bottomOf = (offset: number): number => {
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    return range.getBoundingClientRect().bottom;
  };
  const firstBelow = (height: number): number => {
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bottomOf(middle) < height) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const start = firstBelow(top);
  return { start, end: Math.max(start, firstBelow(bottom)) };
}

/**
 * The pieces that are drawn, and how many there would be besides.
 * @param kept the annotation whose pieces are drawn whatever else is there.
 */
export function withinReason<T extends Span & { readonly annotation: { readonly id: string } }>(
  pieces: readonly T[],
  stretch: Span | null,
  kept: string | null,
): { readonly drawn: readonly T[]; readonly left: number } {
  const near = stretch ? pieces.filter((piece) => overlaps(piece, stretch)) : pieces;
  if (near.length <= MOST_PIECES) return { drawn: near, left: 0 };
  const drawn = near.filter(({ annotation }, index) => index < MOST_PIECES || annotation.id === kept);
  return { drawn, left: near.length - drawn.length };
}
