// What a record tells about its article besides the text, under the names that such files use.
import type { ArticleFacts } from '../../domain/article-from-text';
import { type FileProblems, shortened } from '../file-problems';
import type { ForeignArticle } from './foreign-article';

type Told = Partial<Pick<ArticleFacts, 'title' | 'outlet' | 'byline' | 'url' | 'publishedOn'>>;

const names: ReadonlyMap<string, keyof Told> = new Map([
  ['title', 'title'],
  ['headline', 'title'],
  ['outlet', 'outlet'],
  ['publisher', 'outlet'],
  ['newspaper', 'outlet'],
  ['byline', 'byline'],
  ['author', 'byline'],
  ['url', 'url'],
  ['link', 'url'],
  ['date', 'publishedOn'],
  ['published', 'publishedOn'],
  ['publishedon', 'publishedOn'],
]);

/** What one article may bring along; the rest is counted. */
const MOST_METADATA = 100;
const LONGEST_METADATA = 10_000;

/** Words and numbers that are no facts are kept by their names, lists and the like are counted. */
export function factsFrom(
  record: Readonly<Record<string, unknown>>,
  problems: FileProblems,
): Pick<ForeignArticle, 'facts' | 'metadata'> {
  const facts: { -readonly [Key in keyof Told]: Told[Key] } = {};
  const metadata = new Map<string, string>();
  for (const [key, value] of Object.entries(record)) {
    if (key === '' || value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
      continue;
    const written = typeof value === 'object' ? undefined : String(value).replaceAll('\0', '').trim();
    const name = names.get(key.toLowerCase());
    const fact = name === undefined || typeof value !== 'string' ? '' : factFrom(name, written ?? '');
    if (name !== undefined && fact !== '' && facts[name] === undefined) facts[name] = fact;
    else if (written === undefined || written.length > LONGEST_METADATA || metadata.size >= MOST_METADATA)
      problems.notCarried(shortened(key));
    else metadata.set(shortened(key), written);
  }
  return { facts, metadata: Object.fromEntries(metadata) };
}

/** On one line; of a date its day. Empty for what does not tell it. */
function factFrom(name: keyof Told, written: string): string {
  const line = written.replace(/\s+/g, ' ');
  if (name !== 'publishedOn') return line;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(line)?.[0] ?? '';
  return Number.isNaN(Date.parse(day)) ? '' : day;
}
