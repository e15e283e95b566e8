import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CardWish, layOutCards } from '../../renderer/margin/lay-out-cards';

const GAP = 10;
const card = (top: number, height = 50): CardWish => ({ top, height });
const placed = (wishes: readonly CardWish[], pinned = -1) => layOutCards(wishes, pinned, GAP);

describe('cards in the margin', () => {
  test('a card alone stands beside its line', () => {
    expect(placed([card(120)])).toEqual([120]);
  });

  test('a card whose place is taken moves below the one before it', () => {
    expect(placed([card(100), card(110)])).toEqual([100, 160]);
  });

  test('the pinned card keeps its place and those before it rise', () => {
    expect(placed([card(100), card(110)], 1)).toEqual([50, 110]);
  });

  test('nothing rises above the page: then the pinned card gives way', () => {
    expect(placed([card(0), card(10)], 1)).toEqual([0, 60]);
  });

  test('cards never overlap, keep their order, and stay on the page; the pinned one stays in place where there is room', () => {
    const wishes = fc.array(fc.record({ top: fc.nat(3000), height: fc.integer({ min: 1, max: 400 }) }), { maxLength: 30 });
    fc.assert(
      fc.property(wishes, fc.nat(), (cards, pick) => {
        const pinned = cards.length > 0 && pick % 3 > 0 ? pick % cards.length : -1;
        const tops = layOutCards(cards, pinned, GAP);
        expect(tops).toHaveLength(cards.length);
        let free = 0;
        for (const [index, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(free);
          free = top + (cards[index]?.height ?? 0) + GAP;
        }
        const needed = cards.slice(0, pinned).reduce((sum, { height }) => sum + height + GAP, 0);
        if (pinned >= 0) expect(tops[pinned]).toBe(Math.max(cards[pinned]?.top ?? 0, needed));
      }),
    );
  });
});
