// Reads a Word document as one article: mammoth makes a page of it, and the page is read like any other.
import { convertToHtml, images } from 'mammoth';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { ReadFile, SourceFile } from '../format';
import { type HtmlDocument, type HtmlElement, parseHtml } from '../html/dom';
import { paragraphsOf } from '../html/paragraphs';
import { plainArticle } from '../plain-article';
import { sha256Of } from '../sha256';
import { type DocxParts, docxParts } from './docx-parts';

export async function readDocx({ name: file, bytes }: SourceFile): Promise<Outcome<ReadFile>> {
  const parts = await docxParts(file, bytes);
  if (!parts.ok) return parts;
  const converted = await convert(file, parts.value);
  if (!converted.ok) return converted;
  const { page, pictures } = converted.value;
  const original = paragraphsOf(page.documentElement, isNoteSign).join('\n');
  if (original === '') return refused(problem('empty-file', { file }));
  const title = titleOf(file, parts.value) ?? headingOf(page);
  const source = { file, sha256: sha256Of(bytes), encoding: 'utf-8', bom: false };
  const article = plainArticle({ name: file, original, ...(title ? { facts: { title } } : {}) }, source);
  if (!article.ok) return article;
  const problems: Problem[] = pictures > 0 ? [problem('pictures-left-out', { file, count: pictures })] : [];
  return done({ project: null, articles: [article.value], problems });
}

const NOTE = 'hashiya-';

/** The signs that lead from the text to a note and back; the notes themselves stand after the text. */
function isNoteSign(element: HtmlElement): boolean {
  return element.nodeName === 'A' && (element.getAttribute('href') ?? '').startsWith(`#${NOTE}`);
}

interface Converted {
  readonly page: HtmlDocument;
  readonly pictures: number;
}

async function convert(file: string, parts: DocxParts): Promise<Outcome<Converted>> {
  let pictures = 0;
  const convertImage = images.imgElement(async () => {
    pictures += 1;
    return { src: '' };
  });
  const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];
  try {
    const options = { convertImage, styleMap, idPrefix: NOTE, includeEmbeddedStyleMap: false };
    const { value } = await convertToHtml(asArchive(parts), options);
    const page = parseHtml(file, value);
    return page.ok ? done({ page: page.value, pictures }) : page;
  } catch (error) {
    return refused(
      problem('document-damaged', { file, reason: (error instanceof Error ? error.message : String(error)).slice(0, 300) }),
    );
  }
}

/** What mammoth would make of a path or bytes by itself, trusting the archive. */
function asArchive(parts: DocxParts): { path: string } {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string) => unwrapped(parts.get(name) ?? ''),
  };
  return { file } as unknown as { path: string };
}

/** Elements that only say how the words in them run or where they came from; mammoth would drop the words with them. */
function unwrapped(xml: string): string {
  return xml.replace(/<\/?w:(?:dir|bdo|fldSimple)\b[^>]*>/g, '');
}

/** What templates and programs put there by themselves. */
const noTitle = /^(?:Microsoft Word\b.*|Document ?\d*|Untitled.*|Doc\d+|مستند ?\d*|.*\.docx?)$/i;

function titleOf(file: string, parts: DocxParts): string | undefined {
  const core = parseHtml(file, parts.get('docProps/core.xml') ?? '');
  const title = core.ok ? core.value.querySelectorAll('*').find(({ nodeName }) => nodeName === 'DC:TITLE') : undefined;
  const words = title?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' || noTitle.test(words) ? undefined : words;
}

function headingOf(page: HtmlDocument): string | undefined {
  return page.querySelector('h1, h2')?.textContent.replace(/\s+/g, ' ').trim() || undefined;
}
