// Forgets a preset; what was exported with it is untouched.
import { readExportPreset } from '../../db/export-presets';
import { type Change, changeSet } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { recordChange, type Workbench } from './workbench';

export function deleteExportPreset(workbench: Workbench, { id }: { id: string }): Outcome<Change> {
  const value = readExportPreset(workbench.db, id);
  if (!value) return refused(problem('preset-unknown', { name: id }));
  const set = changeSet({ deleted: [{ type: 'export-preset', value }] });
  return recordChange(workbench, { command: 'delete-export-preset', changeSet: set });
}
