// What is in the articles of a dataset, counted as they pass by.
import { isBoilerplate } from '../../domain/article';
import { labelKey } from '../../domain/scheme';
import type { CarriedArticle } from '../format';
import { compareText } from '../writing/attributes-in-order';

export interface Tally {
  readonly articles: number;
  readonly annotations: number;
}

export class Survey {
  articles = 0;
  annotations = 0;
  /** Articles without a mark. */
  unmarked = 0;
  /** Articles on which more than one annotator has a layer. */
  shared = 0;
  unsure = 0;
  notes = 0;
  /** Articles with boilerplate in their text. */
  withBoilerplate = 0;
  characters = 0;
  first: string | null = null;
  last: string | null = null;
  undated = 0;
  readonly labels = new Map<string, number>();
  readonly outlets = new Map<string, number>();
  readonly languages = new Map<string, number>();
  readonly encodings = new Map<string, number>();
  readonly statuses = new Map<string, number>();
  readonly annotators = new Map<string, Tally>();

  add({ article, text, regions, layers, annotations }: CarriedArticle): void {
    this.articles += 1;
    this.annotations += annotations.length;
    this.characters += text.length;
    if (annotations.length === 0) this.unmarked += 1;
    if (layers.length > 1) this.shared += 1;
    if (regions.some(isBoilerplate)) this.withBoilerplate += 1;
    this.addDate(article.publishedOn);
    count(this.outlets, article.outlet ?? '');
    count(this.languages, article.language);
    count(this.encodings, article.source.encoding);
    for (const { annotator, status } of layers) {
      count(this.statuses, status);
      this.addTo(annotator, { articles: 1, annotations: 0 });
    }
    for (const { kind, label, annotator, unsure, note } of annotations) {
      count(this.labels, labelKey(kind, label));
      if (unsure) this.unsure += 1;
      if (note !== null) this.notes += 1;
      this.addTo(annotator ?? '', { articles: 0, annotations: 1 });
    }
  }

  private addDate(day: string | null): void {
    if (day === null) this.undated += 1;
    else {
      if (this.first === null || day < this.first) this.first = day;
      if (this.last === null || day > this.last) this.last = day;
    }
  }

  private addTo(annotator: string, { articles, annotations }: Tally): void {
    const known = this.annotators.get(annotator) ?? { articles: 0, annotations: 0 };
    this.annotators.set(annotator, {
      articles: known.articles + articles,
      annotations: known.annotations + annotations,
    });
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Most first, and those with as many in the order of their code units. */
export function byCount<T extends number | Tally>(counts: ReadonlyMap<string, T>): [string, T][] {
  const amount = (value: number | Tally): number => (typeof value === 'number' ? value : value.annotations);
  return [...counts].sort(([a, one], [b, other]) => amount(other) - amount(one) || compareText(a, b));
}
