// Running heads and page numbers: lines at the top or bottom of pages that say the same but for their numbers.
import type { Line } from './lines';

/** So many lines from the top and from the bottom of a page may be one. */
const OUTERMOST = 2;
/** On fewer pages than that it may be chance; left and right pages may differ. */
const FEWEST = 2;
const SHARE = 0.3;

export interface WithoutHeads {
  readonly pages: readonly (readonly Line[])[];
  /** How many lines were left out. */
  readonly dropped: number;
}

export function withoutRunningHeads(pages: readonly (readonly Line[])[]): WithoutHeads {
  const seen = new Map<string, number>();
  const outermost = pages.map(outermostOf);
  for (const lines of outermost) {
    for (const key of new Set([...lines.values()])) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST, pages.length * SHARE);
  const kept = pages.map((page, at) => page.filter((line) => (seen.get(outermost[at]?.get(line) ?? '') ?? 0) < enough));
  const count = (all: readonly (readonly Line[])[]) => all.reduce((sum, page) => sum + page.length, 0);
  return { pages: kept, dropped: count(pages) - count(kept) };
}

/** What each of them says, with a sign for every number, and where it stands. */
function outermostOf(page: readonly Line[]): Map<Line, string> {
  const byHeight = [...page].sort((a, b) => b.base - a.base);
  const ends = [...byHeight.slice(0, OUTERMOST), ...byHeight.slice(-OUTERMOST)];
  return new Map(ends.map((line) => [line, `${line.text.replace(/\p{Nd}+/gu, '#')}@${Math.round(line.base / 4)}`]));
}
