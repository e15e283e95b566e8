// A quote with where it comes from, as plain text that reads in the article's own direction wherever it is pasted.
import type { Article } from '../article';
import type { Span } from '../span';

type Reference = Pick<Article, 'title' | 'outlet' | 'publishedOn' | 'language' | 'direction'>;

const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069'];

/** The quote, and on a line of its own: title, outlet, date and the offsets of its spans (UTF-16 code units). */
export function quoteWithReference(text: string, spans: readonly Span[], article: Reference): string {
  const language = knownLanguage(article.language);
  const { quotes, comma } = punctuationOf(language);
  const quote = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const offsets = spans.map(({ start, end }) => `${start}–${end}`).join(', ');
  const parts = [article.title, article.outlet, article.publishedOn && dateIn(language, article.publishedOn)];
  const source = parts.filter((part): part is string => part !== null && part !== '').map((part) => FSI + part + PDI);
  const reference = [source.join(comma), `${LRI}[${offsets}]${PDI}`].filter(Boolean).join(' ');
  return [...`${quotes[0]}${quote}${quotes[1]}`.split('\n'), `— ${reference}`]
    .map((line) => inDirection(line, article.direction))
    .join('\n');
}

/** An isolate ends with its line, so each line has its own. An empty one needs none. */
function inDirection(line: string, direction: Article['direction']): string {
  return line === '' ? '' : `${direction === 'rtl' ? RLI : LRI}${line}${PDI}`;
}

/** A file may name any language, also one that no date can be written in. */
function knownLanguage(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function punctuationOf(language: string): { readonly quotes: readonly [string, string]; readonly comma: string } {
  const { script } = new Intl.Locale(language).maximize();
  return script === 'Arab' ? { quotes: ['«', '»'], comma: '، ' } : { quotes: ['“', '”'], comma: ', ' };
}

/** In words of the article's language, with the digits of the offsets beside it. */
function dateIn(language: string, iso: string): string {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${iso}T00:00:00Z`));
}
