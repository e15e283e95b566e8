// Translates offsets between UTF-16 code units, which JavaScript counts, and code points, which Python counts.

/** Offsets of one text in code points, from a table made once. */
export interface CodePoints {
  /** @param offset in UTF-16 code units, not inside a surrogate pair. */
  at(offset: number): number;
}

export function codePointsOf(text: string): CodePoints {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index);
  // Text without characters beyond the first plane counts alike in both units.
  if (pairs.length === 0) return { at: (offset) => offset };
  return { at: (offset) => offset - countBelow(pairs, offset) };
}

/** How many of the sorted numbers are smaller. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
