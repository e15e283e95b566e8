// What a page tells about its article beside the text: headline, outlet, byline, address, date, language.
import type { WrittenFacts } from '../plain-article';
import { dayFrom } from '../plain-article';
import type { HtmlDocument } from './dom';

/** What the page's own data for search engines says of it, as far as it can be read. */
interface LinkedData {
  readonly headline?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly date?: string;
}

export function factsOf(document: HtmlDocument): WrittenFacts {
  const linked = linkedData(document);
  const told: WrittenFacts = {
    title: metaOf(document, 'og:title', 'twitter:title') ?? linked.headline ?? textOf(document, 'title'),
    outlet: metaOf(document, 'og:site_name', 'application-name') ?? linked.outlet,
    byline: bylineOf(document) ?? linked.byline,
    url: addressOf(document),
    date: dateOf(document, linked),
    language: document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang') ?? undefined,
  };
  const headline = headlineOf(document, told.title, told.outlet);
  return Object.fromEntries(Object.entries({ ...told, title: headline }).filter(([, value]) => value !== undefined));
}

/** The headline as the page shows it; where it shows none, its title without the name of the house. */
function headlineOf(document: HtmlDocument, title: string | undefined, outlet: string | undefined): string | undefined {
  const headlines = shown(document, 'h1');
  const whole = onOneLine(title ?? '');
  if (whole === '') return headlines.length === 1 ? headlines[0] : undefined;
  const found = headlines.find((headline) => headline !== outlet && (whole.includes(headline) || headline.includes(whole)));
  if (found !== undefined) return found;
  const parts = whole.split(/\s+[|–—»:-]\s+/);
  const [only, ...others] = headlines;
  // The one headline of a page says more than the title of its window, unless it is no more than a name.
  if (only !== undefined && others.length === 0 && parts.every((part) => only.length > part.length)) return only;
  if (parts.length === 1) return whole;
  const large = new Set(shown(document, 'h2, h3, b, strong, font'));
  return parts.find((part) => part !== outlet && large.has(part)) ?? (parts.at(-1) === outlet ? parts[0] : whole);
}

function shown(document: HtmlDocument, selector: string): string[] {
  return all(document, selector)
    .map(({ textContent }) => onOneLine(textContent))
    .filter((text) => text !== '');
}

function bylineOf(document: HtmlDocument): string | undefined {
  const written = metaOf(document, 'author', 'article:author', 'dc.creator', 'parsely-author');
  if (written !== undefined && !isAddress(written)) return written;
  return textOf(document, '[itemprop~="author"] [itemprop~="name"], [rel~="author"]');
}

function addressOf(document: HtmlDocument): string | undefined {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
  return [canonical, metaOf(document, 'og:url')].find((each) => each !== undefined && isAddress(each));
}

const isAddress = (written: string): boolean => /^https?:\/\//i.test(written.trim());

/** The first that names a day. */
function dateOf(document: HtmlDocument, { date }: LinkedData): string | undefined {
  const times = all(document, 'time[datetime]').map((time) => time.getAttribute('datetime') ?? '');
  const written = [
    metaOf(document, 'article:published_time', 'og:published_time'),
    date,
    metaOf(document, 'datepublished', 'publishdate', 'pubdate', 'dc.date', 'dc.date.issued', 'parsely-pub-date', 'date'),
    document.querySelector('[itemprop~="datePublished"]')?.getAttribute('content') ?? undefined,
    ...times,
  ];
  return written.find((each) => each !== undefined && dayFrom(each) !== null);
}

/** What the first meta element of one of these names says; the names in their order. */
function metaOf(document: HtmlDocument, ...names: readonly string[]): string | undefined {
  const metas = all(document, 'meta[content]').map((meta) => ({
    name: (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').toLowerCase(),
    content: onOneLine(meta.getAttribute('content') ?? ''),
  }));
  return names.map((name) => metas.find((meta) => meta.name === name && meta.content !== '')?.content).find(Boolean);
}

function textOf(document: HtmlDocument, selector: string): string | undefined {
  return onOneLine(document.querySelector(selector)?.textContent ?? '') || undefined;
}

const all = (document: HtmlDocument, selector: string) => document.querySelectorAll(selector);
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const LONGEST_LINKED_DATA = 1_000_000;

function linkedData(document: HtmlDocument): LinkedData {
  for (const script of all(document, 'script[type="application/ld+json"]')) {
    const found = script.textContent.length > LONGEST_LINKED_DATA ? undefined : articleIn(jsonOf(script.textContent));
    if (found) {
      return present({
        headline: wordsOf(found.headline),
        outlet: nameOf(found.publisher),
        byline: nameOf(found.author),
        date: wordsOf(found.datePublished),
      });
    }
  }
  return {};
}

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);

function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}

/** The article among the things that the page describes. */
function articleIn(described: unknown): Thing | undefined {
  const things = [described].flat().flatMap((each) => (isThing(each) ? [each, ...[each['@graph'] ?? []].flat()] : []));
  return things
    .filter(isThing)
    .find((thing) => [thing['@type']].flat().some((type) => /(?:Article|BlogPosting)$/.test(String(type))));
}

const wordsOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? onOneLine(value) : undefined;

function nameOf(value: unknown): string | undefined {
  const names = [value].flat().map((each) => wordsOf(isThing(each) ? each.name : each));
  return names.filter((name) => name !== undefined && !isAddress(name)).join('، ') || undefined;
}

function present(data: { readonly [Key in keyof LinkedData]: string | undefined }): LinkedData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
