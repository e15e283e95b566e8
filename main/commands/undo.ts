// Takes back the annotator's latest change that still stands, in whatever article it was made and however long ago.
import type { Change } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { knownAnnotator } from './layer-access';
import { changeToUndo, reverseChange } from './reverse-change';
import type { Workbench } from './workbench';

export function undo(workbench: Workbench, { annotatorId }: { readonly annotatorId: string }): Outcome<Change> {
  const annotator = knownAnnotator(workbench, annotatorId);
  if (!annotator.ok) return annotator;
  const seq = changeToUndo(workbench.db, annotatorId);
  return seq === undefined ? refused(problem('nothing-to-undo')) : reverseChange(workbench, seq, 'undo', annotatorId);
}
