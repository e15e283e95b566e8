// Where the edge of a mark goes when it is nudged: to the next letter or word, never resting on white space.
import { once } from '../../domain/once';
import { joinTouching, pieceAt } from '../../domain/pieces';
import { type QuotedSpan, quoteSpan, type Span } from '../../domain/span';
import { nextGrapheme, previousGrapheme } from '../../domain/text/graphemes';
import { type Edge, movedSpan, type PieceEdge } from '../reading/edge-handles';

export type { Edge, PieceEdge };

/** In the order of reading, whatever the direction of the text. */
export type Way = 'forward' | 'backward';
export type Stride = 'letter' | 'word';

const words = once(() => new Intl.Segmenter('ar', { granularity: 'word' }));

/** The edge of the piece that the caret stands in; elsewhere the first start or the last end. */
export function edgeAtCaret(spans: readonly QuotedSpan[], edge: Edge, caret: number): PieceEdge {
  return { piece: pieceAt(spans, caret) ?? (edge === 'start' ? 0 : spans.length - 1), edge };
}

/** Where an edge comes to stand one step on. */
export function edgeAfterStep(text: string, piece: Span, edge: Edge, way: Way, stride: Stride): number {
  return stepFrom(text, piece[edge], edge, way, stride);
}

/** The mark's spans with one edge at an offset; undefined when that leaves nothing or runs into its other pieces. */
export function withEdgeAt(
  text: string,
  spans: readonly QuotedSpan[],
  at: PieceEdge,
  offset: number,
): readonly QuotedSpan[] | undefined {
  const moved = movedSpan({ spans: [...spans] }, at, offset);
  if (!moved) return undefined;
  return joinTouching(
    text,
    spans.map((each, index) => (index === at.piece ? quoteSpan(text, moved) : each)),
  );
}

/** Stays where it is when there is nothing but white space ahead. */
function stepFrom(text: string, offset: number, edge: Edge, way: Way, stride: Stride): number {
  let at = offset;
  do {
    at = stride === 'letter' ? letterFrom(text, at, way) : wordFrom(text, at, edge, way);
  } while (at > 0 && at < text.length && restsOnSpace(text, at, edge));
  return restsOnSpace(text, at, edge) ? offset : at;
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

/** A start goes to where a word begins, an end to where one ends, whichever way. */
function wordFrom(text: string, offset: number, edge: Edge, way: Way): number {
  const from = Math.max(0, text.lastIndexOf('\n', offset - REACH) + 1);
  const segments = [...words().segment(text.slice(from, offset + REACH))].filter(({ isWordLike }) => isWordLike);
  const stops = segments.map(({ index, segment }) => from + index + (edge === 'end' ? segment.length : 0));
  if (way === 'forward') return stops.find((stop) => stop > offset) ?? text.length;
  return stops.findLast((stop) => stop < offset) ?? 0;
}
