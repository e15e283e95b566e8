// brat holds no line end within a piece: a mark that goes over lines has a piece on each, and they are one again when it is read.
import { type QuotedSpan, quoteSpan, type Span } from '../../domain/span';

/** What some program takes for the end of a line, or brat for the end of a field. */
export const lineEnds = /[\p{Cc}\u2028\u2029]+/gu;
const lineEndsAlone = new RegExp(`^${lineEnds.source}$`, 'u');

/** Null for what is line ends alone. */
export function withoutLineEndsAround({ start, quote }: QuotedSpan): Span | null {
  const from = new RegExp(`^${lineEnds.source}`, 'u').exec(quote)?.[0].length ?? 0;
  if (from === quote.length) return null;
  const behind = new RegExp(`${lineEnds.source}$`, 'u').exec(quote)?.[0].length ?? 0;
  return { start: start + from, end: start + quote.length - behind };
}

/** What stands on each line of a span that neither begins nor ends with a line end. */
export function linesOf(text: string, span: Span): QuotedSpan[] {
  const lines: QuotedSpan[] = [];
  let start = span.start;
  for (const { 0: gap, index } of text.slice(span.start, span.end).matchAll(lineEnds)) {
    lines.push(quoteSpan(text, { start, end: span.start + index }));
    start = span.start + index + gap.length;
  }
  return [...lines, quoteSpan(text, { start, end: span.end })];
}

/** Pieces with line ends alone between them are one. */
export function joinLines(text: string, pieces: readonly QuotedSpan[]): QuotedSpan[] {
  const joined: QuotedSpan[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && lineEndsAlone.test(text.slice(last.end, piece.start)))
      joined[joined.length - 1] = quoteSpan(text, { start: last.start, end: piece.end });
    else joined.push(piece);
  }
  return joined;
}
