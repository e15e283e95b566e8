// Where the cards of the margin stand: each as near to its line as its neighbours allow, never one over another.

export interface CardWish {
  /** Where the card would stand if it were alone, in pixels. */
  readonly top: number;
  readonly height: number;
}

/**
 * Tops, in the order of the wishes, which is kept. The pinned card stands where it wishes, as far as the cards before it leave
 * room at all; those give way upwards, but never above the top of the page. The rest give way downwards.
 * @param pinned index of a wish, or -1.
 */
export function layOutCards(wishes: readonly CardWish[], pinned: number, gap: number): number[] {
  const tops: number[] = [];
  let free = 0;
  for (const [index, { top, height }] of wishes.entries()) {
    const placed = index === pinned ? Math.max(top, leastTop(wishes, pinned, gap)) : Math.max(top, free);
    tops.push(placed);
    free = placed + height + gap;
  }
  for (let index = pinned - 1; index >= 0; index -= 1) {
    const highest = (tops[index + 1] ?? 0) - gap - (wishes[index]?.height ?? 0);
    // What already stands clear of the next one has room enough, and so have all before it.
    if ((tops[index] ?? 0) <= highest) break;
    tops[index] = highest;
  }
  return tops;
}

/** How high a card can stand when all before it stand as high as they can. */
function leastTop(wishes: readonly CardWish[], index: number, gap: number): number {
  let least = 0;
  for (let before = 0; before < index; before += 1) least += (wishes[before]?.height ?? 0) + gap;
  return least;
}
