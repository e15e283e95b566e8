// Which marks of the open article the panel lists: by words in any spelling, by kind or label, and by what they carry.
import { type Annotation, quoteOf } from '../../domain/annotation';
import type { Scheme } from '../../domain/scheme';
import { foldText } from '../../domain/text/fold';
import { isUnlinked } from '../state/walk';

export const markFlags = ['note', 'unsure', 'unlinked'] as const;
export type MarkFlag = (typeof markFlags)[number];

export interface MarkFilter {
  readonly words: string;
  /** Keys of a kind and, unless all its labels are meant, of a label. */
  readonly kind: string | null;
  readonly label: string | null;
  /** All of these must hold. */
  readonly flags: readonly MarkFlag[];
}

export const anyMark: MarkFilter = { words: '', kind: null, label: null, flags: [] };

export function isAnyMark({ words, kind, flags }: MarkFilter): boolean {
  return words.trim() === '' && kind === null && flags.length === 0;
}

/** @param annotations in reading order, which the answer keeps. */
export function filterMarks(annotations: readonly Annotation[], filter: MarkFilter, scheme: Scheme): readonly Annotation[] {
  if (isAnyMark(filter)) return annotations;
  const words = foldText(filter.words.trim());
  return annotations.filter(
    (annotation) =>
      (filter.kind === null || annotation.kind === filter.kind) &&
      (filter.label === null || annotation.label === filter.label) &&
      filter.flags.every((flag) => carries(annotation, flag, scheme)) &&
      (words === '' || foldedWords(annotation).includes(words)),
  );
}

export function carries(annotation: Annotation, flag: MarkFlag, scheme: Scheme): boolean {
  switch (flag) {
    case 'note':
      return annotation.note !== null;
    case 'unsure':
      return annotation.unsure;
    case 'unlinked':
      return isUnlinked(scheme, annotation);
  }
}

/** A mark is another object once it is changed, so what was folded for it stays right. */
const folded = new WeakMap<Annotation, string>();

/** Its quote and its note, folded once. */
function foldedWords(annotation: Annotation): string {
  const known = folded.get(annotation);
  if (known !== undefined) return known;
  const words = foldText(`${quoteOf(annotation)}\n${annotation.note ?? ''}`);
  folded.set(annotation, words);
  return words;
}
