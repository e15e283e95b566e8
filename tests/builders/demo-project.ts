// The annotated demo project as an export hands it over: the seeds with their sample layer, the same each time.

import type { ExportSource } from '../../formats/format';
import { exportOf } from '../../main/commands/export-source';
import { loadSeeds } from '../../main/commands/load-seeds';
import { temporaryProject, value } from './temporary-project';

export async function demoSource(): Promise<ExportSource> {
  const { workbench } = temporaryProject();
  value(await loadSeeds(workbench));
  return value(await exportOf(workbench, { format: 'jsonl', selection: { names: 'names' } })).source;
}
