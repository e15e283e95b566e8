import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../domain/span';
import { MOST_PIECES, withinReason } from '../../renderer/reading/long-line';

const piece = (id: number, start: number, length = 1) => ({ annotation: { id: String(id) }, start, end: start + length });

describe('what is drawn of a line', () => {
  test('is everything, on a line of usual density', () => {
    const pieces = [piece(1, 0), piece(2, 3)];
    expect(withinReason(pieces, null, null)).toEqual({ drawn: pieces, left: 0 });
  });

  test('is what lies near, up to a limit, and the rest is counted; the selected mark is drawn in any case', () => {
    const dense = Array.from({ length: MOST_PIECES + 50 }, (_each, index) => piece(index, index));
    const { drawn, left } = withinReason(dense, null, String(MOST_PIECES + 20));
    expect(drawn).toHaveLength(MOST_PIECES + 1);
    expect(left).toBe(49);
    expect(drawn.at(-1)?.annotation.id).toBe(String(MOST_PIECES + 20));
  });

  test('leaves nothing out that touches the stretch, and nothing uncounted', () => {
    const pieces = fc.array(fc.record({ start: fc.nat(2000), length: fc.integer({ min: 1, max: 60 }) }), { maxLength: 900 });
    fc.assert(
      fc.property(pieces, fc.nat(2000), fc.nat(800), (list, start, length) => {
        const all = list.map((each, index) => piece(index, each.start, each.length));
        const stretch = { start, end: start + length + 1 };
        const { drawn, left } = withinReason(all, stretch, null);
        expect(drawn.every((each) => overlaps(each, stretch))).toBe(true);
        expect(drawn.length + left).toBe(all.filter((each) => overlaps(each, stretch)).length);
      }),
    );
  });
});
