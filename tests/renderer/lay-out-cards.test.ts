import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CardWish, layOutCards } from '../../renderer/margin/lay-out-cards';

const GAP = 10;
const card = (id: string, top: number, height = 50): CardWish => ({ id, top, height });
const placed = (wishes: readonly CardWish[], selected: string | null = null) => [...layOutCards(wishes, selected, GAP)];

describe('cards in the margin', () => {
  test('a card alone stands beside its line', () => {
    expect(placed([card('a', 120)])).toEqual([['a', 120]]);
  });

  test('a card whose place is taken moves below the one before it', () => {
    expect(placed([card('a', 100), card('b', 110)])).toEqual([
      ['a', 100],
      ['b', 160],
    ]);
  });

  test('the selected card keeps its place and those before it rise', () => {
    expect(placed([card('a', 100), card('b', 110)], 'b')).toEqual([
      ['a', 50],
      ['b', 110],
    ]);
  });

  test('nothing rises above the page: then the selected card gives way', () => {
    expect(placed([card('a', 0), card('b', 10)], 'b')).toEqual([
      ['a', 0],
      ['b', 60],
    ]);
  });

  test('cards never overlap, keep the order of their lines, and stay on the page', () => {
    const wishes = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1 }), top: fc.nat(3000), height: fc.integer({ min: 1, max: 400 }) }),
      {
        selector: ({ id }) => id,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(wishes, fc.nat(), (cards, pick) => {
        const selected = cards.length > 0 && pick % 3 > 0 ? (cards[pick % cards.length]?.id ?? null) : null;
        const tops = layOutCards(cards, selected, GAP);
        const inOrder = cards
          .toSorted((a, b) => a.top - b.top)
          .map(({ id, height }) => ({ top: tops.get(id) ?? Number.NaN, height }));
        expect(tops.size).toBe(cards.length);
        let free = 0;
        for (const { top, height } of inOrder) {
          expect(top).toBeGreaterThanOrEqual(free);
          free = top + height + GAP;
        }
      }),
    );
  });
});
