// Sums over parties: who is the source of how many claims, and who is for or against what.
import { Parties, type Ranked, ranked } from '../parties';
import type { Kind, Scheme } from '../scheme';
import { holderRole, type Party, type StanceTable, type Statistics, sourceRole, targetRole } from '../statistics';
import type { CountedMark } from './counted-article';
import { type Counts, plus, plusIn, sumOf } from './counts';

/** The kinds whose links are counted. */
export interface LinkedKinds {
  /** Those that have a source. */
  readonly claims: ReadonlySet<string>;
  /** Those that have a holder and a target. */
  readonly stances: ReadonlySet<string>;
}

const hasRole = ({ roles }: Kind, role: string): boolean => roles.some(({ key }) => key === role);

export function linkedKinds({ kinds }: Scheme): LinkedKinds {
  const withRoles = (...roles: string[]) =>
    new Set(kinds.filter((kind) => roles.every((role) => hasRole(kind, role))).map(({ key }) => key));
  return { claims: withRoles(sourceRole), stances: withRoles(holderRole, targetRole) };
}

export class PartySums {
  private readonly parties = new Parties();
  private claims = 0;
  private readonly sources: Counts<number> = new Map();
  private stances = 0;
  private readonly cells = new Cells();

  constructor(private readonly kinds: LinkedKinds) {}

  add(marks: readonly CountedMark[], times: 1 | -1): void {
    for (const mark of marks) {
      if (this.kinds.claims.has(mark.kind)) {
        this.claims += times;
        for (const source of this.filling(mark, sourceRole, times)) plus(this.sources, source, times);
      }
      if (!this.kinds.stances.has(mark.kind)) continue;
      this.stances += times;
      const targets = this.filling(mark, targetRole, times);
      for (const holder of this.filling(mark, holderRole, times)) {
        for (const target of targets) this.cells.add(holder, target, `${mark.kind} ${mark.label}`, times);
      }
    }
  }

  /** Nobody where no link says otherwise. */
  private filling({ links }: CountedMark, role: string, times: 1 | -1): readonly number[] {
    const keys = links.filter((link) => link.role === role).map((link) => this.parties.note(link, times));
    return keys.length > 1 ? [...new Set(keys)] : keys.length === 1 ? keys : [this.parties.nobody];
  }

  /** @param most parties are told apart; the others are counted as one. */
  tell(most: number): Pick<Statistics, 'sources' | 'stances'> {
    const sources = this.told(this.sources, this.first(this.sources, most));
    const { byHolder, byTarget } = this.cells;
    const [holders, targets] = [this.first(byHolder, most), this.first(byTarget, most)];
    return {
      sources: { claims: this.claims, parties: sources.map(({ party, count }) => ({ party, claims: count })) },
      stances: {
        count: this.stances,
        holders: this.told(byHolder, holders),
        targets: this.told(byTarget, targets),
        cells: this.cells.table(holders, targets),
      },
    };
  }

  private first(all: Counts<number>, most: number): Ranked[] {
    return ranked(all, most, this.parties.inOrder);
  }

  private told(all: Counts<number>, first: readonly Ranked[]): { party: Party; count: number }[] {
    const told = first.map(({ party, count }) => ({ party: this.parties.party(party), count }));
    if (all.size === first.length) return told;
    const party: Party = { type: 'others', parties: all.size - first.length };
    return [...told, { party, count: sumOf(all) - told.reduce((sum, { count }) => sum + count, 0) }];
  }
}

/** More than any scheme has. */
const MOST_LABELS = 1024;

/** Stances by holder, target and label. */
class Cells {
  readonly byHolder: Counts<number> = new Map();
  readonly byTarget: Counts<number> = new Map();
  /** By holder, then by target and label as one number: there may be a hundred thousand targets of one stance each. */
  private readonly rows = new Map<number, Counts<number>>();
  private readonly labels: string[] = [];

  add(holder: number, target: number, label: string, times: number): void {
    plus(this.byHolder, holder, times);
    plus(this.byTarget, target, times);
    plusIn(this.rows, holder, target * MOST_LABELS + this.placeOf(label), times);
  }

  /** Whoever is not among the first stands with the others, last. */
  table(holders: readonly Ranked[], targets: readonly Ranked[]): StanceTable['cells'] {
    const [rowPlaces, columnPlaces] = [placesOf(holders), placesOf(targets)];
    const table = new Map<number, Map<number, Counts<number>>>();
    for (const [from, row] of this.rows) {
      const holder = rowPlaces.get(from) ?? holders.length;
      const cells = table.get(holder) ?? new Map<number, Counts<number>>();
      table.set(holder, cells);
      for (const [key, count] of row) {
        const target = columnPlaces.get(Math.floor(key / MOST_LABELS)) ?? targets.length;
        plusIn(cells, target, key % MOST_LABELS, count);
      }
    }
    return [...table]
      .flatMap(([holder, cells]) => [...cells].map(([target, labels]) => ({ holder, target, labels: this.told(labels) })))
      .sort((a, b) => a.holder - b.holder || a.target - b.target);
  }

  /** Those with the most stances first. */
  private told(labels: Counts<number>): StanceTable['cells'][number]['labels'] {
    return [...labels]
      .map(([place, count]) => {
        const [kind = '', label = ''] = (this.labels[place] ?? '').split(' ');
        return { kind, label, count };
      })
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  }

  private placeOf(label: string): number {
    const place = this.labels.indexOf(label);
    return place < 0 ? this.labels.push(label) - 1 : place;
  }
}

const placesOf = (first: readonly Ranked[]): ReadonlyMap<number, number> =>
  new Map(first.map(({ party }, place) => [party, place]));
