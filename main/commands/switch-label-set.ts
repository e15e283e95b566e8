// Chooses which label set new marks of a kind use. Makes a new version of the scheme; marks made with the other set stay valid.
import { highestSchemeVersion } from '../../db/changes';
import { readScheme } from '../../db/schemes';
import { type Change, changeSet } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { kindOf, type Scheme } from '../../domain/scheme';
import { knownAnnotator } from './layer-access';
import { actingAs, recordChange, type Workbench } from './workbench';

export interface SwitchLabelSetInput {
  /** Key of the kind. */
  readonly kind: string;
  /** Key of one of its label sets. */
  readonly labelSet: string;
  readonly annotatorId: string;
}

const command = 'switch-label-set';

export function switchLabelSet(workbench: Workbench, { kind, labelSet, annotatorId }: SwitchLabelSetInput): Outcome<Change> {
  const annotator = knownAnnotator(workbench, annotatorId);
  if (!annotator.ok) return annotator;
  const before = readScheme(workbench.db);
  const switched = kindOf(before, kind);
  if (!switched) return refused(problem('kind-unknown', { kind }));
  if (!switched.labelSets.some((set) => set.key === labelSet)) return refused(problem('label-set-unknown', { kind, labelSet }));
  if (switched.activeLabelSet === labelSet) return refused(problem('nothing-changed'));
  const after: Scheme = {
    ...before,
    // A version that was undone keeps its number, so that one number never names two schemes.
    version: Math.max(before.version, highestSchemeVersion(workbench.db, command)) + 1,
    kinds: before.kinds.map((each) => (each.key === kind ? { ...each, activeLabelSet: labelSet } : each)),
  };
  return recordChange(actingAs(workbench, annotatorId), {
    command,
    changeSet: changeSet({ updated: [{ before: { type: 'scheme', value: before }, after: { type: 'scheme', value: after } }] }),
  });
}
