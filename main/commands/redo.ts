// Puts back what the annotator's latest undo took away, as long as no edit came after it.
import type { Change } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { knownAnnotator } from './layer-access';
import { changeToRedo, reverseChange } from './reverse-change';
import type { Workbench } from './workbench';

export function redo(workbench: Workbench, { annotatorId }: { readonly annotatorId: string }): Outcome<Change> {
  const annotator = knownAnnotator(workbench, annotatorId);
  if (!annotator.ok) return annotator;
  const seq = changeToRedo(workbench.db, annotatorId);
  return seq === undefined
    ? refused(problem('nothing-to-redo'))
    : reverseChange(workbench, seq, { kind: 'redo', authorId: annotatorId });
}
