// Divides articles into parts such as train, dev and test: groups stay whole, sizes are as asked, and each label is spread as the sizes
// are. Iterative stratification after K. Sechidis, G. Tsoumakas and I. Vlahavas, "On the stratification of multi-label data" (2011),
// over groups, with lots drawn by rank. The order in which articles come does not matter.
import type { ExportSplits } from '../export-options';
import { done, type Outcome, type Problem, problem, refused } from '../problem';
import { type Group, groupsOf, type Keyed } from './groups';
import type { SplitBalance } from './split-balance';

export interface DividedArticle extends Keyed {
  /** How many marks of each label, by `labelKey`. */
  readonly labels: ReadonlyMap<string, number>;
}

export const labelKey = (kind: string, label: string): string => `${kind}:${label}`;

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
  const groups = groupsOf(articles, rankOf);
  const problems = [...partProblems(asked), ...groups.flatMap((group) => listProblems(group, asked))];
  if (problems.length > 0) return refused(...problems);
  const listed = new Map(groups.flatMap((group) => listedPart(group, asked)));
  const free = groups.filter((group) => !listed.has(group));
  if (free.length > 0 && asked.parts.every(({ size }) => size === 0)) return refused(problem('split-without-sizes'));
  const shares = new Shares(groups, asked.parts);
  for (const [group, part] of listed) shares.give(group, part);
  giveByLabels(free, shares);
  return done(divisionOf(groups, articles, asked, shares, listed));
}

function partProblems({ parts, listed }: Asked): Problem[] {
  const names = parts.map(({ name }) => name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const strange = Object.entries(listed).filter(([, part]) => !names.includes(part));
  return [
    ...twice.map((part) => problem('split-part-twice', { part })),
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

/** What each part still lacks of articles and of each label, and what it was given. */
class Shares {
  readonly sizes: readonly number[];
  readonly given: ArticleGroup[][];
  private readonly articles: number[];
  private readonly labels = new Map<string, number[]>();

  constructor(groups: readonly ArticleGroup[], parts: Asked['parts']) {
    const total = parts.reduce((sum, { size }) => sum + size, 0);
    this.sizes = parts.map(({ size }) => (total === 0 ? 0 : size / total));
    this.given = parts.map(() => []);
    const count = groups.reduce((sum, { members }) => sum + members.length, 0);
    this.articles = this.sizes.map((size) => size * count);
    for (const [label, marks] of sumOfLabels(groups.flatMap(({ members }) => members))) {
      this.labels.set(
        label,
        this.sizes.map((size) => size * marks),
      );
    }
  }

  give(group: ArticleGroup, part: number): void {
    this.given[part]?.push(group);
    subtract(this.articles, part, group.members.length);
    for (const [label, marks] of sumOfLabels(group.members)) subtract(this.labels.get(label), part, marks);
  }

  /**
   * The part that the group's lot falls on, if that still lacks so much: so articles stay where they are when others are added.
   * Otherwise, of the parts that it fits into, the one that lacks most of the label; where it fits into none, the one with most room.
   */
  place(group: ArticleGroup, label: string | null): number {
    const room = (part: number): number => this.articles[part] ?? 0;
    const open = this.sizes.flatMap((size, part) => (size > 0 ? [part] : []));
    const fits = open.filter((part) => room(part) >= group.members.length);
    const drawn = this.drawn(group);
    if (fits.includes(drawn) && this.lacksAll(drawn, group)) return drawn;
    if (fits.length === 0) return most(open, room);
    const lacks = label === null ? undefined : this.labels.get(label);
    const least = lacks ? Math.max(...fits.map((part) => lacks[part] ?? 0)) : 0;
    return most(lacks ? fits.filter((part) => lacks[part] === least) : fits, room);
  }

  private drawn({ rank }: ArticleGroup): number {
    let left = lotOf(rank);
    const part = this.sizes.findIndex((size) => {
      left -= size;
      return left < 0;
    });
    return part < 0 ? this.sizes.length - 1 : part;
  }

  private lacksAll(part: number, { members }: ArticleGroup): boolean {
    return [...sumOfLabels(members)].every(([label, marks]) => (this.labels.get(label)?.[part] ?? 0) >= marks);
  }
}

/** Between 0 and 1, from the last digits of a rank, of which the first ones give the order. */
const lotOf = (rank: string): number => Number.parseInt(rank.slice(-8), 16) / 2 ** 32;

function subtract(list: number[] | undefined, at: number, amount: number): void {
  if (list) list[at] = (list[at] ?? 0) - amount;
}

/** The first of those of which there is most. */
function most(parts: readonly number[], amount: (part: number) => number): number {
  return parts.reduce((best, part) => (amount(part) > amount(best) ? part : best), parts[0] ?? 0);
}

/** The label that fewest groups are left with comes first, since it is the hardest to spread; groups without marks fill what is left. */
function giveByLabels(free: readonly ArticleGroup[], shares: Shares): void {
  const left = new Set(largeFirst(free));
  const withLabel = new Map<string, ArticleGroup[]>();
  const counts = new Map<string, number>();
  const labelsOf = new Map([...left].map((group) => [group, [...sumOfLabels(group.members).keys()]]));
  for (const [group, labels] of labelsOf) {
    for (const label of labels) {
      const groups = withLabel.get(label);
      if (groups) groups.push(group);
      else withLabel.set(label, [group]);
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  const give = (group: ArticleGroup, label: string | null): void => {
    shares.give(group, shares.place(group, label));
    left.delete(group);
    for (const each of labelsOf.get(group) ?? []) counts.set(each, (counts.get(each) ?? 0) - 1);
  };
  for (let label = rarest(counts); label !== null; label = rarest(counts)) {
    for (const group of withLabel.get(label) ?? []) if (left.has(group)) give(group, label);
    counts.delete(label);
  }
  for (const group of [...left]) give(group, null);
}

function rarest(counts: ReadonlyMap<string, number>): string | null {
  let first: readonly [label: string, count: number] | null = null;
  for (const [label, count] of counts) {
    if (count > 0 && (!first || count < first[1] || (count === first[1] && label < first[0]))) first = [label, count];
  }
  return first?.[0] ?? null;
}

/** While there is room for them; groups of about one size stay in the order of the lots. */
function largeFirst(groups: readonly ArticleGroup[]): ArticleGroup[] {
  const size = ({ members }: ArticleGroup): number => Math.floor(Math.log2(members.length));
  return [...groups].sort((a, b) => size(b) - size(a));
}

function sumOfLabels(articles: readonly DividedArticle[]): Map<string, number> {
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
