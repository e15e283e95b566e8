// An article without marks, from a text and what its file tells about it; what the file does not tell is read from the text.
import type { Source } from '../domain/article';
import { type ArticleFacts, articleFromText } from '../domain/article-from-text';
import { done, type Outcome, problem, refused } from '../domain/problem';
import { readDateline } from '../domain/text/dates';
import { shortened } from './file-problems';
import type { CarriedArticle } from './format';
import { sha256Of } from './sha256';
import { newlineStyle } from './text/read-text';

/** Facts as a file writes them, whatever way. */
export type WrittenFacts = Partial<Record<'title' | 'outlet' | 'byline' | 'url' | 'date' | 'language' | 'id', string>>;

export interface PlainText {
  /** What complaints call it: the row, the part, the file. */
  readonly name: string;
  readonly original: string;
  readonly facts?: WrittenFacts;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Where the file's own newlines are no longer seen in the text, it says what they were. */
export type PlainSource = Omit<Source, 'newline'> & Partial<Pick<Source, 'newline'>>;

export function plainArticle(
  { name, original, facts = {}, metadata = {} }: PlainText,
  from: PlainSource,
): Outcome<CarriedArticle> {
  const [file, record] = [from.file, shortened(name)];
  if (isBlank(original)) return refused(problem('empty-text', { file, record }));
  const offset = isPlain(original) ? -1 : original.search(/\0|\p{Surrogate}/u);
  if (offset >= 0) return refused(problem('unfit-text', { file, record, offset, character: codeOf(original, offset) }));
  const newline = newlineStyle(original);
  const text = newline === 'lf' || newline === 'none' ? original : original.replace(/\r\n?/g, '\n');
  const told = articleFromText(text);
  const article = {
    ...told.facts,
    ...knownFacts(facts),
    ...idFrom(facts.id),
    textSha256: sha256Of(text),
    textLength: text.length,
    source: { newline, ...from },
    metadata,
  };
  return done({ article, text, regions: told.regions, layers: [], annotations: [] });
}

/** Nearly every text, and told at a glance: of what lies beyond the first plane the halves are looked at. */
const isPlain = (text: string) => !/[\0\ud800-\udfff]/.test(text);

/** White space and invisible characters alone are nothing to read. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(text);
}

const codeOf = (text: string, offset: number) => `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')}`;

/** The day that a date or an instant names; null for what is none, or leaves it open. */
export function dayFrom(written: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(written.trim())?.[0];
  return readDateline(day ?? written.trim())?.date ?? null;
}

/** A language code as a file may write it; null for anything else. */
export function languageFrom(written: string): string | null {
  const code = written.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(code) ? code.replace(/^[a-z]+/i, (first) => first.toLowerCase()) : null;
}

/** Article ids are UUIDs; any other id is metadata. */
export function isArticleId(written: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(written.trim());
}

const idFrom = (id = '') => (isArticleId(id) ? { id: id.trim().toLowerCase() } : {});

const rightToLeft = /^(?:ar|arc|arz|ckb|dv|fa|he|iw|ks|pa-arab|ps|sd|syr|ug|ur|yi)(?:-|$)/i;

/** @param language a BCP 47 code. */
export const runsRightToLeft = (language: string): boolean => rightToLeft.test(language);

function knownFacts({ title, outlet, byline, url, date, language }: WrittenFacts): Partial<ArticleFacts> {
  const lines = Object.entries({ title, outlet, byline, url }).map(([name, value]) => [name, onOneLine(value ?? '')] as const);
  const code = languageFrom(language ?? '');
  const publishedOn = dayFrom(date ?? '');
  return {
    ...Object.fromEntries(lines.filter(([, value]) => value !== '')),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(code === null ? {} : { language: code, direction: runsRightToLeft(code) ? 'rtl' : 'ltr' }),
  };
}

function onOneLine(value: string): string {
  return value
    .replace(/[\0\p{Surrogate}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
