// A stretch of an article's text, and the arithmetic of such stretches. Alone in knowing what "overlap" and "reading order" mean.
import { z } from 'zod';

/** `[start, end)` in UTF-16 code units over `article.text`; never empty. */
export const spanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** A span together with the text it was made on, so that a shifted offset can never pass unnoticed. */
export const quotedSpanSchema = spanSchema.extend({ quote: z.string().min(1) });
export type QuotedSpan = Readonly<z.infer<typeof quotedSpanSchema>>;

export function quoteSpan(text: string, { start, end }: Span): QuotedSpan {
  return { start, end, quote: text.slice(start, end) };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies within `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function containsOffset(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

export function spanLength(span: Span): number {
  return span.end - span.start;
}

/** Reading order: earlier start first, and of two that start together the longer (outer) first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
