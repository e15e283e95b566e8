// The paragraph around a place: its line, without the white space at its edges.
import type { Span } from '../span';
import { trimSpan } from './words';

/** A place in a text: a caret, which is empty, or what is selected. */
export type Place = Span;

/** From the beginning of the line where the place begins to the end of the line where it ends; undefined on blank lines. */
export function paragraphAround(text: string, place: Place): Span | undefined {
  return trimSpan(text, { start: lineStart(text, place.start), end: lineEnd(text, lastOffset(place)) });
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

export function lineEnd(text: string, offset: number): number {
  const lineFeed = text.indexOf('\n', offset);
  return lineFeed < 0 ? text.length : lineFeed;
}

/** The last offset that a place holds; a caret's own. */
export function lastOffset({ start, end }: Place): number {
  return Math.max(start, end - 1);
}
