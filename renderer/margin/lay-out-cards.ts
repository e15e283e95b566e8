// Where the cards of the margin stand: each as near to its line as its neighbours allow, never one over another.

export interface CardWish {
  readonly id: string;
  /** Where the card would stand if it were alone, in pixels. */
  readonly top: number;
  readonly height: number;
}

/**
 * Tops by id. The order of the wishes is kept, in reading order where two wish for the same place. The selected card stands where
 * it wishes, as far as the cards before it leave room at all; those give way upwards.
 */
export function layOutCards(wishes: readonly CardWish[], selectedId: string | null, gap: number): ReadonlyMap<string, number> {
  const ordered = wishes.map((wish, index) => ({ ...wish, index })).sort((a, b) => a.top - b.top || a.index - b.index);
  const pinned = ordered.findIndex(({ id }) => id === selectedId);
  const tops = pinned < 0 ? [] : placeBefore(ordered.slice(0, pinned + 1), gap);
  let free = freeAfter(tops.at(-1), ordered[tops.length - 1], gap);
  for (const { top, height } of ordered.slice(tops.length)) {
    const placed = Math.max(top, free);
    tops.push(placed);
    free = placed + height + gap;
  }
  return new Map(ordered.map(({ id }, index) => [id, tops[index] ?? 0]));
}

/** Places the last card at its wish and lets those before it rise. Nothing rises above the top of the page. */
function placeBefore(cards: readonly CardWish[], gap: number): number[] {
  const pushedDown: number[] = [];
  let needed = 0;
  let free = 0;
  for (const { top, height } of cards) {
    pushedDown.push(Math.max(top, free));
    free = Math.max(top, free) + height + gap;
    needed += height + gap;
  }
  const last = cards.at(-1);
  if (!last) return [];
  let ceiling = Math.max(last.top, needed - last.height - gap);
  const tops: number[] = [ceiling];
  for (let index = cards.length - 2; index >= 0; index -= 1) {
    ceiling = Math.min(pushedDown[index] ?? 0, ceiling - gap - (cards[index]?.height ?? 0));
    tops.unshift(ceiling);
  }
  return tops;
}

function freeAfter(top: number | undefined, card: CardWish | undefined, gap: number): number {
  return top === undefined || !card ? 0 : top + card.height + gap;
}
