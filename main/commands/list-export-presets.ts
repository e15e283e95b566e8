// The presets of the project, and the options of the one that goes by a name.
import { findExportPresetByName, listExportPresets as listAll } from '../../db/export-presets';
import type { ExportPreset } from '../../domain/export-preset';
import { optionsOf, type PresetOptions } from '../../domain/preset-options';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { Workbench } from './workbench';

export function listExportPresets({ db }: Workbench): Outcome<ExportPreset[]> {
  return done(listAll(db));
}

export function readExportPreset({ db }: Workbench, name: string): Outcome<PresetOptions> {
  const preset = findExportPresetByName(db, name);
  return preset ? optionsOf(preset) : refused(problem('preset-unknown', { name }));
}
