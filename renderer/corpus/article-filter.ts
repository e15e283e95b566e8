// Which articles the words typed over a list mean: their folded letters stand in the title or the outlet.

import type { ArticleSummary } from '../../domain/opened-article';
import { foldText } from '../../domain/text/fold';

/** A row stays the same value while nothing about it changes, so its letters are folded once. */
const names = new WeakMap<ArticleSummary, string>();

export function foldedSought(words: string): string {
  return foldText(words.trim());
}

export function isNamed(article: ArticleSummary, folded: string): boolean {
  const known = names.get(article) ?? foldText(`${article.title} ${article.outlet ?? ''}`);
  names.set(article, known);
  return known.includes(folded);
}
