// What articles were before the changes that statistics have yet to take in, put together from what stands now and what changes replaced.
import type { Annotation, Layer } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import { type ChangeSet, type StoredRecord, touchedArticles } from '../../domain/change-set';

/** What stood before the first of the changes; null for what was not there, and no entry for what they left alone. */
export interface PastArticle {
  article: Article | null | undefined;
  /** By annotator. */
  readonly layers: Map<string, Layer | null>;
  /** By id. */
  readonly marks: Map<string, Annotation | null>;
  /** By annotator: on which day the layer had become done. */
  readonly doneOn: Map<string, string | undefined>;
}

export class PastArticles {
  private readonly articles = new Map<string, PastArticle>();
  /** How many things are remembered. */
  size = 0;

  /** Changes come in their order: what the first of them replaced is what stood. */
  note(set: ChangeSet): void {
    for (const articleId of touchedArticles(set)) this.of(articleId);
    for (const record of set.deleted) this.replaced(record, true);
    for (const { before } of set.updated) this.replaced(before, true);
    for (const record of set.created) this.replaced(record, false);
  }

  noteDone(articleId: string, annotatorId: string, day: string | undefined): void {
    const { doneOn } = this.of(articleId);
    if (!doneOn.has(annotatorId)) doneOn.set(annotatorId, day);
  }

  /** Any article that changed; it is forgotten by that. */
  take(): [articleId: string, past: PastArticle] | undefined {
    const [first] = this.articles;
    if (!first) return undefined;
    this.articles.delete(first[0]);
    if (this.articles.size === 0) this.size = 0;
    return first;
  }

  get isEmpty(): boolean {
    return this.articles.size === 0;
  }

  private of(articleId: string): PastArticle {
    const found = this.articles.get(articleId);
    if (found) return found;
    const past = { article: undefined, layers: new Map(), marks: new Map(), doneOn: new Map() };
    this.articles.set(articleId, past);
    return past;
  }

  private replaced(record: StoredRecord, stood: boolean): void {
    this.size += 1;
    if (record.type === 'article') {
      const past = this.of(record.value.id);
      if (past.article === undefined) past.article = stood ? record.value : null;
    } else if (record.type === 'layer') {
      const { layers } = this.of(record.value.articleId);
      if (!layers.has(record.value.annotatorId)) layers.set(record.value.annotatorId, stood ? record.value : null);
    } else if (record.type === 'annotation') {
      const { marks } = this.of(record.value.articleId);
      if (!marks.has(record.value.id)) marks.set(record.value.id, stood ? record.value : null);
    }
  }
}
