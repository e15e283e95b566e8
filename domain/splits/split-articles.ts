// Divides articles into parts such as train, dev and test: groups stay whole, sizes are as asked, and each label is spread as the sizes
// are. Rarest label first, as in K. Sechidis, G. Tsoumakas and I. Vlahavas, "On the stratification of multi-label data" (2011), but over
// groups and with lots drawn by rank. The order in which articles come does not matter.
import type { ExportSplits } from '../export-options';
import { done, type Outcome, type Problem, problem, refused } from '../problem';
import { type Group, grouping, type Keyed } from './groups';
import { isTakenName, spelledForLibraries } from './part-names';
import type { SplitBalance } from './split-balance';

export interface DividedArticle extends Keyed {
  /** How many marks of each label, by `labelKey`. */
  readonly labels: ReadonlyMap<string, number>;
}

export interface Division {
  /** The name of the part of each article, by its id. */
  readonly partOf: ReadonlyMap<string, string>;
  readonly balance: Omit<SplitBalance, 'unknown' | 'notCompared'>;
}

type Asked = Pick<ExportSplits, 'parts' | 'listed'>;
type ArticleGroup = Group<DividedArticle>;

/** @param rankOf draws lots, as hex digits: the same for the same article, whatever others there are. */
export function divideArticles(
  articles: readonly DividedArticle[],
  asked: Asked,
  rankOf: (id: string) => string,
): Outcome<Division> {
  const work = dividing(articles, asked, rankOf);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** The same with places to stop, for whoever has to let others in. */
export function* dividing(
  articles: readonly DividedArticle[],
  asked: Asked,
  rankOf: (id: string) => string,
): Generator<void, Outcome<Division>> {
  const groups = yield* grouping(articles, rankOf);
  const problems = [...partProblems(asked), ...groups.flatMap((group) => listProblems(group, asked))];
  if (problems.length > 0) return refused(...problems);
  const listed = new Map(groups.flatMap((group) => listedPart(group, asked)));
  if (listed.size < groups.length && asked.parts.every(({ size }) => size === 0)) return refused(problem('split-without-sizes'));
  yield;
  const lots = yield* drawing(groups, sharesOf(asked.parts));
  const shares = new Shares(lots, asked.parts);
  for (const lot of lots) {
    const part = listed.get(lot.group);
    if (part !== undefined) shares.give(lot, part);
  }
  yield;
  yield* givingByLabels(
    lots.filter(({ group }) => !listed.has(group)),
    shares,
  );
  return done(divisionOf(groups, articles, asked, shares, listed));
}

function partProblems({ parts, listed }: Asked): Problem[] {
  const names = parts.map(({ name }) => name);
  const spelled = names.map(spelledForLibraries);
  const twice = names.filter((name, at) => spelled.indexOf(spelledForLibraries(name)) !== at);
  const strange = Object.entries(listed).filter(([, part]) => !names.includes(part));
  return [
    ...twice.map((part) => problem('split-part-twice', { part })),
    ...names.filter(isTakenName).map((part) => problem('split-part-taken', { part })),
    ...strange.map(([article, part]) => problem('split-part-unknown', { article, part, known: names.join(', ') })),
  ];
}

/** Articles that are never parted but were listed for different parts. */
function listProblems({ members }: ArticleGroup, { listed }: Asked): Problem[] {
  const [first, ...others] = members.filter(({ id }) => listed[id] !== undefined);
  if (!first) return [];
  return others
    .filter(({ id }) => listed[id] !== listed[first.id])
    .map(({ id }) =>
      problem('split-list-parts-group', {
        article: first.id,
        part: listed[first.id] ?? '',
        other: id,
        otherPart: listed[id] ?? '',
      }),
    );
}

function listedPart(group: ArticleGroup, { parts, listed }: Asked): [ArticleGroup, number][] {
  const name = group.members.map(({ id }) => listed[id]).find((part) => part !== undefined);
  const part = parts.findIndex((each) => each.name === name);
  return part < 0 ? [] : [[group, part]];
}

/** A group with its marks of each label, counted once; the label before all others is that of being an article. */
interface Lot {
  readonly group: ArticleGroup;
  readonly labels: readonly (readonly [label: number, marks: number])[];
  /** The part that its lot falls on. */
  readonly drawn: number;
}

const ARTICLES = 0;

/** Gives groups to parts and keeps count of how far each part is ahead of its share, in articles and in marks of each label. */
class Shares {
  readonly sizes: readonly number[];
  readonly given: ArticleGroup[][];
  private readonly open: readonly number[];
  /** Of each label: how much there is, how much is still to be given, and how far each part is ahead of its share of what was. */
  private readonly totals: number[] = [];
  private readonly left: number[] = [];
  private readonly ahead: number[][] = [];

  constructor(lots: readonly Lot[], parts: Asked['parts']) {
    this.sizes = sharesOf(parts);
    this.open = this.sizes.flatMap((size, part) => (size > 0 ? [part] : []));
    this.given = parts.map(() => []);
    for (const { labels } of lots) for (const [label, marks] of labels) this.totals[label] = (this.totals[label] ?? 0) + marks;
    this.left = [...this.totals];
    this.ahead = this.totals.map(() => parts.map(() => 0));
  }

  give({ group, labels }: Lot, to: number): void {
    this.given[to]?.push(group);
    for (const [label, marks] of labels) {
      this.left[label] = (this.left[label] ?? 0) - marks;
      const ahead = this.ahead[label] ?? [];
      for (const [part, size] of this.sizes.entries())
        ahead[part] = (ahead[part] ?? 0) + (part === to ? marks : 0) - size * marks;
    }
  }

  /**
   * The part that the lot falls on, unless that would be further ahead of its share than chance can make up for with what is left.
   * Otherwise the part with room by which all labels come closest to their shares; where there is no room, the one with most.
   */
  place(lot: Lot): number {
    const articles = lot.group.members.length;
    const fits = this.open.filter((part) => this.room(part) >= articles);
    if (fits.includes(lot.drawn) && this.mayTake(lot.drawn, lot)) return lot.drawn;
    if (fits.length > 0) return most(fits, (part) => -this.cost(part, lot));
    return most(this.open, (part) => this.room(part));
  }

  private room(part: number): number {
    const [size = 0, total = 0, left = 0] = [this.sizes[part], this.totals[ARTICLES], this.left[ARTICLES]];
    return size * total - (size * (total - left) + (this.ahead[ARTICLES]?.[part] ?? 0));
  }

  private mayTake(part: number, { labels }: Lot): boolean {
    const size = this.sizes[part] ?? 0;
    return labels.every(([label, marks]) => {
      const after = (this.ahead[label]?.[part] ?? 0) + marks * (1 - size);
      return after <= PATIENCE * Math.sqrt(size * (this.left[label] ?? 0));
    });
  }

  /** How much further from their shares the parts would be: the squares of what they are ahead or behind, by what they are to have. */
  private cost(to: number, { labels }: Lot): number {
    let cost = 0;
    for (const [label, marks] of labels) {
      for (const part of this.open) {
        const size = this.sizes[part] ?? 0;
        const ahead = this.ahead[label]?.[part] ?? 0;
        const step = (part === to ? marks : 0) - size * marks;
        cost += (step * (2 * ahead + step)) / (size * (this.totals[label] ?? 1));
      }
    }
    return cost;
  }
}

/** How far ahead: twice what chance is off by. Less patience spreads small sets better; more leaves articles where they are when others come. */
const PATIENCE = 2;

function sharesOf(parts: Asked['parts']): number[] {
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  return parts.map(({ size }) => (total === 0 ? 0 : size / total));
}

/** The first of those of which there is most. */
function most(parts: readonly number[], amount: (part: number) => number): number {
  return parts.reduce((best, part) => (amount(part) > amount(best) ? part : best), parts[0] ?? 0);
}

function* drawing(groups: readonly ArticleGroup[], sizes: readonly number[]): Generator<void, Lot[]> {
  const names = new Set<string>();
  for (const { members } of groups) {
    for (const { labels } of members) for (const label of labels.keys()) names.add(label);
    yield;
  }
  // By name, so that the order in which labels are met does not matter.
  const numbers = new Map([...names].sort().map((label, at) => [label, at + 1]));
  const lots: Lot[] = [];
  for (const group of groups) {
    const labels: [label: number, marks: number][] = [[ARTICLES, group.members.length]];
    for (const [label, marks] of sumOfLabels(group.members)) labels.push([numbers.get(label) ?? 0, marks]);
    labels.sort(([a], [b]) => a - b);
    lots.push({ group, labels, drawn: drawnPart(group, sizes) });
    yield;
  }
  return lots;
}

/** By the last digits of the rank, of which the first ones give the order. */
function drawnPart({ rank }: ArticleGroup, sizes: readonly number[]): number {
  let left = Number.parseInt(rank.slice(-8), 16) / 2 ** 32;
  const part = sizes.findIndex((size) => {
    left -= size;
    return left < 0;
  });
  return part < 0 ? sizes.length - 1 : part;
}

/** The label that fewest groups have comes first, since it is the hardest to spread; groups without marks fill what is left. */
function* givingByLabels(free: readonly Lot[], shares: Shares): Generator<void> {
  const withLabel = new Map<number, Lot[]>();
  for (const lot of largeFirst(free)) {
    for (const [label] of lot.labels) {
      const lots = withLabel.get(label);
      if (lots) lots.push(lot);
      else withLabel.set(label, [lot]);
    }
  }
  const given = new Set<Lot>();
  // Every group has articles, which come last so that groups without marks do.
  const byRarity = [...withLabel].sort(([a, one], [b, other]) => one.length - other.length || b - a);
  for (const [, lots] of byRarity) {
    for (const lot of lots) {
      if (!given.has(lot)) shares.give(lot, shares.place(lot));
      given.add(lot);
      yield;
    }
  }
}

/** While there is room for them; groups of about one size stay in the order of the lots. */
function largeFirst(lots: readonly Lot[]): Lot[] {
  const size = ({ group }: Lot): number => Math.floor(Math.log2(group.members.length));
  return [...lots].sort((a, b) => size(b) - size(a));
}

function sumOfLabels(articles: readonly DividedArticle[]): ReadonlyMap<string, number> {
  const [only] = articles;
  if (only && articles.length === 1) return only.labels;
  const sum = new Map<string, number>();
  for (const { labels } of articles) for (const [label, marks] of labels) sum.set(label, (sum.get(label) ?? 0) + marks);
  return sum;
}

function divisionOf(
  groups: readonly ArticleGroup[],
  articles: readonly DividedArticle[],
  { parts, listed }: Asked,
  shares: Shares,
  listedGroups: ReadonlyMap<ArticleGroup, number>,
): Division {
  const members = shares.given.map((given) => given.flatMap((group) => group.members));
  const partOf = new Map(members.flatMap((inPart, at) => inPart.map(({ id }) => [id, parts[at]?.name ?? ''] as const)));
  const sums = members.map(sumOfLabels);
  const labels = [...sumOfLabels(articles)]
    .filter(([, marks]) => marks > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, marks]) => ({ ...labelFrom(key), marks, inParts: sums.map((sum) => sum.get(key) ?? 0) }));
  const several = groups.filter((group) => group.members.length > 1);
  const listedIn = (at: number): number =>
    [...listedGroups].reduce((sum, [group, part]) => (part === at ? sum + group.members.length : sum), 0);
  return {
    partOf,
    balance: {
      parts: parts.map(({ name }, at) => ({
        name,
        wanted: rounded(shares.sizes[at] ?? 0),
        reached: rounded((members[at]?.length ?? 0) / Math.max(1, articles.length)),
        articles: members[at]?.length ?? 0,
        marks: [...(sums[at]?.values() ?? [])].reduce((sum, marks) => sum + marks, 0),
        listed: listedIn(at),
      })),
      labels,
      furthest: furthestOf(
        labels,
        parts.map(({ name }) => name),
        shares.sizes,
      ),
      together: {
        groups: several.length,
        articles: several.reduce((sum, group) => sum + group.members.length, 0),
        largest: groups.reduce((largest, { members }) => Math.max(largest, members.length), 0),
      },
      listedInVain: Object.keys(listed).filter((id) => !partOf.has(id)).length,
    },
  };
}

function furthestOf(
  labels: SplitBalance['labels'],
  parts: readonly string[],
  sizes: readonly number[],
): SplitBalance['furthest'] {
  let furthest: SplitBalance['furthest'] = null;
  for (const { kind, label, marks, inParts } of labels) {
    for (const [at, part] of parts.entries()) {
      const [wanted, reached] = [rounded(sizes[at] ?? 0), rounded((inParts[at] ?? 0) / marks)];
      const isFurther = !furthest || Math.abs(reached - wanted) > Math.abs(furthest.reached - furthest.wanted);
      if (isFurther) furthest = { part, kind, label, wanted, reached };
    }
  }
  return furthest;
}

function labelFrom(key: string): { kind: string; label: string } {
  const at = key.indexOf(':');
  return { kind: key.slice(0, at), label: key.slice(at + 1) };
}

/** Enough to compare by, and the same on every machine. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
