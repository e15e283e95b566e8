// The comfortable unit of selection: the word as `Intl.Segmenter` finds it, clitics included.
import { once } from '../once';
import type { Span } from '../span';
import { nextGrapheme, previousGrapheme } from './graphemes';

const segmenter = once(() => new Intl.Segmenter('ar', { granularity: 'word' }));

/** The word that holds `offset` or ends at it, or undefined between words. Only the offset's own line is looked at. */
export function wordAt(text: string, offset: number): Span | undefined {
  return wordHolding(text, offset) ?? (offset > 0 ? wordHolding(text, offset - 1) : undefined);
}

function wordHolding(text: string, offset: number): Span | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineBreak = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineBreak < 0 ? text.length : lineBreak);
  const segment = segmenter()
    .segment(line)
    .containing(offset - lineStart);
  if (!segment?.isWordLike) return undefined;
  const start = lineStart + segment.index;
  return { start, end: start + segment.segment.length };
}

/** The first word of a span, whole even where the span begins inside it. */
export function firstWordOf(text: string, { start, end }: Span): Span | undefined {
  for (let at = start; at < end; at += 1) {
    const word = wordHolding(text, at);
    if (word) return word;
  }
  return undefined;
}

/** The last word of a span, whole even where the span ends inside it. */
export function lastWordOf(text: string, { start, end }: Span): Span | undefined {
  for (let at = end - 1; at >= start; at -= 1) {
    const word = wordHolding(text, at);
    if (word) return word;
  }
  return undefined;
}

/** Grows a span to whole words at both ends. */
export function snapToWords(text: string, span: Span): Span {
  return {
    start: wordHolding(text, span.start)?.start ?? span.start,
    end: wordHolding(text, span.end - 1)?.end ?? span.end,
  };
}

/** White space, and what is never seen; the Arabic signs that stand over numbers are seen, for all that they are format characters. */
const edgeNoise = /^(?:\s|(?![\u0600-\u0605\u06dd\u08e2])\p{Cf})+$/u;

/** Drops white space and invisible characters at the edges, whole characters only; undefined when nothing is left. */
export function trimSpan(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && edgeNoise.test(text.slice(start, nextGrapheme(text, start)))) start = nextGrapheme(text, start);
  while (start < end && edgeNoise.test(text.slice(previousGrapheme(text, end), end))) end = previousGrapheme(text, end);
  return start < end ? { start, end: Math.min(end, span.end) } : undefined;
}
