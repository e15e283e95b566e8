// Sums over articles: by outlet and month, and how far work on them has come.
import type { LayerStatus } from '../annotation';
import type { Statistics } from '../statistics';
import type { CountedArticle } from './counted-article';
import { type Counts, inOrder, plus, plusIn } from './counts';

/** Articles, and the marks in them, by a fact of theirs; null where it is not known. */
interface Both {
  readonly articles: Counts<string | null>;
  readonly annotations: Counts<string | null>;
}

export class ArticleSums {
  articles = 0;
  private readonly outlets: Both = { articles: new Map(), annotations: new Map() };
  private readonly months: Both = { articles: new Map(), annotations: new Map() };
  /** By annotator; articles without a layer are not among them. */
  readonly byStatus = new Map<string, Counts<LayerStatus>>();
  /** By day, then by annotator. */
  readonly doneByDay = new Map<string, Counts>();

  add({ outlet, month, layers, marks }: CountedArticle, times: 1 | -1): void {
    this.articles += times;
    for (const [both, key] of [
      [this.outlets, outlet],
      [this.months, month],
    ] as const) {
      plus(both.articles, key, times);
      plus(both.annotations, key, times * marks.length);
    }
    for (const { annotatorId, status, doneOn } of layers) {
      plusIn(this.byStatus, annotatorId, status, times);
      if (doneOn !== null) plusIn(this.doneByDay, doneOn, annotatorId, times);
    }
  }

  byOutlet(): Statistics['byOutlet'] {
    return sumsOf(this.outlets)
      .map(({ key: outlet, ...sums }) => ({ outlet, ...sums }))
      .sort((a, b) => b.articles - a.articles || inOrder(a.outlet ?? '', b.outlet ?? ''));
  }

  byMonth(): Statistics['byMonth'] {
    return sumsOf(this.months)
      .map(({ key: month, ...sums }) => ({ month, ...sums }))
      .sort((a, b) => nullLast(a.month, b.month));
  }
}

function sumsOf({ articles, annotations }: Both) {
  return [...articles].map(([key, count]) => ({ key, articles: count, annotations: annotations.get(key) ?? 0 }));
}

function nullLast(a: string | null, b: string | null): number {
  return a === null ? Number(b !== null) : b === null ? -1 : inOrder(a, b);
}
