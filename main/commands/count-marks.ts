// Walks over all marks once and counts them: by label, article and day, and which labels stand together.
import { type CountedMark, markPages, piecesOf } from '../../db/statistics';
import { countOverlaps, PairCounts, type PlacedMark } from '../../domain/co-occurrence';
import { labelsOfKind, type Scheme } from '../../domain/scheme';
import type { LabelPair, Statistics } from '../../domain/statistics';
import type { Workbench } from './workbench';

/** What is walked over: whose marks, on which articles. */
export interface Counted {
  isCounted(mark: { readonly articleId: string; readonly annotatorId: string }): boolean;
  /** A place to stop and let others in. */
  pause(): Promise<unknown>;
}

export interface MarkCounts {
  readonly annotations: number;
  readonly byLabel: Statistics['byLabel'];
  readonly byArticle: ReadonlyMap<string, number>;
  readonly byAnnotator: ReadonlyMap<string, number>;
  /** By day, then by annotator. */
  readonly byDay: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly together: Statistics['together'];
}

export async function countMarks({ db }: Workbench, scheme: Scheme, { isCounted, pause }: Counted): Promise<MarkCounts> {
  const tally = new Tally();
  const together = new Together(scheme);
  let layer: CountedMark[] = [];
  const endLayer = async (): Promise<void> => {
    const placed = layer.flatMap((mark) => together.placed(mark, () => piecesOf(db, mark.id)));
    for (const _ of together.addLayer(layer[0]?.articleId ?? '', placed)) await pause();
    layer = [];
  };
  for (const page of markPages(db)) {
    for (const mark of page) {
      if (!isCounted(mark)) continue;
      const [first] = layer;
      if (first && (first.articleId !== mark.articleId || first.annotatorId !== mark.annotatorId)) await endLayer();
      layer.push(mark);
      tally.add(mark);
    }
    await pause();
  }
  await endLayer();
  return { ...tally.counts(), together: together.counts() };
}

const plus = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

class Tally {
  private annotations = 0;
  private readonly labels = new Map<string, Map<string, number>>();
  private readonly byArticle = new Map<string, number>();
  private readonly byAnnotator = new Map<string, number>();
  private readonly byDay = new Map<string, Map<string, number>>();

  add({ kind, label, articleId, annotatorId, day }: CountedMark): void {
    this.annotations += 1;
    plus(inner(this.labels, kind), label);
    plus(this.byArticle, articleId);
    plus(this.byAnnotator, annotatorId);
    plus(inner(this.byDay, day), annotatorId);
  }

  counts(): Omit<MarkCounts, 'together'> {
    const { annotations, byArticle, byAnnotator, byDay } = this;
    const byLabel = [...this.labels].flatMap(([kind, labels]) =>
      [...labels].map(([label, count]) => ({ kind, label, annotations: count })),
    );
    byLabel.sort((a, b) => inOrder(a.kind, b.kind) || b.annotations - a.annotations || inOrder(a.label, b.label));
    return { annotations, byLabel, byArticle, byAnnotator, byDay };
  }
}

function inner(outer: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const found = outer.get(key) ?? new Map<string, number>();
  outer.set(key, found);
  return found;
}

/** The same on every machine, whatever its language. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

class Together {
  private readonly labels: readonly { kind: string; label: string }[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly overlap: PairCounts;
  private readonly article: PairCounts;
  /** The article that is walked over, and the pairs that were seen in it. */
  private present = '';
  private seen = new Set<number>();

  constructor(scheme: Scheme) {
    this.labels = scheme.kinds.flatMap((kind) => labelsOfKind(kind).map(({ key }) => ({ kind: kind.key, label: key })));
    this.places = new Map(this.labels.map(({ kind, label }, place) => [`${kind} ${label}`, place]));
    this.overlap = new PairCounts(this.labels.length);
    this.article = new PairCounts(this.labels.length);
  }

  /** Nothing for a label that came after the counting began: it is counted again then. */
  placed({ kind, label, start, end, pieces }: CountedMark, readPieces: () => PlacedMark['spans']): PlacedMark[] {
    const place = this.places.get(`${kind} ${label}`);
    if (place === undefined) return [];
    return [{ label: place, spans: pieces === 1 ? [{ start, end }] : readPieces() }];
  }

  *addLayer(articleId: string, marks: readonly PlacedMark[]): Generator<void> {
    if (articleId !== this.present) this.seen = new Set();
    this.present = articleId;
    const labels = [...new Set(marks.map(({ label }) => label))].sort((a, b) => a - b);
    for (const [index, one] of labels.entries()) {
      for (const other of labels.slice(index)) {
        const pair = one * this.labels.length + other;
        if (!this.seen.has(pair)) this.article.add(one, other);
        this.seen.add(pair);
      }
    }
    yield;
    yield* countOverlaps(marks, this.overlap);
  }

  counts(): Statistics['together'] {
    return { overlap: this.pairs(this.overlap), article: this.pairs(this.article) };
  }

  private pairs(counts: PairCounts): LabelPair[] {
    return [...counts.seen()].flatMap(({ one: a, other: b, count }) => {
      const [one, other] = [this.labels[a], this.labels[b]];
      return one && other ? [{ one, other, count }] : [];
    });
  }
}
