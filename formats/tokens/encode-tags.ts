// Tags of tokens for stretches that do not overlap, in the three schemes that are written.
import type { TagScheme } from '../../domain/export-options';
import type { TaggedRun } from './decode-tags';
import type { TokenRange } from './fit-tokens';

/**
 * A tag for each token of each sentence: what goes before a sentence does not count within it.
 * @param runs apart from each other, and each within one sentence.
 */
export function encodeTags(runs: readonly TaggedRun[], sentences: readonly TokenRange[], scheme: TagScheme): string[] {
  const tags = new Array<string>((sentences.at(-1)?.last ?? -1) + 1).fill('O');
  const firsts = new Set(sentences.map(({ first }) => first));
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const meets = !firsts.has(run.first) && tags[run.first - 1]?.slice(2) === run.label;
    for (let at = run.first; at <= run.last; at += 1) tags[at] = `${placeOf(at, run, scheme, meets)}-${run.label}`;
  }
  return tags;
}

/** @param meets whether a run of the same label ends where this one begins, the only place where IOB1 says B. */
function placeOf(at: number, { first, last }: TaggedRun, scheme: TagScheme, meets: boolean): string {
  if (scheme === 'bioes' && at === last) return first === last ? 'S' : 'E';
  if (at > first) return 'I';
  return scheme === 'iob1' && !meets ? 'I' : 'B';
}
