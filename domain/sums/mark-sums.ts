// Sums over marks: by label, annotator and day, and which labels stand together.
import { countOverlaps, PairCounts } from '../co-occurrence';
import { labelsOfKind, type Scheme } from '../scheme';
import type { LabelPair, Statistics } from '../statistics';
import type { CountedMark } from './counted-article';
import { type Counts, inOrder, plus, plusIn } from './counts';

export class MarkSums {
  annotations = 0;
  /** By kind, then by label. */
  private readonly labels = new Map<string, Counts>();
  readonly byAnnotator: Counts = new Map();
  /** By day, then by annotator. */
  readonly byDay = new Map<string, Counts>();
  private readonly places = new LabelPlaces();
  private readonly overlap = new PairCounts();
  private readonly article = new PairCounts();

  /** All marks of one article, put in or taken out again; interrupts itself now and then. */
  *add(marks: readonly CountedMark[], times: 1 | -1): Generator<void> {
    this.annotations += times * marks.length;
    for (const { kind, label, annotatorId, day } of marks) {
      plusIn(this.labels, kind, label, times);
      plus(this.byAnnotator, annotatorId, times);
      plusIn(this.byDay, day, annotatorId, times);
    }
    const seen = new Set<string>();
    for (const layer of layersOf(marks)) {
      const placed = layer.map(({ kind, label, spans }) => ({ label: this.places.of(kind, label), spans }));
      const labels = [...new Set(placed.map(({ label }) => label))].sort((a, b) => a - b);
      for (const [index, one] of labels.entries()) {
        for (const other of labels.slice(index)) {
          // Two annotators who have the same two labels are one article.
          if (!seen.has(`${one} ${other}`)) this.article.add(one, other, times);
          seen.add(`${one} ${other}`);
        }
      }
      yield* countOverlaps(placed, this.overlap, times);
    }
  }

  byLabel(): Statistics['byLabel'] {
    const byLabel = [...this.labels].flatMap(([kind, labels]) =>
      [...labels].map(([label, count]) => ({ kind, label, annotations: count })),
    );
    return byLabel.sort((a, b) => inOrder(a.kind, b.kind) || b.annotations - a.annotations || inOrder(a.label, b.label));
  }

  byKind(): Statistics['byKind'] {
    const sums: Counts = new Map();
    for (const { kind, annotations } of this.byLabel()) plus(sums, kind, annotations);
    return [...sums].map(([kind, annotations]) => ({ kind, annotations }));
  }

  /** In the order of the scheme. */
  together(scheme: Scheme): Statistics['together'] {
    const order = new LabelPlaces();
    for (const kind of scheme.kinds) for (const { key } of labelsOfKind(kind)) order.of(kind.key, key);
    return { overlap: this.pairs(this.overlap, order), article: this.pairs(this.article, order) };
  }

  private pairs(counts: PairCounts, order: LabelPlaces): LabelPair[] {
    const pairs = [...counts.seen()].flatMap(({ one: a, other: b, count }) => {
      const [one, other] = [this.places.label(a), this.places.label(b)];
      if (!one || !other) return [];
      const [first, second] = [order.of(one.kind, one.label), order.of(other.kind, other.label)];
      return [
        first <= second ? { one, other, count, first, second } : { one: other, other: one, count, first: second, second: first },
      ];
    });
    pairs.sort((a, b) => a.first - b.first || a.second - b.second);
    return pairs.map(({ one, other, count }) => ({ one, other, count }));
  }
}

type LabelKeys = LabelPair['one'];

/** Labels by number, each new one the next. */
class LabelPlaces {
  private readonly labels: LabelKeys[] = [];
  private readonly places = new Map<string, Map<string, number>>();

  of(kind: string, label: string): number {
    const ofKind = this.places.get(kind) ?? new Map<string, number>();
    const known = ofKind.get(label);
    if (known !== undefined) return known;
    this.places.set(kind, ofKind.set(label, this.labels.length));
    return this.labels.push({ kind, label }) - 1;
  }

  label(place: number): LabelKeys | undefined {
    return this.labels[place];
  }
}

function* layersOf(marks: readonly CountedMark[]): Generator<readonly CountedMark[]> {
  for (let from = 0; from < marks.length; ) {
    let to = from + 1;
    while (marks[to]?.annotatorId === marks[from]?.annotatorId) to += 1;
    yield marks.slice(from, to);
    from = to;
  }
}
