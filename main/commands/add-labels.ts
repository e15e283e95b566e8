// Takes labels of another tool into the scheme, in one change that makes a new version of it.
import { readScheme } from '../../db/schemes';
import { type Change, changeSet } from '../../domain/change-set';
import { type NewLabel, withNewLabel } from '../../domain/new-labels';
import type { Outcome } from '../../domain/problem';
import { nextSchemeVersion } from './change-scheme';
import { recordChange, type Workbench } from './workbench';

/** Undefined when there is nothing to add. */
export function addLabels(workbench: Workbench, labels: readonly NewLabel[]): Outcome<Change> | undefined {
  const before = readScheme(workbench.db);
  const grown = labels.reduce((scheme, label) => withNewLabel(scheme, label)?.scheme ?? scheme, before);
  if (grown === before) return undefined;
  const after = { ...grown, version: nextSchemeVersion(workbench, before) };
  return recordChange(workbench, {
    command: 'add-labels',
    changeSet: changeSet({ updated: [{ before: { type: 'scheme', value: before }, after: { type: 'scheme', value: after } }] }),
  });
}
