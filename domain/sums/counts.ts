// Numbers by key that go up and down again; what came to nothing leaves no trace.

export type Counts<Key = string> = Map<Key, number>;

export function plus<Key>(counts: Counts<Key>, key: Key, times: number): void {
  const sum = (counts.get(key) ?? 0) + times;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

/** The same one level down. */
export function plusIn<Outer, Key>(outer: Map<Outer, Counts<Key>>, first: Outer, key: Key, times: number): void {
  const found = outer.get(first);
  const counts = found ?? new Map<Key, number>();
  plus(counts, key, times);
  if (counts.size === 0) outer.delete(first);
  else if (!found) outer.set(first, counts);
}

export const sumOf = (counts: ReadonlyMap<unknown, number> = new Map()): number => {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
};

/** The same on every machine, whatever its language. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
