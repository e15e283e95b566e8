// Where the edge of a mark goes when it is nudged: to the next letter or word, never resting on white space.
import { type QuotedSpan, quoteSpan } from '../../domain/span';
import { nextGrapheme, previousGrapheme } from '../../domain/text/graphemes';
import { type Edge, movedSpan } from '../reading/edge-handles';

export type { Edge };

/** In the order of reading, whatever the direction of the text. */
export type Way = 'forward' | 'backward';
export type Stride = 'letter' | 'word';

const words = new Intl.Segmenter('ar', { granularity: 'word' });

/** The mark's spans with its first start or its last end one step on; undefined when it cannot go there. */
export function moveEdge(
  text: string,
  spans: readonly QuotedSpan[],
  edge: Edge,
  way: Way,
  stride: Stride,
): readonly QuotedSpan[] | undefined {
  const span = spans.at(edge === 'start' ? 0 : -1);
  return span && withEdgeAt(text, spans, edge, stepFrom(text, span[edge], edge, way, stride));
}

/** The mark's spans with its first start or its last end at an offset; undefined when that leaves nothing or runs into its other spans. */
export function withEdgeAt(
  text: string,
  spans: readonly QuotedSpan[],
  edge: Edge,
  offset: number,
): readonly QuotedSpan[] | undefined {
  const moved = movedSpan({ spans: [...spans] }, edge, offset);
  const position = edge === 'start' ? 0 : spans.length - 1;
  return moved ? spans.map((each, index) => (index === position ? quoteSpan(text, moved) : each)) : undefined;
}

function stepFrom(text: string, offset: number, edge: Edge, way: Way, stride: Stride): number {
  let at = offset;
  do {
    at = stride === 'letter' ? letterFrom(text, at, way) : wordFrom(text, at, way);
  } while (at > 0 && at < text.length && restsOnSpace(text, at, edge));
  return at;
}

/** A start before white space, or an end after it, would take white space into the mark. */
function restsOnSpace(text: string, offset: number, edge: Edge): boolean {
  return /\s/.test(edge === 'start' ? text.charAt(offset) : text.charAt(offset - 1));
}

function letterFrom(text: string, offset: number, way: Way): number {
  return way === 'forward' ? nextGrapheme(text, offset) : previousGrapheme(text, offset);
}

/** Far beyond any word; only this much text around the edge is segmented. */
const REACH = 400;

/** Forward to the end of a word, backward to the beginning of one. */
function wordFrom(text: string, offset: number, way: Way): number {
  const from = Math.max(0, text.lastIndexOf('\n', offset - REACH) + 1);
  const segments = [...words.segment(text.slice(from, offset + REACH))].filter(({ isWordLike }) => isWordLike);
  if (way === 'forward') {
    const next = segments.map(({ index, segment }) => from + index + segment.length).find((end) => end > offset);
    return next ?? text.length;
  }
  return segments.map(({ index }) => from + index).findLast((start) => start < offset) ?? 0;
}
