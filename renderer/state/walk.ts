// Which mark comes next or before in reading order, however many stand on the same words. Pure.
import { type Annotation, compareAnnotations } from '../../domain/annotation';
import { pieceAt } from '../../domain/pieces';
import { kindOf, type Scheme } from '../../domain/scheme';
import { spanLength } from '../../domain/span';
import type { TextChoice } from '../reading/reading-view';

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
  const ordered = wanted.toSorted(compareAnnotations);
  const at = (selected ?? word)?.start ?? caret;
  const lies = (annotation: Annotation): boolean =>
    (from ? compareAnnotations(annotation, from) : startOf(annotation) - at) * step > (from ? 0 : -1);
  const [ahead, first] = step > 0 ? [ordered.find(lies), ordered[0]] : [ordered.findLast(lies), ordered.at(-1)];
  const annotation = ahead ?? first;
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
  const [innermost] = here.toSorted((a, b) => coverage(a) - coverage(b));
  return innermost ?? annotations.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
}

/** A mark that is read in the margin and could be linked, but to which nothing is linked yet. */
export function isUnlinked(scheme: Scheme, { kind: key, links }: Annotation): boolean {
  const kind = kindOf(scheme, key);
  return kind?.place === 'margin' && kind.roles.length > 0 && links.length === 0;
}

function startOf({ spans: [first] }: Annotation): number {
  if (!first) throw new Error('An annotation always has at least one span');
  return first.start;
}

function coverage({ spans }: Annotation): number {
  return spans.reduce((sum, span) => sum + spanLength(span), 0);
}
