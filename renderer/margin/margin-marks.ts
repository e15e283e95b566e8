// Which marks have cards, and how high each card is, or will be once somebody sees it.
import { type Annotation, placeInOrder, quoteOf } from '../../domain/annotation';
import type { Scheme } from '../../domain/scheme';
import { difference } from '../state/difference';
import type { MarginMark } from './arrange-margin';

/** The marks that are read in the margin whether they are selected or not, in reading order. */
export interface Residents {
  readonly annotations: readonly Annotation[];
  readonly scheme: Scheme;
  readonly marks: readonly Annotation[];
}

/** @param before stays as it is when nothing has changed that is read in the margin. */
export function residentsOf(annotations: readonly Annotation[], scheme: Scheme, before: Residents | null): Residents {
  if (before?.annotations === annotations && before.scheme === scheme) return before;
  const inMargin = new Set(scheme.kinds.filter(({ place }) => place === 'margin').map(({ key }) => key));
  const isResident = ({ kind }: Annotation): boolean => inMargin.has(kind);
  if (before?.scheme === scheme) {
    const { gone, come } = difference(before.annotations, annotations);
    if (!gone.some(isResident) && !come.some(isResident)) return { ...before, annotations };
  }
  return { annotations, scheme, marks: annotations.filter(isResident) };
}

/** @param heights measured ones, by id. */
export function marginMarks(
  residents: readonly Annotation[],
  lineOf: (annotation: Annotation) => number,
  heights: ReadonlyMap<string, number>,
): readonly MarginMark[] {
  return residents.map((annotation) => markOf(annotation, lineOf, heights, false));
}

/** @param selected has a card in any case. */
export function withGuest(
  marks: readonly MarginMark[],
  residents: readonly Annotation[],
  selected: Annotation | undefined,
  lineOf: (annotation: Annotation) => number,
): readonly MarginMark[] {
  if (!selected) return marks;
  const place = placeInOrder(residents, selected);
  return residents[place] === selected ? marks : marks.toSpliced(place, 0, markOf(selected, lineOf, new Map(), true));
}

function markOf(
  annotation: Annotation,
  lineOf: (annotation: Annotation) => number,
  heights: ReadonlyMap<string, number>,
  guest: boolean,
): MarginMark {
  const height = heights.get(annotation.id) ?? likelyHeight(annotation);
  return { id: annotation.id, line: lineOf(annotation), height, guest };
}

/** Letters of the quote that fill a row of a card, and pixels of its parts. */
const ROW = 42;
const parts = { face: 33, quoteRow: 26, sentence: 22, sentencesFoot: 7 };
const MOST_QUOTE_ROWS = 3;
const likely = new WeakMap<Annotation, number>();

function likelyHeight(annotation: Annotation): number {
  const known = likely.get(annotation);
  if (known !== undefined) return known;
  const rows = Math.min(MOST_QUOTE_ROWS, Math.ceil(quoteOf(annotation).length / ROW));
  const roles = new Set(annotation.links.map(({ role }) => role)).size;
  const height = parts.face + rows * parts.quoteRow + (roles > 0 ? roles * parts.sentence + parts.sentencesFoot : 0);
  likely.set(annotation, height);
  return height;
}
