// What statistics are told from: sums into which articles are put, and out of which they are taken again as they were.
import { type Annotator, layerStatuses } from '../annotation';
import type { Scheme } from '../scheme';
import type { Statistics } from '../statistics';
import { ArticleSums } from './article-sums';
import type { CountedArticle } from './counted-article';
import { type Counts, inOrder, sumOf } from './counts';
import { MarkSums } from './mark-sums';
import { type LinkedKinds, PartySums } from './party-sums';

export interface Telling {
  readonly scheme: Scheme;
  /** Those whose marks were counted. */
  readonly annotators: readonly Annotator[];
  /** So many parties are told apart. */
  readonly most: number;
}

export class StatisticsSums {
  private readonly articles = new ArticleSums();
  private readonly marks = new MarkSums();
  private readonly parties: PartySums;

  constructor(readonly kinds: LinkedKinds) {
    this.parties = new PartySums(kinds);
  }

  /** Interrupts itself now and then; the sums are right again when it has come to its end. */
  *add(article: CountedArticle, times: 1 | -1): Generator<void> {
    this.articles.add(article, times);
    this.parties.add(article.marks, times);
    yield* this.marks.add(article.marks, times);
  }

  tell({ scheme, annotators, most }: Telling): Statistics {
    const people = annotators.toSorted((a, b) => inOrder(a.name, b.name));
    const { articles, marks } = this;
    return {
      articles: articles.articles,
      annotations: marks.annotations,
      byKind: marks.byKind(),
      byLabel: marks.byLabel(),
      byOutlet: articles.byOutlet(),
      byMonth: articles.byMonth(),
      byAnnotator: people.map(({ id, name }) => ({
        annotator: name,
        articles: sumOf(articles.byStatus.get(id)),
        annotations: marks.byAnnotator.get(id) ?? 0,
      })),
      byStatus: people.flatMap((person) => this.statusesOf(person)),
      together: marks.together(scheme),
      ...this.parties.tell(most),
      byDay: daily(marks.byDay, people).map(({ count, ...rest }) => ({ ...rest, annotations: count })),
      doneByDay: daily(articles.doneByDay, people).map(({ count, ...rest }) => ({ ...rest, articles: count })),
    };
  }

  /** An article without a layer is still to be done. */
  private statusesOf({ id, name }: Annotator): Statistics['byStatus'] {
    const layers = this.articles.byStatus.get(id);
    const untouched = this.articles.articles - sumOf(layers);
    return layerStatuses
      .toSorted(inOrder)
      .map((status) => ({
        annotator: name,
        status,
        articles: (layers?.get(status) ?? 0) + (status === 'to-do' ? untouched : 0),
      }))
      .filter((each) => each.articles > 0);
  }
}

function daily(counts: ReadonlyMap<string, Counts>, people: readonly Annotator[]) {
  return [...counts]
    .sort(([a], [b]) => inOrder(a, b))
    .flatMap(([day, byAnnotator]) =>
      people.flatMap(({ id, name }) => {
        const count = byAnnotator.get(id) ?? 0;
        return count > 0 ? [{ day, annotator: name, count }] : [];
      }),
    );
}
