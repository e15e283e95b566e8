// Which labels stand together: pairs of marks that share a letter, counted without looking at every pair.
import type { Span } from './span';

export interface PlacedMark {
  /** Its place in the list of labels. */
  readonly label: number;
  /** In reading order. */
  readonly spans: readonly Pick<Span, 'start' | 'end'>[];
}

/** How often each two of so many labels were seen together; which of them comes first makes no difference. */
export class PairCounts {
  private readonly counts: Float64Array;

  constructor(readonly labels: number) {
    this.counts = new Float64Array(labels * labels);
  }

  add(one: number, other: number, times = 1): void {
    const at = one < other ? one * this.labels + other : other * this.labels + one;
    this.counts[at] = (this.counts[at] ?? 0) + times;
  }

  *seen(): Generator<{ readonly one: number; readonly other: number; readonly count: number }> {
    for (const [at, count] of this.counts.entries()) {
      if (count > 0) yield { one: Math.floor(at / this.labels), other: at % this.labels, count };
    }
  }
}

/** Marks after which whoever counts may be interrupted. */
const STRIDE = 1000;

/**
 * Counts the pairs of marks that share a letter; interrupts itself now and then.
 * @param marks of one layer, by where they begin.
 */
export function* countOverlaps(marks: readonly PlacedMark[], pairs: PairCounts): Generator<void> {
  const whole = marks.filter(({ spans }) => spans.length === 1);
  yield* sweep(whole, pairs);
  if (whole.length < marks.length) yield* comparePieces(marks, pairs);
}

/** A mark meets whatever is still open where it begins, of which only the labels need be known. */
function* sweep(marks: readonly PlacedMark[], pairs: PairCounts): Generator<void> {
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
    for (const [label, count] of open) pairs.add(mark.label, label, count);
    open.set(mark.label, (open.get(mark.label) ?? 0) + 1);
    walked += 1;
    if (walked % STRIDE === 0) yield;
  }
}

/** Two marks in pieces may meet in several places, and are still one pair. */
function* comparePieces(marks: readonly PlacedMark[], pairs: PairCounts): Generator<void> {
  for (const [index, mark] of marks.entries()) {
    if (mark.spans.length === 1) continue;
    for (const [otherIndex, other] of marks.entries()) {
      const isCounted = other.spans.length > 1 && otherIndex <= index;
      if (!isCounted && meet(mark, other)) pairs.add(mark.label, other.label);
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
