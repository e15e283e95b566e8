// When two marks are the same mark: same annotator, article, kind, label and spans.
import { annotationsStartingAt } from '../../db/annotations';
import type { Annotation } from '../../domain/annotation';
import { type Problem, problem } from '../../domain/problem';
import { sameSpan } from '../../domain/span';
import type { Workbench } from './workbench';

/** The problem when the layer already holds this mark under another id. */
export function duplicateProblem({ db }: Workbench, annotation: Annotation): Problem | undefined {
  const [first] = annotation.spans;
  if (!first) return undefined;
  const neighbours = annotationsStartingAt(db, annotation.articleId, annotation.annotatorId, first.start);
  const twin = neighbours.find((each) => each.id !== annotation.id && isSameMark(each, annotation));
  return twin && problem('duplicate-annotation', { annotation: twin.id, label: twin.label, quote: first.quote });
}

function isSameMark(a: Annotation, b: Annotation): boolean {
  if (a.kind !== b.kind || a.label !== b.label || a.spans.length !== b.spans.length) return false;
  return a.spans.every((span, index) => {
    const other = b.spans[index];
    return other !== undefined && sameSpan(span, other);
  });
}
