// Which marks have cards, and how high each card is, or will be once somebody sees it.
import { type Annotation, compareAnnotations, quoteOf } from '../../domain/annotation';
import type { Scheme } from '../../domain/scheme';
import type { MarginMark } from './arrange-margin';

/** The marks that are read in the margin whether they are selected or not, in reading order. */
export function residentsOf(annotations: readonly Annotation[], scheme: Scheme): Annotation[] {
  const inMargin = new Set(scheme.kinds.filter(({ place }) => place === 'margin').map(({ key }) => key));
  return annotations.filter(({ kind }) => inMargin.has(kind));
}

/**
 * @param selected has a card in any case, unless its kind is not of the scheme.
 * @param heights measured ones, by id.
 */
export function marginMarks(
  residents: readonly Annotation[],
  selected: Annotation | undefined,
  lineOf: (annotation: Annotation) => number,
  heights: ReadonlyMap<string, number>,
): MarginMark[] {
  const markOf = (annotation: Annotation, guest: boolean): MarginMark => ({
    id: annotation.id,
    line: lineOf(annotation),
    height: heights.get(annotation.id) ?? likelyHeight(annotation),
    guest,
  });
  const marks = residents.map((annotation) => markOf(annotation, false));
  if (!selected || residents.includes(selected)) return marks;
  const place = residents.findIndex((resident) => compareAnnotations(resident, selected) > 0);
  return marks.toSpliced(place < 0 ? marks.length : place, 0, markOf(selected, true));
}

/** Letters of the quote that fill a row of a card, and pixels of its parts. */
const ROW = 42;
const parts = { face: 33, quoteRow: 26, sentence: 22, sentencesFoot: 7 };
const MOST_QUOTE_ROWS = 3;

function likelyHeight(annotation: Annotation): number {
  const rows = Math.min(MOST_QUOTE_ROWS, Math.ceil(quoteOf(annotation).length / ROW));
  const roles = new Set(annotation.links.map(({ role }) => role)).size;
  return parts.face + rows * parts.quoteRow + (roles > 0 ? roles * parts.sentence + parts.sentencesFoot : 0);
}
