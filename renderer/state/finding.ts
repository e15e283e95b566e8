// What is being sought in the open article, what was found, and where the walk through it stands.
import type { Span } from '../../domain/span';
import type { FindOptions } from '../../domain/text/find';

export interface Finding {
  readonly isOpen: boolean;
  readonly query: string;
  readonly options: FindOptions;
  /** In order. */
  readonly hits: readonly Span[];
  /** Which of them one stands at; -1 without hits. */
  readonly current: number;
  /** Grows each time the field is asked for, also while it is there. */
  readonly asked: number;
  /** Grows each time the current hit is to be brought into view. */
  readonly moved: number;
}

export const notFinding: Finding = {
  isOpen: false,
  query: '',
  options: { exact: false, wholeWords: false },
  hits: [],
  current: -1,
  asked: 0,
  moved: 0,
};

export function currentHit({ hits, current }: Pick<Finding, 'hits' | 'current'>): Span | null {
  return hits[current] ?? null;
}
