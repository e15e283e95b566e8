// Takes back the annotator's latest change that still stands, in whatever article it was made and however long ago.
import type { Change } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { knownAnnotator } from './layer-access';
import { changeToUndo, reverseChange } from './reverse-change';
import type { Workbench } from './workbench';

export interface UndoInput {
  readonly annotatorId: string;
  /** The `seq` from which on an import is still arriving: it is stopped, not undone. */
  readonly importingFrom?: number;
}

export function undo(
  workbench: Workbench,
  { annotatorId, importingFrom = Number.POSITIVE_INFINITY }: UndoInput,
): Outcome<Change> {
  const annotator = knownAnnotator(workbench, annotatorId);
  if (!annotator.ok) return annotator;
  const seq = changeToUndo(
    workbench.db,
    annotatorId,
    (change) => change.command === 'import-files' && change.seq >= importingFrom,
  );
  return seq === undefined
    ? refused(problem('nothing-to-undo'))
    : reverseChange(workbench, seq, { kind: 'undo', authorId: annotatorId });
}
