// Which mark comes next or before in reading order, however many stand on the same words. Pure.
import { type Annotation, compareAnnotations } from '../../domain/annotation';
import { pieceAt } from '../../domain/pieces';
import { kindOf, type Scheme } from '../../domain/scheme';
import { spanLength } from '../../domain/span';
import type { TextChoice } from '../reading/caret-in-text';

export type Step = 1 | -1;

export interface Walked {
  readonly annotation: Annotation;
  /** Whether the walk went round the end of the article, or its beginning. */
  readonly round: boolean;
}

/** From the selected mark, or else from the hand's place, whose own marks come first. */
export function neighbour(
  wanted: readonly Annotation[],
  from: Annotation | undefined,
  { selected, word, caret }: TextChoice,
  step: Step,
): Walked | undefined {
  const at = (selected ?? word)?.start ?? caret;
  const liesAhead = (annotation: Annotation): boolean =>
    from ? compareAnnotations(annotation, from) * step > 0 : (startOf(annotation) - at) * step >= 0;
  const inOrder = (a: Annotation, b: Annotation): number => compareAnnotations(a, b) * step;
  const ahead = firstOf(wanted.filter(liesAhead), inOrder);
  const annotation = ahead ?? firstOf(wanted, inOrder);
  // Round to the mark where one already is leads nowhere.
  return annotation && annotation.id !== from?.id ? { annotation, round: ahead === undefined } : undefined;
}

/** The label to walk by: the selected mark's, else that of the innermost mark at the caret, else the one used last. */
export function labelToFollow(
  annotations: readonly Annotation[],
  from: Annotation | undefined,
  { caret }: TextChoice,
): Pick<Annotation, 'kind' | 'label'> | undefined {
  if (from) return from;
  const here = annotations.filter(({ spans }) => pieceAt(spans, caret) !== undefined);
  const innermost = firstOf(here, (a, b) => coverage(a) - coverage(b));
  return innermost ?? firstOf(annotations, (a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** A mark that is read in the margin and could be linked, but to which nothing is linked yet. */
export function isUnlinked(scheme: Scheme, { kind: key, links }: Annotation): boolean {
  const kind = kindOf(scheme, key);
  return kind?.place === 'margin' && kind.roles.length > 0 && links.length === 0;
}

/** One pass: an article may hold twenty thousand marks, and a key is held down. */
function firstOf<T>(values: readonly T[], compare: (a: T, b: T) => number): T | undefined {
  return values.reduce<T | undefined>(
    (first, each) => (first !== undefined && compare(first, each) <= 0 ? first : each),
    undefined,
  );
}

function startOf({ spans: [first] }: Annotation): number {
  if (!first) throw new Error('An annotation always has at least one span');
  return first.start;
}

function coverage({ spans }: Annotation): number {
  return spans.reduce((sum, span) => sum + spanLength(span), 0);
}
