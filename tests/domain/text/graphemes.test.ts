// Boundaries found by looking at a little text around an offset are those of the whole text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemeEnd, graphemeStart, isGraphemeBoundary, nextGrapheme, previousGrapheme } from '../../../domain/text/graphemes';

const whole = new Intl.Segmenter('ar', { granularity: 'grapheme' });

const pieces = [
  'لافروف',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '.',
  '،',
  '5',
  'abc',
  'قَوِيَّة',
  'مُحَمَّدٌ',
  '\u0640\u0640',
  'e\u0301\u0323',
  '\u0301',
  '\u064b\u0651',
  '👨‍👩‍👧‍👦',
  '👩🏽‍🚀',
  '🇵🇸',
  '🇵',
  '🇸',
  '❤️',
  '1️⃣',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '👍🏿',
  'می\u200cروم',
  '\u200d',
  '\u200c',
  '\u200f',
  '\u2067',
  '\ufeff',
  'क्षि',
  'हिन्दी',
  '한국',
  '\u1112\u1161\u11ab',
  'ก็ำ',
  '\u0600١',
  '\u{1f468}',
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 40 },
  )
  .map((each) => each.join(''));

function boundaries(given: string): number[] {
  return [...[...whole.segment(given)].map(({ index }) => index), given.length];
}

test('every offset of any text is a boundary exactly when the whole text says so', () => {
  fc.assert(
    fc.property(text, (given) => {
      const expected = new Set(boundaries(given));
      for (let offset = 0; offset <= given.length; offset += 1) {
        if (isGraphemeBoundary(given, offset) !== expected.has(offset))
          throw new Error(`Offset ${offset} of ${JSON.stringify(given)}`);
      }
    }),
    { numRuns: 2000 },
  );
});

test('start, end, next and previous are the neighbouring boundaries of the whole text', () => {
  fc.assert(
    fc.property(text, (given) => {
      const all = boundaries(given);
      for (let offset = 0; offset <= given.length; offset += 1) {
        expect(graphemeStart(given, offset)).toBe(all.findLast((each) => each <= offset));
        expect(graphemeEnd(given, offset)).toBe(all.find((each) => each >= offset));
        expect(nextGrapheme(given, offset)).toBe(all.find((each) => each > offset) ?? given.length);
        expect(previousGrapheme(given, offset)).toBe(all.findLast((each) => each < offset) ?? 0);
      }
    }),
    { numRuns: 500 },
  );
});

test('long runs of flags, marks and joiners do not lose count', () => {
  for (const given of [
    '🇵🇸'.repeat(200),
    `x${'🇵🇸'.repeat(200)}`,
    `ب${'\u064b'.repeat(500)}ا`,
    `😀${'\u200d😀'.repeat(100)}`,
    `${'\u200d'.repeat(300)}😀`,
  ]) {
    const expected = new Set(boundaries(given));
    const found = Array.from({ length: given.length + 1 }, (_, offset) => offset).filter((offset) =>
      isGraphemeBoundary(given, offset),
    );
    const all = [...expected].sort((a, b) => a - b);
    expect(found).toEqual(all);
    expect(all.slice(0, -1).map((offset) => nextGrapheme(given, offset))).toEqual(all.slice(1));
    expect(all.slice(1).map((offset) => previousGrapheme(given, offset))).toEqual(all.slice(0, -1));
  }
});

test('outside the text there is no boundary, and no step leads there', () => {
  expect([isGraphemeBoundary('اب', -1), isGraphemeBoundary('اب', 3)]).toEqual([false, false]);
  expect([graphemeStart('اب', 9), graphemeEnd('اب', -3), nextGrapheme('اب', 2), previousGrapheme('اب', 0)]).toEqual([2, 0, 2, 0]);
  expect([isGraphemeBoundary('', 0), nextGrapheme('', 0), previousGrapheme('', 0)]).toEqual([true, 0, 0]);
});
