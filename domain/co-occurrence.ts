// Which labels stand together: pairs of marks that share a letter, counted without looking at every pair.
import type { Span } from './span';
import { type Counts, plus } from './sums/counts';

export interface PlacedMark {
  /** Another number for each label. */
  readonly label: number;
  /** In reading order. */
  readonly spans: readonly Pick<Span, 'start' | 'end'>[];
}

/** How often each two labels were seen together; which of them comes first makes no difference. */
export class PairCounts {
  private readonly counts: Counts<number> = new Map();

  add(one: number, other: number, times: number): void {
    plus(this.counts, one < other ? one * MOST_LABELS + other : other * MOST_LABELS + one, times);
  }

  *seen(): Generator<{ readonly one: number; readonly other: number; readonly count: number }> {
    for (const [pair, count] of this.counts) {
      yield { one: Math.floor(pair / MOST_LABELS), other: pair % MOST_LABELS, count };
    }
  }
}

/** More than any scheme has. */
const MOST_LABELS = 2 ** 20;

/** Marks after which whoever counts may be interrupted. */
const STRIDE = 1000;

/**
 * Counts the pairs of marks that share a letter; interrupts itself now and then.
 * @param marks of one layer, by where they begin.
 * @param times by which a pair counts: -1 takes it back.
 */
export function* countOverlaps(marks: readonly PlacedMark[], pairs: PairCounts, times: 1 | -1 = 1): Generator<void> {
  const whole = marks.filter(({ spans }) => spans.length === 1);
  yield* sweep(whole, pairs, times);
  if (whole.length < marks.length) yield* comparePieces(marks, pairs, times);
}

/** A mark meets whatever is still open where it begins, of which only the labels need be known. */
function* sweep(marks: readonly PlacedMark[], pairs: PairCounts, times: 1 | -1): Generator<void> {
  const byEnd = [...marks].sort((a, b) => endOf(a) - endOf(b));
  const open = new Map<number, number>();
  let closed = 0;
  let walked = 0;
  for (const mark of marks) {
    for (let next = byEnd[closed]; next && endOf(next) <= startOf(mark); next = byEnd[closed]) {
      const left = (open.get(next.label) ?? 0) - 1;
      if (left > 0) open.set(next.label, left);
      else open.delete(next.label);
      closed += 1;
    }
    for (const [label, count] of open) pairs.add(mark.label, label, times * count);
    open.set(mark.label, (open.get(mark.label) ?? 0) + 1);
    walked += 1;
    if (walked % STRIDE === 0) yield;
  }
}

/** Two marks in pieces may meet in several places, and are still one pair. */
function* comparePieces(marks: readonly PlacedMark[], pairs: PairCounts, times: 1 | -1): Generator<void> {
  for (const [index, mark] of marks.entries()) {
    if (mark.spans.length === 1) continue;
    for (const [otherIndex, other] of marks.entries()) {
      const isCounted = other.spans.length > 1 && otherIndex <= index;
      if (!isCounted && meet(mark, other)) pairs.add(mark.label, other.label, times);
    }
    yield;
  }
}

function meet(one: PlacedMark, other: PlacedMark): boolean {
  if (startOf(other) >= endOf(one) || startOf(one) >= endOf(other)) return false;
  return one.spans.some((a) => other.spans.some((b) => a.start < b.end && b.start < a.end));
}

const startOf = ({ spans }: PlacedMark): number => spans[0]?.start ?? 0;
const endOf = ({ spans }: PlacedMark): number => spans.at(-1)?.end ?? 0;
