import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanProblems } from '../../domain/annotation-rules';
import { type QuotedSpan, quoteSpan } from '../../domain/span';
import { graphemeStart } from '../../domain/text/graphemes';
import { trimSpan } from '../../domain/text/words';
import { movedSpan } from '../../renderer/reading/edge-handles';
import { type Edge, edgeAfterStep, edgeAtCaret, type Stride, type Way, withEdgeAt } from '../../renderer/state/edge-steps';

const text = 'وصل وزير الخارجية إلى بكين';
/** One press of a key, with the caret at an offset. */
function moveEdge(words: string, spans: readonly QuotedSpan[], edge: Edge, way: Way, stride: Stride, caret = -1) {
  const at = edgeAtCaret(spans, edge, caret);
  const piece = spans[at.piece];
  return piece && withEdgeAt(words, spans, at, edgeAfterStep(words, piece, edge, way, stride));
}

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

  test('by words an edge comes back the way it went, and leaves out what lies between words', () => {
    const minister = mark(4, 17);
    expect(moveEdge(text, minister, 'end', 'backward', 'word')?.[0]?.quote).toBe('وزير');
    expect(moveEdge(text, minister, 'start', 'forward', 'word')?.[0]?.quote).toBe('الخارجية');
    const mixed = 'طائرة F-35 الأمريكية، قال';
    const whole = [quoteSpan(mixed, { start: 0, end: 20 })];
    expect(moveEdge(mixed, whole, 'start', 'forward', 'word')?.[0]?.quote).toBe('F-35 الأمريكية');
    expect(moveEdge(mixed, whole, 'end', 'forward', 'word')?.[0]?.quote).toBe(mixed);
    expect(moveEdge(mixed, whole, 'end', 'backward', 'word')?.[0]?.quote).toBe('طائرة F-35');
  });

  test('an edge takes no white space in at the ends of the text', () => {
    const spaced = ' نص \n';
    expect(moveEdge(spaced, [quoteSpan(spaced, { start: 1, end: 3 })], 'end', 'forward', 'word')).toBeUndefined();
    expect(moveEdge(spaced, [quoteSpan(spaced, { start: 1, end: 3 })], 'start', 'backward', 'letter')).toBeUndefined();
  });

  test('an edge does not pass the other one or the ends of the text', () => {
    expect(moveEdge(text, mark(0, 1), 'start', 'forward', 'letter')).toBeUndefined();
    expect(moveEdge(text, mark(0, 1), 'start', 'backward', 'letter')).toBeUndefined();
    expect(moveEdge(text, mark(22, text.length), 'end', 'forward', 'word')).toBeUndefined();
  });

  test('of several pieces the one where the caret stands is moved, elsewhere the outermost', () => {
    const pieces = [...mark(0, 3), ...mark(9, 17), ...mark(18, 21)];
    const quotes = (caret: number, edge: Edge, way: Way) =>
      moveEdge(text, pieces, edge, way, 'letter', caret)?.map(({ quote }) => quote);
    expect(quotes(12, 'end', 'backward')).toEqual(['وصل', 'الخارجي', 'إلى']);
    expect(quotes(12, 'start', 'forward')).toEqual(['وصل', 'لخارجية', 'إلى']);
    expect(quotes(6, 'end', 'backward')).toEqual(['وصل', 'الخارجية', 'إل']);
    expect(quotes(6, 'start', 'forward')).toEqual(['صل', 'الخارجية', 'إلى']);
  });

  test('a piece that is moved up to another becomes one with it, and goes no further', () => {
    const pieces = [...mark(9, 11), ...mark(12, 17)];
    expect(moveEdge(text, pieces, 'end', 'forward', 'letter', 10)?.map(({ quote }) => quote)).toEqual(['الخارجية']);
    expect(moveEdge(text, pieces, 'end', 'forward', 'word', 10)).toBeUndefined();
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
      caret: fc.nat(60),
    });
    fc.assert(
      fc.property(rough, fc.array(step, { maxLength: 20 }), (words, steps) => {
        const whole = trimSpan(words, { start: 0, end: words.length });
        if (!whole) return;
        const middle = graphemeStart(words, Math.floor((whole.start + whole.end) / 2));
        const halves = [
          { start: whole.start, end: middle },
          { start: middle, end: whole.end },
        ].filter(({ start, end }) => start < end);
        let spans: readonly QuotedSpan[] = (words.length % 2 ? halves : [whole]).map((span) => quoteSpan(words, span));
        for (const { edge, way, stride, caret } of steps) {
          spans = moveEdge(words, spans, edge, way, stride, caret) ?? spans;
          expect(spanProblems(words, spans)).toEqual([]);
          if (words.length % 2 === 0) expect(spans[0]?.quote).toBe(spans[0]?.quote.trim());
        }
      }),
    );
  });
});

describe('dragging an edge', () => {
  const spans = [quoteSpan(text, { start: 0, end: 3 }), quoteSpan(text, { start: 9, end: 17 })];

  test('moves either end of any piece', () => {
    expect(movedSpan({ spans }, { piece: 1, edge: 'end' }, 12)).toEqual({ start: 9, end: 12 });
    expect(movedSpan({ spans }, { piece: 1, edge: 'start' }, 10)).toEqual({ start: 10, end: 17 });
    expect(movedSpan({ spans }, { piece: 0, edge: 'end' }, 2)).toEqual({ start: 0, end: 2 });
    expect(movedSpan({ spans }, { piece: 0, edge: 'start' }, 1)).toEqual({ start: 1, end: 3 });
  });

  test('goes nowhere where nothing would change, nothing would be left, or pieces would overlap', () => {
    expect(movedSpan({ spans }, { piece: 1, edge: 'end' }, 17)).toBeNull();
    expect(movedSpan({ spans }, { piece: 1, edge: 'end' }, 9)).toBeNull();
    expect(movedSpan({ spans }, { piece: 0, edge: 'end' }, 10)).toBeNull();
  });
});
