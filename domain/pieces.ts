// The pieces of a discontinuous mark: in reading order, never overlapping, and one piece where nothing lies between two.
import { done, type Outcome, problem, refused } from './problem';
import { compareSpans, overlaps, type QuotedSpan, quoteSpan, type Span } from './span';

/** The mark's spans with another piece among them; refused when it overlaps one. */
export function withPiece(text: string, spans: readonly QuotedSpan[], piece: Span): Outcome<readonly QuotedSpan[]> {
  const other = spans.find((span) => overlaps(span, piece));
  if (other) {
    const { start, end } = piece;
    return refused(problem('spans-overlap', { start, end, otherStart: other.start, otherEnd: other.end }));
  }
  return done(joinTouching(text, [...spans, quoteSpan(text, piece)]));
}

/** Without one of its pieces; undefined for the last one, without which there is no mark. */
export function withoutPiece(spans: readonly QuotedSpan[], index: number): readonly QuotedSpan[] | undefined {
  return spans.length > 1 && index in spans ? spans.filter((_span, position) => position !== index) : undefined;
}

/** Pieces that meet are one; white space between two is enough to keep them apart. */
export function joinTouching(text: string, spans: readonly QuotedSpan[]): readonly QuotedSpan[] {
  const joined: QuotedSpan[] = [];
  for (const span of spans.toSorted(compareSpans)) {
    const last = joined.at(-1);
    if (last?.end === span.start) joined[joined.length - 1] = quoteSpan(text, { start: last.start, end: span.end });
    else joined.push(span);
  }
  return joined;
}

/** Which piece the caret stands in or at; undefined between them. */
export function pieceAt(spans: readonly Span[], offset: number): number | undefined {
  const index = spans.findIndex(({ start, end }) => start <= offset && offset <= end);
  return index < 0 ? undefined : index;
}
