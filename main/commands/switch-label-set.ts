// Chooses which label set new marks of a kind use. Makes a new version of the scheme; marks made with the other set stay valid.
import type { Change } from '../../domain/change-set';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { kindOf } from '../../domain/scheme';
import { changeScheme } from './change-scheme';
import type { Workbench } from './workbench';

export interface SwitchLabelSetInput {
  /** Key of the kind. */
  readonly kind: string;
  /** Key of one of its label sets. */
  readonly labelSet: string;
  readonly annotatorId: string;
}

export function switchLabelSet(workbench: Workbench, { kind, labelSet, annotatorId }: SwitchLabelSetInput): Outcome<Change> {
  return changeScheme(workbench, {
    command: 'switch-label-set',
    annotatorId,
    change(before) {
      const switched = kindOf(before, kind);
      if (!switched) return refused(problem('kind-unknown', { kind }));
      if (!switched.labelSets.some((set) => set.key === labelSet)) {
        return refused(problem('label-set-unknown', { kind, labelSet }));
      }
      if (switched.activeLabelSet === labelSet) return refused(problem('nothing-changed'));
      const kinds = before.kinds.map((each) => (each.key === kind ? { ...each, activeLabelSet: labelSet } : each));
      return done({ ...before, kinds });
    },
  });
}
