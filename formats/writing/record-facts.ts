// What a record tells about its article besides the text, under the names that the readers of such files know.
import type { CarriedArticle } from '../format';
import type { LossCount } from './loss-count';

const nothing: ReadonlySet<string> = new Set();

/**
 * Only what is known, so that no column is full of nothing.
 * @param taken what the record calls something else; what else an article has under such a name is left out, and told.
 */
export function factsOf(
  { title, outlet, byline, url, publishedOn, metadata }: CarriedArticle['article'],
  losses: LossCount,
  taken = nothing,
): Record<string, string> {
  const facts = { title, outlet, byline, url, published: publishedOn };
  const told = new Map(Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''));
  const free = Object.entries(metadata).filter(([key, value]) => {
    const fits = !taken.has(key) && (!told.has(key) || told.get(key) === value);
    if (!fits) losses.add('facts', `${key}: ${value}`);
    return fits;
  });
  return Object.fromEntries([...free, ...told]);
}
