// An article as a row of a list, and a page of such rows as it travels: one string, so that thousands cross the port as one thing.
import type { Article } from './article';
import type { ArticlePage, ArticleSummary, PackedPage } from './opened-article';

/** The row of an article that nobody has marked yet. */
export function untouched(article: Article): ArticleSummary {
  return { ...listed(article), status: 'to-do', counts: {}, notes: 0, unsure: 0 };
}

/** What a row says of the article itself. */
export function listed(article: Article) {
  const { id, position, title, outlet, publishedOn, language, direction, textLength, textSha256 } = article;
  return { id, position, title, outlet, publishedOn, language, direction, textLength, textSha256 };
}

export function packPage({ articles, ...rest }: ArticlePage): PackedPage {
  return { ...rest, articles: JSON.stringify(articles) };
}

export function unpackPage({ articles, ...rest }: PackedPage): ArticlePage {
  // Written by `packPage` from rows that were checked when they were stored.
  const unpacked: ArticleSummary[] = JSON.parse(articles);
  return { ...rest, articles: unpacked };
}
