// Whatever the hand does to a mark's spans, in whatever order, they stay what a mark may be.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanProblems } from '../../domain/annotation-rules';
import { withoutPiece, withPiece } from '../../domain/pieces';
import { type QuotedSpan, quoteSpan, type Span } from '../../domain/span';
import { nextCliticEnd, nextCliticStart } from '../../domain/text/clitic-cycle';
import { graphemeEnd, graphemeStart } from '../../domain/text/graphemes';
import { snapToWords, trimSpan } from '../../domain/text/words';
import { type Edge, edgeAfterStep, edgeAtCaret, withEdgeAt } from '../../renderer/state/edge-steps';

const article = fc
  .array(
    fc.constantFrom(
      'وللرئيس',
      'علاقاتهما',
      'الصِّينِيَّة',
      ' ',
      ' ',
      '\n',
      '😀',
      '👨‍👩‍👧',
      'كتاب\u200cها',
      'F-35',
      '، ',
      '12.5%',
      '«',
      '»',
    ),
    { minLength: 3, maxLength: 24 },
  )
  .map((parts) => parts.join(''));

const place = { at: fc.nat(120), length: fc.integer({ min: 1, max: 15 }), edge: fc.constantFrom<Edge>('start', 'end') };
const act = fc.oneof(
  fc.record({ type: fc.constant('add' as const), snap: fc.boolean(), ...place }),
  fc.record({ type: fc.constant('remove' as const), ...place }),
  fc.record({
    type: fc.constant('nudge' as const),
    way: fc.constantFrom('forward' as const, 'backward' as const),
    stride: fc.constantFrom('letter' as const, 'word' as const),
    ...place,
  }),
  fc.record({ type: fc.constant('drag' as const), ...place }),
  fc.record({ type: fc.constant('clitic' as const), ...place }),
);
type Act = typeof act extends fc.Arbitrary<infer Each> ? Each : never;

/** What the window would do; undefined where it does nothing. */
function after(text: string, spans: readonly QuotedSpan[], done: Act): readonly QuotedSpan[] | undefined {
  if (done.type === 'add') {
    const drawn = stretch(text, done.at, done.length);
    if (!drawn) return undefined;
    const added = withPiece(text, spans, done.snap ? snapToWords(text, drawn) : drawn);
    return added.ok ? added.value : undefined;
  }
  if (done.type === 'remove') return withoutPiece(spans, done.length % spans.length);
  const at = edgeAtCaret(spans, done.edge, done.at);
  const piece = spans[at.piece];
  if (!piece) return undefined;
  const goals: Record<'nudge' | 'drag' | 'clitic', () => number | undefined> = {
    nudge: () => (done.type === 'nudge' ? edgeAfterStep(text, piece, done.edge, done.way, done.stride) : undefined),
    drag: () => graphemeStart(text, done.at),
    clitic: () => (done.edge === 'start' ? nextCliticStart : nextCliticEnd)(text, piece),
  };
  const offset = goals[done.type]();
  return offset === undefined ? undefined : withEdgeAt(text, spans, at, offset);
}

function stretch(text: string, at: number, length: number): Span | undefined {
  const [start, end] = [graphemeStart(text, at), graphemeEnd(text, at + length)];
  return start < end ? trimSpan(text, { start, end }) : undefined;
}

test('spans stay in reading order, apart from each other, whole characters, and true to their text', () => {
  fc.assert(
    fc.property(article, fc.record(place), fc.array(act, { maxLength: 30 }), (text, { at, length }, acts) => {
      const first = stretch(text, at, length);
      if (!first) return;
      let spans: readonly QuotedSpan[] = [quoteSpan(text, first)];
      for (const done of acts) {
        const next = after(text, spans, done);
        if (next) spans = next;
        expect(spanProblems(text, spans)).toEqual([]);
        expect(spans.length).toBeGreaterThan(0);
        spans.slice(1).forEach((span, index) => {
          expect(span.start).toBeGreaterThan(spans[index]?.end ?? Number.POSITIVE_INFINITY);
        });
      }
    }),
    { numRuns: 300 },
  );
});
