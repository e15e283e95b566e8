// Articles that are never parted: those that share a key, directly or by way of others.

export interface Keyed {
  readonly id: string;
  /** What it shares with others, such as its story; none for an article that stands alone. */
  readonly keys: readonly string[];
}

export interface Group<Item extends Keyed> {
  /** By rank. */
  readonly members: readonly Item[];
  /** The lowest of its members'. */
  readonly rank: string;
}

/**
 * The groups by rank, whatever the order of the items; with places to stop.
 * @param rankOf draws lots: the same for the same id.
 */
export function* grouping<Item extends Keyed>(
  items: readonly Item[],
  rankOf: (id: string) => string,
): Generator<void, Group<Item>[]> {
  const ranked = items.map((item) => ({ item, rank: rankOf(item.id) })).sort((a, b) => compareRanks(a.rank, b.rank));
  yield;
  const roots = new Roots();
  const firstWith = new Map<string, string>();
  for (const { item } of ranked) {
    for (const key of item.keys) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, item.id);
      else roots.join(first, item.id);
    }
    yield;
  }
  const groups = new Map<string, { members: Item[]; rank: string }>();
  for (const { item, rank } of ranked) {
    const root = roots.of(item.id);
    const group = groups.get(root);
    if (group) group.members.push(item);
    else groups.set(root, { members: [item], rank });
    yield;
  }
  return [...groups.values()];
}

const compareRanks = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

class Roots {
  private readonly parents = new Map<string, string>();

  of(id: string): string {
    let root = id;
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root)) root = parent;
    if (root !== id) this.parents.set(id, root);
    return root;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a !== b) this.parents.set(b, a);
  }
}
