// Walks over all links once and counts parties: who is the source of how many claims, and who is for or against what.
import { type CountedLink, linkPages } from '../../db/statistics';
import { NOBODY, Parties, type Ranked, ranked } from '../../domain/parties';
import type { Kind, Scheme } from '../../domain/scheme';
import { holderRole, type Party, type StanceTable, type Statistics, sourceRole, targetRole } from '../../domain/statistics';
import type { Counted } from './count-marks';
import type { Workbench } from './workbench';

type PartyCounts = Pick<Statistics, 'sources' | 'stances'>;

/** @param most parties are told apart; the others are counted as one. */
export async function countParties(
  { db }: Workbench,
  scheme: Scheme,
  byLabel: Statistics['byLabel'],
  most: number,
  { isCounted, pause }: Counted,
): Promise<PartyCounts> {
  const counts = new PartyTally(scheme);
  let mark: CountedLink[] = [];
  for (const page of linkPages(db)) {
    for (const link of page) {
      if (mark[0] && mark[0].annotationId !== link.annotationId) {
        counts.add(mark);
        mark = [];
      }
      if (isCounted(link)) mark.push(link);
    }
    await pause();
  }
  counts.add(mark);
  return counts.all(byLabel, most);
}

const hasRole = ({ roles }: Kind, role: string): boolean => roles.some(({ key }) => key === role);

class PartyTally {
  private readonly parties = new Parties();
  private readonly claimKinds: ReadonlySet<string>;
  private readonly stanceKinds: ReadonlySet<string>;
  private readonly sources = new Map<string, number>();
  private sourced = 0;
  /** Stances by label, with nobody on either side unless a link says otherwise. */
  private readonly linked = new Map<string, number>();
  private readonly cells = new Cells();

  constructor({ kinds }: Scheme) {
    const withRoles = (...roles: string[]) =>
      new Set(kinds.filter((kind) => roles.every((role) => hasRole(kind, role))).map(({ key }) => key));
    this.claimKinds = withRoles(sourceRole);
    this.stanceKinds = withRoles(holderRole, targetRole);
  }

  /** All links of one mark. */
  add(links: readonly CountedLink[]): void {
    const [first] = links;
    if (!first) return;
    const filling = (role: string): string[] => [
      ...new Set(links.filter((link) => link.role === role).map((link) => this.parties.keyOf(link))),
    ];
    if (this.claimKinds.has(first.kind)) {
      const sources = filling(sourceRole);
      for (const key of sources) this.sources.set(key, (this.sources.get(key) ?? 0) + 1);
      if (sources.length > 0) this.sourced += 1;
    }
    if (!this.stanceKinds.has(first.kind)) return;
    const label = `${first.kind} ${first.label}`;
    this.linked.set(label, (this.linked.get(label) ?? 0) + 1);
    for (const holder of orNobody(filling(holderRole))) {
      for (const target of orNobody(filling(targetRole))) this.cells.add(holder, target, label, 1);
    }
  }

  all(byLabel: Statistics['byLabel'], most: number): PartyCounts {
    const of = (kinds: ReadonlySet<string>) => byLabel.filter(({ kind }) => kinds.has(kind));
    const sum = (labels: Statistics['byLabel']): number => labels.reduce((all, { annotations }) => all + annotations, 0);
    const claims = sum(of(this.claimKinds));
    if (claims > this.sourced) this.sources.set(NOBODY, claims - this.sourced);
    for (const { kind, label, annotations } of of(this.stanceKinds)) {
      const unlinked = annotations - (this.linked.get(`${kind} ${label}`) ?? 0);
      if (unlinked > 0) this.cells.add(NOBODY, NOBODY, `${kind} ${label}`, unlinked);
    }
    const sources = this.told(ranked(this.sources), most);
    return {
      sources: { claims, parties: sources.map(({ party, count }) => ({ party, claims: count })) },
      stances: { count: sum(of(this.stanceKinds)), ...this.stances(most) },
    };
  }

  private stances(most: number): Omit<StanceTable, 'count'> {
    const [holders, targets] = [ranked(this.cells.sums('holder')), ranked(this.cells.sums('target'))];
    return {
      holders: this.told(holders, most),
      targets: this.told(targets, most),
      cells: this.cells.table(placesOf(holders, most), placesOf(targets, most)),
    };
  }

  private told(all: readonly Ranked[], most: number): { party: Party; count: number }[] {
    const told = all.slice(0, most).map(({ key, count }) => ({ party: this.parties.party(key), count }));
    const others = all.slice(most);
    if (others.length === 0) return told;
    const party: Party = { type: 'others', parties: others.length };
    return [...told, { party, count: others.reduce((sum, { count }) => sum + count, 0) }];
  }
}

const orNobody = (keys: readonly string[]): readonly string[] => (keys.length > 0 ? keys : [NOBODY]);

/** Where each party stands; the others stand together, last. */
function placesOf(all: readonly Ranked[], most: number): ReadonlyMap<string, number> {
  return new Map(all.map(({ key }, place) => [key, Math.min(place, most)]));
}

/** Counts by holder, target and label. */
class Cells {
  private readonly counts = new Map<string, Map<string, Map<string, number>>>();

  add(holder: string, target: string, label: string, times: number): void {
    const row = this.counts.get(holder) ?? new Map<string, Map<string, number>>();
    const cell = row.get(target) ?? new Map<string, number>();
    cell.set(label, (cell.get(label) ?? 0) + times);
    row.set(target, cell);
    this.counts.set(holder, row);
  }

  sums(by: 'holder' | 'target'): Map<string, number> {
    const sums = new Map<string, number>();
    for (const { holder, target, count } of this.each()) {
      const key = by === 'holder' ? holder : target;
      sums.set(key, (sums.get(key) ?? 0) + count);
    }
    return sums;
  }

  table(holders: ReadonlyMap<string, number>, targets: ReadonlyMap<string, number>): StanceTable['cells'] {
    const cells = new Map<string, StanceTable['cells'][number]>();
    for (const { holder: from, target: to, label: labelKey, count } of this.each()) {
      const [holder, target] = [holders.get(from) ?? 0, targets.get(to) ?? 0];
      const cell = cells.get(`${holder} ${target}`) ?? { holder, target, labels: [] };
      const [kind = '', label = ''] = labelKey.split(' ');
      const known = cell.labels.find((each) => each.kind === kind && each.label === label);
      if (known) known.count += count;
      else cell.labels.push({ kind, label, count });
      cells.set(`${holder} ${target}`, cell);
    }
    for (const { labels } of cells.values()) labels.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
    return [...cells.values()].sort((a, b) => a.holder - b.holder || a.target - b.target);
  }

  private *each() {
    for (const [holder, row] of this.counts) {
      for (const [target, cell] of row) {
        for (const [label, count] of cell) yield { holder, target, label, count };
      }
    }
  }
}
