// Counts what a format drops or changes, with a few examples, each once.
import type { Loss } from '../../domain/export-progress';
import { beginningOf } from './one-line';

const MOST_EXAMPLES = 3;

export class LossCount {
  private readonly counts = new Map<string, { count: number; readonly examples: string[] }>();

  /** @param count how often, none counts for nothing. */
  add(code: string, example: string, count = 1): void {
    if (count === 0) return;
    const known = this.counts.get(code) ?? { count: 0, examples: [] };
    this.counts.set(code, known);
    known.count += count;
    if (known.examples.length === MOST_EXAMPLES) return;
    const shown = beginningOf(example);
    if (!known.examples.includes(shown)) known.examples.push(shown);
  }

  list(): Loss[] {
    return [...this.counts].map(([code, loss]) => ({ code, ...loss }));
  }
}
