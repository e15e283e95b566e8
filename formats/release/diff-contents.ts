// What came, went or changed from one release to another.
import type { ArticleContents, MarkContents } from './contents';

export interface ToldArticle {
  readonly id: string;
  readonly title: string;
}

export interface ToldMark {
  readonly id: string;
  /** Id of its article. */
  readonly article: string;
  readonly kind: string;
  readonly label: string;
  readonly quote: string;
}

export type ArticleAspect = 'title' | 'outlet' | 'date' | 'text' | 'facts' | 'part' | 'layers';
export type MarkAspect = 'kind' | 'label' | 'place' | 'annotator' | 'attributes' | 'links' | 'note' | 'unsure';

export interface Differences<Told, Aspect> {
  readonly came: Told[];
  readonly went: Told[];
  /** As they are now. */
  readonly changed: (Told & { readonly what: Aspect[] })[];
}

export interface ReleaseDifferences {
  readonly articles: Differences<ToldArticle, ArticleAspect>;
  readonly annotations: Differences<ToldMark, MarkAspect>;
}

/** In the order of the later one, and what went in the order of the earlier one. */
export function diffContents(earlier: Iterable<ArticleContents>, later: Iterable<ArticleContents>): ReleaseDifferences {
  const left = new Map<string, ArticleContents>();
  for (const article of earlier) left.set(article.id, article);
  const articles: ReleaseDifferences['articles'] = { came: [], went: [], changed: [] };
  const annotations: ReleaseDifferences['annotations'] = { came: [], went: [], changed: [] };
  for (const article of later) {
    const before = left.get(article.id);
    left.delete(article.id);
    if (!before) articles.came.push(toldArticle(article));
    const what = before ? articleChanges(before, article) : [];
    if (what.length > 0) articles.changed.push({ ...toldArticle(article), what });
    diffMarks(before, article, annotations);
  }
  for (const article of left.values()) {
    articles.went.push(toldArticle(article));
    annotations.went.push(...article.annotations.map((mark) => toldMark(article, mark)));
  }
  return { articles, annotations };
}

function diffMarks(
  before: ArticleContents | undefined,
  after: ArticleContents,
  { came, went, changed }: ReleaseDifferences['annotations'],
): void {
  const left = new Map(before?.annotations.map((mark) => [mark.id, mark]));
  for (const mark of after.annotations) {
    const earlier = left.get(mark.id);
    left.delete(mark.id);
    if (!earlier) came.push(toldMark(after, mark));
    const what = earlier ? markChanges(earlier, mark) : [];
    if (what.length > 0) changed.push({ ...toldMark(after, mark), what });
  }
  for (const mark of left.values()) went.push(toldMark(after, mark));
}

const toldArticle = ({ id, title }: ArticleContents): ToldArticle => ({ id, title });

const toldMark = (article: ArticleContents, { id, kind, label, quote }: MarkContents): ToldMark => ({
  id,
  article: article.id,
  kind,
  label,
  quote,
});

const articleAspects: readonly [ArticleAspect, (article: ArticleContents) => unknown][] = [
  ['title', ({ title }) => title],
  ['outlet', ({ outlet }) => outlet],
  ['date', ({ publishedOn }) => publishedOn],
  ['text', ({ text }) => text],
  ['facts', ({ facts }) => facts],
  ['part', ({ part }) => part],
  ['layers', ({ layers }) => layers.map(({ annotator, status }) => [annotator, status])],
];

const markAspects: readonly [MarkAspect, (mark: MarkContents) => unknown][] = [
  ['kind', ({ kind }) => kind],
  ['label', ({ label }) => label],
  ['place', ({ spans, quote }) => [spans, quote]],
  ['annotator', ({ annotator }) => annotator],
  ['attributes', ({ attributes }) => attributes],
  ['links', ({ links }) => links],
  ['note', ({ note }) => note],
  ['unsure', ({ unsure }) => unsure],
];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function articleChanges(before: ArticleContents, after: ArticleContents): ArticleAspect[] {
  return articleAspects.flatMap(([aspect, of]) => (isSame(of(before), of(after)) ? [] : [aspect]));
}

function markChanges(before: MarkContents, after: MarkContents): MarkAspect[] {
  return markAspects.flatMap(([aspect, of]) => (isSame(of(before), of(after)) ? [] : [aspect]));
}
