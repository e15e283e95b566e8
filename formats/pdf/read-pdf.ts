// Reads a PDF as one article, from its text layer: lines joined to paragraphs, without running heads and page numbers.
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { ReadFile, SourceFile } from '../format';
import { plainArticle } from '../plain-article';
import { sha256Of } from '../sha256';
import { linesOf } from './lines';
import { paragraphsOfLines } from './paragraphs';
import { type PdfText, type PlacedText, pdfText } from './pdf-text';
import { withoutRunningHeads } from './running-heads';

export async function readPdf({ name: file, bytes }: SourceFile): Promise<Outcome<ReadFile>> {
  const found = await pdfText(file, bytes);
  if (!found.ok) return found;
  const { unreadable, share } = unreadableIn(found.value);
  if (share > MOST_UNREADABLE) return refused(problem('text-layer-unreadable', { file, percent: Math.round(share * 100) }));
  const { pages, dropped } = withoutRunningHeads(found.value.pages.map((page, at) => linesOf(page.flatMap(readable), at)));
  const original = paragraphsOfLines(pages).join('\n');
  if (original === '') return refused(problem('no-text-layer', { file, pages: found.value.pages.length }));
  const title = titleOf(found.value, original);
  const source = { file, sha256: sha256Of(bytes), encoding: 'utf-8', bom: false };
  const article = plainArticle({ name: file, original, ...(title ? { facts: { title } } : {}) }, source);
  if (!article.ok) return article;
  const problems: Problem[] = [];
  if (dropped > 0) problems.push(problem('running-heads-dropped', { file, count: dropped }));
  if (unreadable > 0) problems.push(problem('letters-left-out', { file, count: unreadable }));
  return done({ project: null, articles: [article.value], problems });
}

/** Characters that fonts without a table of letters leave behind: above that share nobody could read the text. */
const MOST_UNREADABLE = 0.05;
const unreadableCharacter = /[\p{Cc}\p{Co}\p{Surrogate}\ufffd]/gu;

function unreadableIn({ pages }: PdfText): { readonly unreadable: number; readonly share: number } {
  let [unreadable, whole] = [0, 0];
  for (const { text } of pages.flat()) {
    unreadable += text.match(unreadableCharacter)?.length ?? 0;
    whole += text.length;
  }
  return { unreadable, share: whole > 0 ? unreadable / whole : 0 };
}

function readable(piece: PlacedText): PlacedText[] {
  const text = piece.text.replace(unreadableCharacter, '');
  return text.trim() === '' ? [] : [{ ...piece, text }];
}

/** Programs call a document after its file; a title is one when the text says it too. */
function titleOf({ title }: PdfText, text: string): string | undefined {
  const words = title.replace(/\s+/g, ' ').trim();
  return words !== '' && text.slice(0, 2_000).includes(words) ? words : undefined;
}
