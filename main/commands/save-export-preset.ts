// Gives the options of an export a name. A name that another preset has is refused, and so are options that nobody understands.
import { findExportPresetByName } from '../../db/export-presets';
import { type Change, changeSet } from '../../domain/change-set';
import { optionsOf } from '../../domain/preset-options';
import { type Outcome, problem, refused } from '../../domain/problem';
import { recordChange, type Workbench } from './workbench';

export interface SavedPreset {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

export function saveExportPreset(workbench: Workbench, { name, options }: SavedPreset): Outcome<Change> {
  const said = optionsOf({ name, options });
  if (!said.ok) return said;
  if (findExportPresetByName(workbench.db, name)) return refused(problem('preset-name-taken', { name }));
  // Everything is said, so that the preset means the same when a later version chooses otherwise where nothing is said.
  const value = { id: workbench.newId(), name, options: said.value, createdAt: workbench.now() };
  return recordChange(workbench, {
    command: 'save-export-preset',
    changeSet: changeSet({ created: [{ type: 'export-preset', value }] }),
  });
}
