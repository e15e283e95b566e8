// What every change of the label scheme shares: it makes a new version, so that one number never names two schemes.
import { highestSchemeVersion } from '../../db/changes';
import { readScheme } from '../../db/schemes';
import { type Change, changeSet } from '../../domain/change-set';
import type { Outcome } from '../../domain/problem';
import type { Scheme } from '../../domain/scheme';
import { knownAnnotator } from './layer-access';
import { actingAs, recordChange, type Workbench } from './workbench';

/** The commands that give the scheme a new version. */
const schemeCommands = ['switch-label-set', 'set-shortcut', 'add-labels'] as const;

export interface SchemeChange {
  readonly command: (typeof schemeCommands)[number];
  readonly annotatorId: string;
  /** The scheme as it is to be; its version is not looked at. */
  change(before: Scheme): Outcome<Scheme>;
}

export function changeScheme(workbench: Workbench, { command, annotatorId, change }: SchemeChange): Outcome<Change> {
  const annotator = knownAnnotator(workbench, annotatorId);
  if (!annotator.ok) return annotator;
  const before = readScheme(workbench.db);
  const changed = change(before);
  if (!changed.ok) return changed;
  const after: Scheme = { ...changed.value, version: nextSchemeVersion(workbench, before) };
  return recordChange(actingAs(workbench, annotatorId), {
    command,
    changeSet: changeSet({ updated: [{ before: { type: 'scheme', value: before }, after: { type: 'scheme', value: after } }] }),
  });
}

/** A version that was undone keeps its number. */
export function nextSchemeVersion({ db }: Workbench, { version }: Scheme): number {
  return Math.max(version, highestSchemeVersion(db, schemeCommands)) + 1;
}
