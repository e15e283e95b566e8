// What one list has and another has not. Lists that an edit has made of one another share all but a few neighbours.

export interface Difference<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/** By identity. What both lists begin and end with is only glanced over. */
export function difference<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const [old, young] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (old.length === 0 || young.length === 0) return { gone: old, come: young };
  const [known, kept] = [new Set(old), new Set(young)];
  return { gone: old.filter((each) => !kept.has(each)), come: young.filter((each) => !known.has(each)) };
}
