// Gives a preset another name, or other options.
import { findExportPresetByName, readExportPreset } from '../../db/export-presets';
import { type Change, changeSet, type StoredRecord, sameRecord } from '../../domain/change-set';
import { optionsOf } from '../../domain/preset-options';
import { type Outcome, problem, refused } from '../../domain/problem';
import type { SavedPreset } from './save-export-preset';
import { recordChange, type Workbench } from './workbench';

export interface PresetUpdate {
  readonly id: string;
  /** What is absent stays. */
  readonly patch: { readonly [Part in keyof SavedPreset]?: SavedPreset[Part] | undefined };
}

export function updateExportPreset(workbench: Workbench, { id, patch }: PresetUpdate): Outcome<Change> {
  const preset = readExportPreset(workbench.db, id);
  if (!preset) return refused(problem('preset-unknown', { name: id }));
  const name = patch.name ?? preset.name;
  const said = patch.options && optionsOf({ name, options: patch.options });
  if (said && !said.ok) return said;
  const other = findExportPresetByName(workbench.db, name);
  if (other && other.id !== id) return refused(problem('preset-name-taken', { name }));
  const before: StoredRecord = { type: 'export-preset', value: preset };
  const after: StoredRecord = { type: 'export-preset', value: { ...preset, name, options: said?.value ?? preset.options } };
  if (sameRecord(before, after)) return refused(problem('nothing-changed'));
  return recordChange(workbench, { command: 'update-export-preset', changeSet: changeSet({ updated: [{ before, after }] }) });
}
