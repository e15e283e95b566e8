// Parties that fill roles, told apart by their folded spelling: لافروف and لافرُوف are one.
import type { SpecialFiller } from './scheme';
import type { Party } from './statistics';
import { foldText } from './text/fold';

/** What one link of a role leads to; words are a quote or a topic. */
export interface Filling {
  readonly filler: SpecialFiller | null;
  readonly words: string | null;
}

export const NOBODY = 'nobody';

/** Remembers how each party is spelt. */
export class Parties {
  private readonly spellings = new Map<string, Map<string, number>>();
  private readonly fillers = new Map<string, SpecialFiller>();

  /** What the party is known by from now on. */
  keyOf({ filler, words }: Filling): string {
    if (filler !== null) {
      this.fillers.set(`filler ${filler}`, filler);
      return `filler ${filler}`;
    }
    const spelling = (words ?? '').replace(/\s+/g, ' ').trim();
    const folded = foldText(spelling);
    // What folds to nothing, as an emoji does not but a lone sign may, is still somebody.
    const key = `words ${folded || spelling}`;
    const spellings = this.spellings.get(key) ?? new Map<string, number>();
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    this.spellings.set(key, spellings);
    return key;
  }

  party(key: string): Party {
    const filler = this.fillers.get(key);
    if (filler) return { type: 'filler', filler };
    const spellings = this.spellings.get(key);
    return spellings ? { type: 'words', words: mostUsed(spellings) } : { type: 'nobody' };
  }
}

/** Of spellings that are used as often, the first in the order of their letters. */
function mostUsed(spellings: ReadonlyMap<string, number>): string {
  const [[words] = ['']] = [...spellings].sort(([a, used], [b, other]) => other - used || (a < b ? -1 : 1));
  return words;
}

export interface Ranked {
  readonly key: string;
  readonly count: number;
}

/** The keys with the highest counts first; those that count alike in the order of their letters. */
export function ranked(counts: ReadonlyMap<string, number>): Ranked[] {
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
