// The export as the window knows it: what it is asked for, the one that runs, and what became of the last.
import type { ExportProgress, ExportReport } from '../../domain/export-progress';
import { type PresetOptions, presetOptionsSchema } from '../../domain/preset-options';
import type { Outcome } from '../../domain/problem';

export interface Exporting {
  readonly draft: PresetOptions;
  /** Without progress while the person still chooses where to. */
  readonly run: { readonly progress: ExportProgress | null; readonly isStopping: boolean } | null;
  /** Until it is put away. */
  readonly outcome: Outcome<ExportReport> | null;
}

export const notExporting: Exporting = {
  draft: presetOptionsSchema.parse({ format: 'jsonl' }),
  run: null,
  outcome: null,
};
