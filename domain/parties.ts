// Parties that fill roles, told apart by their folded spelling: لافروف and لافرُوف are one.
import { type SpecialFiller, specialFillers } from './scheme';
import type { Party } from './statistics';
import { type Counts, inOrder, plus } from './sums/counts';
import { foldText } from './text/fold';

/** What one link of a role leads to; words are a quote or a topic. */
export interface Filling {
  readonly filler: SpecialFiller | null;
  readonly words: string | null;
}

/** Remembers how each party is spelt, and how often. A party is known by a number, for there may be very many. */
export class Parties {
  private readonly numbers = new Map<string, number>();
  private readonly known: Known[] = [];
  /** Nothing fills the role. */
  readonly nobody = this.numberOf(NOBODY);

  /** The party is spelt so another time, or once less. */
  note({ filler, words }: Filling, times: 1 | -1): number {
    if (filler !== null) return this.numberOf(`${FILLER}${filler}`);
    const spelling = (words ?? '').replace(/\s+/g, ' ').trim();
    const folded = foldText(spelling);
    // What folds to nothing, as an emoji does not but a lone sign may, is still somebody.
    const number = this.numberOf(`words ${folded || spelling}`);
    const known = this.known[number];
    if (known) spelt(known, spelling, times);
    return number;
  }

  party(number: number): Party {
    const { key, spelling, times, others } = this.known[number] ?? unknown;
    const filler = fillers.get(key);
    if (filler) return { type: 'filler', filler };
    return key === NOBODY ? { type: 'nobody' } : { type: 'words', words: mostUsed([[spelling, times], ...(others ?? [])]) };
  }

  /** In the order of their keys. */
  inOrder = (a: number, b: number): number => inOrder(this.known[a]?.key ?? '', this.known[b]?.key ?? '');

  private numberOf(folded: string): number {
    const found = this.numbers.get(folded);
    if (found !== undefined) return found;
    // A string that grew letter by letter is kept as so many pieces, which together take ten times its room.
    const key = folded.split('').join('');
    this.numbers.set(key, this.known.length);
    return this.known.push({ key, spelling: '', times: 0, others: null }) - 1;
  }
}

const NOBODY = 'nobody';

interface Known {
  readonly key: string;
  /** Nearly all are spelt in one way only. */
  spelling: string;
  times: number;
  others: Counts | null;
}

const unknown: Known = { key: NOBODY, spelling: '', times: 0, others: null };

function spelt(known: Known, spelling: string, times: 1 | -1): void {
  if (known.times === 0 && !known.others?.has(spelling)) known.spelling = spelling;
  if (known.spelling === spelling) {
    known.times += times;
    return;
  }
  known.others ??= new Map();
  plus(known.others, spelling, times);
}

const FILLER = 'filler ';
const fillers: ReadonlyMap<string, SpecialFiller> = new Map(specialFillers.map((filler) => [`${FILLER}${filler}`, filler]));

/** Of spellings that are used as often, the first in the order of their letters. */
function mostUsed(spellings: readonly (readonly [words: string, times: number])[]): string {
  const [[words] = ['']] = spellings.toSorted(([a, used], [b, other]) => other - used || inOrder(a, b));
  return words;
}

export interface Ranked {
  readonly party: number;
  readonly count: number;
}

/** So many parties with the highest counts, the highest first; those that count alike in the order given. */
export function ranked(counts: ReadonlyMap<number, number>, most: number, order: (a: number, b: number) => number): Ranked[] {
  const inRank = (a: Ranked, b: Ranked): number => b.count - a.count || order(a.party, b.party);
  if (counts.size <= most) return [...counts].map(([party, count]) => ({ party, count })).sort(inRank);
  // Of a hundred thousand only a few are told: they are found in one walk, without putting all in order.
  const first: Ranked[] = [];
  for (const [party, count] of counts) {
    const last = first.at(-1);
    if (first.length === most && last && (count < last.count || inRank(last, { party, count }) < 0)) continue;
    const place = first.findIndex((each) => inRank({ party, count }, each) < 0);
    first.splice(place < 0 ? first.length : place, 0, { party, count });
    if (first.length > most) first.pop();
  }
  return first;
}
