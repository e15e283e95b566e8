import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanProblems } from '../../domain/annotation-rules';
import { joinTouching, pieceAt, withoutPiece, withPiece } from '../../domain/pieces';
import { type QuotedSpan, quoteSpan, type Span } from '../../domain/span';
import { graphemeEnd, graphemeStart } from '../../domain/text/graphemes';
import { trimSpan } from '../../domain/text/words';

const text = 'روسيا والصين ستواصلان التعاون';
const at = (quote: string): QuotedSpan => {
  const start = text.indexOf(quote);
  return quoteSpan(text, { start, end: start + quote.length });
};
const quotes = (spans: readonly QuotedSpan[] | undefined) => spans?.map(({ quote }) => quote);

describe('adding a piece to a mark', () => {
  test('keeps the pieces in reading order', () => {
    const added = withPiece(text, [at('التعاون')], at('روسيا'));
    expect(added.ok && quotes(added.value)).toEqual(['روسيا', 'التعاون']);
  });

  test('is refused where it overlaps a piece, and says which', () => {
    const { start, end } = at('والصين');
    const refused = withPiece(text, [at('روسيا'), at('والصين')], at('الصين'));
    expect(!refused.ok && refused.problems).toEqual([
      { code: 'spans-overlap', details: { start: start + 1, end, otherStart: start, otherEnd: end } },
    ]);
  });

  test('makes one piece of two between which nothing lies, and bridges two at once', () => {
    const conjunction = { start: 6, end: 7 };
    const noun = { start: 9, end: 12 };
    const bridged = withPiece(text, [quoteSpan(text, conjunction), quoteSpan(text, noun)], { start: 7, end: 9 });
    expect(bridged.ok && quotes(bridged.value)).toEqual(['والصين']);
  });

  test('keeps two words apart between which only a space lies', () => {
    const added = withPiece(text, [at('روسيا')], at('والصين'));
    expect(added.ok && quotes(added.value)).toEqual(['روسيا', 'والصين']);
  });
});

describe('taking a piece out of a mark', () => {
  test('leaves the others, and never nothing', () => {
    const spans = [at('روسيا'), at('والصين')];
    expect(quotes(withoutPiece(spans, 0))).toEqual(['والصين']);
    expect(withoutPiece([at('روسيا')], 0)).toBeUndefined();
    expect(withoutPiece(spans, 2)).toBeUndefined();
  });

  test('the caret is in a piece while it stands in it or at one of its ends', () => {
    const spans = [at('روسيا'), at('التعاون')];
    expect([0, 5, 6, 22, 29].map((offset) => pieceAt(spans, offset))).toEqual([0, 0, undefined, 1, 1]);
  });
});

test('pieces that already meet are joined whatever their order', () => {
  expect(quotes(joinTouching(text, [quoteSpan(text, { start: 3, end: 5 }), quoteSpan(text, { start: 0, end: 3 })]))).toEqual([
    'روسيا',
  ]);
});

test('whatever is added and taken away, the pieces stay in order, apart, whole and true to the text', () => {
  const words = fc
    .array(fc.constantFrom('لافروف', 'الصِّينِيَّة', ' ', '\n', '😀', '👨‍👩‍👧', 'كتاب\u200cها', 'F-35', '، '), {
      minLength: 2,
      maxLength: 16,
    })
    .map((parts) => parts.join(''));
  const act = fc.record({ from: fc.nat(80), length: fc.integer({ min: 1, max: 12 }), taken: fc.boolean(), index: fc.nat(4) });
  fc.assert(
    fc.property(words, fc.array(act, { maxLength: 25 }), (article, acts) => {
      let spans: readonly QuotedSpan[] = [];
      for (const { from, length, taken, index } of acts) {
        const rough: Span = { start: graphemeStart(article, from), end: graphemeEnd(article, from + length) };
        const piece = rough.start < rough.end ? trimSpan(article, rough) : undefined;
        if (taken) spans = withoutPiece(spans, index) ?? spans;
        else if (piece && spanProblems(article, [quoteSpan(article, piece)]).length === 0) {
          const added = withPiece(article, spans, piece);
          if (added.ok) spans = added.value;
        }
        expect(spanProblems(article, spans)).toEqual([]);
        spans.slice(1).forEach((span, position) => {
          expect(span.start).toBeGreaterThan(spans[position]?.end ?? Number.POSITIVE_INFINITY);
        });
      }
    }),
  );
});
