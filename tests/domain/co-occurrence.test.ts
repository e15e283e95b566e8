// Pairs of marks that share a letter are counted as if each two had been looked at.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOverlaps, PairCounts, type PlacedMark } from '../../domain/co-occurrence';
import type { Span } from '../../domain/span';

const LABELS = 4;
const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 })).map(([start, length]) => ({ start, end: start + length }));
const mark = fc
  .record({ label: fc.nat(LABELS - 1), spans: fc.array(span, { minLength: 1, maxLength: 3 }) })
  .map(({ label, spans }): PlacedMark => ({ label, spans: apart(spans) }));

/** Pieces of one mark never overlap. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const each of spans.toSorted((a, b) => a.start - b.start)) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}

function counted(marks: readonly PlacedMark[]): string[] {
  const pairs = new PairCounts();
  for (const _ of countOverlaps(marks, pairs));
  return told(pairs);
}

function naively(marks: readonly PlacedMark[]): string[] {
  const pairs = new PairCounts();
  marks.forEach((a, index) => {
    for (const b of marks.slice(index + 1)) {
      if (a.spans.some((one) => b.spans.some((other) => one.start < other.end && other.start < one.end)))
        pairs.add(a.label, b.label, 1);
    }
  });
  return told(pairs);
}

const told = (pairs: PairCounts): string[] =>
  [...pairs.seen()].map(({ one, other, count }) => `${one}-${other}: ${count}`).sort();

test('of any marks, nested, crossing or in pieces, each pair is counted once', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 25 }), (marks) => {
      const sorted = marks.toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
      expect(counted(sorted)).toEqual(naively(sorted));
    }),
    { numRuns: 300 },
  );
});

test('marks that only touch do not stand together', () => {
  const touching = [
    { label: 0, spans: [{ start: 0, end: 4 }] },
    { label: 1, spans: [{ start: 4, end: 8 }] },
  ];
  expect(counted(touching)).toEqual([]);
});
