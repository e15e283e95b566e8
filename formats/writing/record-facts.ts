// What a record tells about its article besides the text, under the names that the readers of such files know.
import type { CarriedArticle } from '../format';

/** Only what is known, so that no column is full of nothing. */
export function factsOf({
  title,
  outlet,
  byline,
  url,
  publishedOn,
  metadata,
}: CarriedArticle['article']): Record<string, string> {
  const facts = { title, outlet, byline, url, published: publishedOn };
  const told = Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '');
  return { ...metadata, ...Object.fromEntries(told) };
}
