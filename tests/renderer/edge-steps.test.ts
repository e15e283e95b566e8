import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanProblems } from '../../domain/annotation-rules';
import { quoteSpan } from '../../domain/span';
import { trimSpan } from '../../domain/text/words';
import { movedSpan } from '../../renderer/reading/edge-handles';
import { moveEdge } from '../../renderer/state/edge-steps';

const text = 'وصل وزير الخارجية إلى بكين';
const mark = (start: number, end: number) => [quoteSpan(text, { start, end })];

describe('nudging the edges of a mark', () => {
  test.each([
    ['end', 'forward', 'letter', 'وزير ا'],
    ['end', 'backward', 'letter', 'وزي'],
    ['end', 'forward', 'word', 'وزير الخارجية'],
    ['start', 'backward', 'word', 'وصل وزير'],
    ['start', 'forward', 'letter', 'زير'],
  ] as const)('the %s goes %s by a %s: %s', (edge, way, stride, expected) => {
    expect(moveEdge(text, mark(4, 8), edge, way, stride)?.[0]?.quote).toBe(expected);
  });

  test('an edge does not pass the other one or the ends of the text', () => {
    expect(moveEdge(text, mark(0, 1), 'start', 'forward', 'letter')).toBeUndefined();
    expect(moveEdge(text, mark(0, 1), 'start', 'backward', 'letter')).toBeUndefined();
    expect(moveEdge(text, mark(22, text.length), 'end', 'forward', 'word')).toBeUndefined();
  });

  test('whatever is nudged, the mark still fits the text and takes no white space in at its edge', () => {
    const rough = fc
      .array(fc.constantFrom('لافروف', 'الصِّينِيَّة', ' ', '\n', '😀', '👨‍👩‍👧', 'كتاب\u200cها', 'F-35', '، '), {
        minLength: 1,
        maxLength: 20,
      })
      .map((parts) => parts.join(''))
      .filter((each) => trimSpan(each, { start: 0, end: each.length }) !== undefined);
    const step = fc.record({
      edge: fc.constantFrom('start' as const, 'end' as const),
      way: fc.constantFrom('forward' as const, 'backward' as const),
      stride: fc.constantFrom('letter' as const, 'word' as const),
    });
    fc.assert(
      fc.property(rough, fc.array(step, { maxLength: 20 }), (words, steps) => {
        const whole = trimSpan(words, { start: 0, end: words.length });
        if (!whole) return;
        let spans: readonly ReturnType<typeof quoteSpan>[] = [quoteSpan(words, whole)];
        for (const { edge, way, stride } of steps) spans = moveEdge(words, spans, edge, way, stride) ?? spans;
        expect(spanProblems(words, spans)).toEqual([]);
      }),
    );
  });
});

describe('dragging an edge', () => {
  const spans = [quoteSpan(text, { start: 0, end: 3 }), quoteSpan(text, { start: 9, end: 17 })];

  test('moves the first start or the last end', () => {
    expect(movedSpan({ spans }, 'end', 12)).toEqual({ start: 9, end: 12 });
    expect(movedSpan({ spans }, 'start', 1)).toEqual({ start: 1, end: 3 });
  });

  test('goes nowhere where nothing would change, nothing would be left, or pieces would overlap', () => {
    expect(movedSpan({ spans }, 'end', 17)).toBeNull();
    expect(movedSpan({ spans }, 'end', 9)).toBeNull();
    expect(movedSpan({ spans }, 'start', 10)).toBeNull();
  });
});
