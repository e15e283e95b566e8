// The arithmetic of stretches of text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareSpans,
  contains,
  containsOffset,
  overlaps,
  quoteSpan,
  type Span,
  sameSpan,
  spanLength,
  spanSchema,
} from '../../domain/span';

const span = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 10 }))
  .map(([start, length]): Span => ({ start, end: start + length }));
const offsets = ({ start, end }: Span) => new Set(Array.from({ length: end - start }, (_, index) => start + index));

test('two spans overlap when they share an offset, and one contains another when it has all of its offsets', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const [inA, inB] = [offsets(a), offsets(b)];
      expect(overlaps(a, b)).toBe([...inA].some((offset) => inB.has(offset)));
      expect(contains(a, b)).toBe([...inB].every((offset) => inA.has(offset)));
      expect(spanLength(a)).toBe(inA.size);
      expect(sameSpan(a, b)).toBe(contains(a, b) && contains(b, a));
    }),
  );
});

test('an offset belongs to the span that it starts, not to the one that it ends', () => {
  const given = { start: 3, end: 5 };
  expect([2, 3, 4, 5].map((offset) => containsOffset(given, offset))).toEqual([false, true, true, false]);
});

test('reading order puts the earlier first, and of two that start together the outer first', () => {
  const spans = [
    { start: 5, end: 6 },
    { start: 0, end: 2 },
    { start: 5, end: 9 },
    { start: 0, end: 9 },
  ];
  expect(spans.toSorted(compareSpans)).toEqual([spans[3], spans[1], spans[2], spans[0]]);
  fc.assert(
    fc.property(fc.array(span), (list) =>
      list.toSorted(compareSpans).every((each, index, all) => index === 0 || compareSpans(all[index - 1] ?? each, each) <= 0),
    ),
  );
});

test('a quote is the text under the span', () => {
  expect(quoteSpan('لافروف في بكين', { start: 10, end: 14 })).toEqual({ start: 10, end: 14, quote: 'بكين' });
});

test('offsets are whole numbers from zero', () => {
  for (const wrong of [
    { start: -1, end: 2 },
    { start: 0, end: 0 },
    { start: 0.5, end: 2 },
  ])
    expect(spanSchema.safeParse(wrong).success).toBe(false);
});
