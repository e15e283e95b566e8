// Reads a saved web page as one article: the headline, then the paragraphs of its main content.
import { Readability } from '@mozilla/readability';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { detectLanguage } from '../../domain/text/language';
import { decodeText, guessedEncoding } from '../encodings';
import type { ReadFile, SourceFile } from '../format';
import { languageFrom, plainArticle, runsRightToLeft, type WrittenFacts } from '../plain-article';
import { sha256Of } from '../sha256';
import { newlineStyle } from '../text/read-text';
import { type HtmlDocument, type HtmlElement, parseHtml } from './dom';
import { encodingOfPage } from './page-encoding';
import { factsOf } from './page-facts';
import { paragraphsOf } from './paragraphs';

export function readHtml({ name, bytes, encoding: chosen }: SourceFile): Outcome<ReadFile> {
  const decoded = decodeText(name, bytes, chosen, encodingOfPage(bytes));
  if (!decoded.ok) return decoded;
  const { text: html, encoding, bom, certainty } = decoded.value;
  if (certainty === 'guessed') return refused(guessedEncoding(name, decoded.value, bytes));
  const parsed = parseHtml(name, html);
  if (!parsed.ok) return parsed;
  const facts = factsOf(parsed.value);
  const { lines, problems } = linesOf(name, html, parsed.value);
  if (lines.length === 0) return refused(problem('empty-file', { file: name }));
  const original = headed(facts.title, lines).join('\n');
  const source = { file: name, sha256: sha256Of(bytes), encoding, newline: newlineStyle(html), bom };
  const article = plainArticle({ name, original, facts: { ...facts, language: languageOf(facts, original) } }, source);
  return article.ok ? done({ project: null, articles: [article.value], problems }) : article;
}

interface PageText {
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
}

/** Larger pages are lists or archives, whose main content nobody could tell. */
const MOST_ELEMENTS = 15_000;

function linesOf(file: string, html: string, document: HtmlDocument): PageText {
  const main = mainContent(document);
  const lines = main ? paragraphsOf(main) : [];
  if (lines.length > 0) return { lines, problems: [] };
  // Readability has taken the page apart, so it is read anew.
  const whole = parseHtml(file, html);
  const all = whole.ok ? paragraphsOf(whole.value.documentElement) : [];
  return { lines: all, problems: all.length > 0 ? [problem('whole-page-read', { file })] : [] };
}

function mainContent(document: HtmlDocument): HtmlElement | null {
  try {
    const readability = new Readability<HtmlElement>(document as never, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node as unknown as HtmlElement,
    });
    return readability.parse()?.content ?? null;
  } catch {
    // It refuses pages of too many elements, and stumbles over some that are no pages.
    return null;
  }
}

/** The headline stands outside the main content and is part of what there is to annotate. */
function headed(title: string | undefined, lines: readonly string[]): readonly string[] {
  if (title === undefined || lines.slice(0, 3).some((line) => line.includes(title))) return lines;
  return [title, ...lines];
}

/** Many pages name the language of their template; one that runs the other way than the text is wrong. */
function languageOf({ language }: WrittenFacts, text: string): string | undefined {
  const code = languageFrom(language ?? '');
  const detected = detectLanguage(text);
  if (code === null || detected.language === 'und') return language;
  return runsRightToLeft(code) === (detected.direction === 'rtl') ? code : undefined;
}
