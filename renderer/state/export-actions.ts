// Writing a dataset: looking at it beforehand, following the one that is written, stopping it, and keeping presets.
import type { Change } from '../../domain/change-set';
import type { ExportPreview, ExportProgress } from '../../domain/export-progress';
import type { PresetOptions } from '../../domain/preset-options';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { StoreCalls } from '../workbench-client';
import type { Bench } from './bench';
import { type Exporting, notExporting } from './exporting';

export interface PreviewListener {
  readonly signal: AbortSignal;
  onPart(part: Outcome<ExportPreview>): void;
}

export function exportActions(bench: Bench) {
  const { exporting, ask, valueFrom } = bench;
  const change = (part: Partial<Exporting>): void => exporting.set({ ...exporting.get(), ...part });

  return {
    listFormats: () => ask((store) => store.listFormats()),
    /** Tells what an export would be until it is told to stop. */
    watchExport: async (options: PresetOptions, { signal, onPart }: PreviewListener): Promise<void> => {
      const watched = await ask(async (store): Promise<Outcome<null>> => {
        for await (const part of await store.previewExport(options, { signal })) {
          if (signal.aborted) break;
          onPart(part);
        }
        return done(null);
      });
      if (!watched.ok && !signal.aborted) onPart(watched);
    },
    draftExport: (draft: PresetOptions) => change({ draft }),
    /** Asks where to, and writes there. */
    exportProject: async () => {
      const { draft, run } = exporting.get();
      if (run) return;
      change({ run: { progress: null, isStopping: false }, outcome: null });
      const outcome = await ask((store) => store.exportProject(draft));
      if (!outcome.ok) change({ run: null, outcome });
      else change({ run: null, outcome: outcome.value && done(outcome.value) });
    },
    heardExporting: (progress: ExportProgress) => {
      const { run } = exporting.get();
      if (run) change({ run: { ...run, progress } });
    },
    stopExport: async () => {
      const { run } = exporting.get();
      if (run) change({ run: { ...run, isStopping: true } });
      valueFrom(await ask((store) => store.cancelExport()));
    },
    showExportDialog: () => bench.tell({ type: 'dialog-shown', dialog: { type: 'export' } }),
    putExportAway: () => change({ outcome: null }),
    showExport: async () => void valueFrom(await ask((store) => store.showExport())),
    /** Another project: nothing of the last one's is meant. */
    forgetExport: () => exporting.set(notExporting),
    ...presetActions(bench),
  };
}

export type ExportActions = ReturnType<typeof exportActions>;

/** What is wrong is told where the name is typed, so that it goes back to there. */
function presetActions({ inTurn, state, ask, tell }: Bench) {
  const change = (act: (store: StoreCalls, annotatorId: string) => Promise<Outcome<Change>>): Promise<Outcome<Change>> =>
    inTurn(async () => {
      const { annotatorId } = state.get();
      if (!annotatorId) return refused(problem('no-project-open'));
      const outcome = await ask((store) => act(store, annotatorId));
      if (outcome.ok) tell({ type: 'changed', change: outcome.value });
      return outcome;
    });
  return {
    saveExportPreset: (name: string, options: PresetOptions) =>
      change((store, annotatorId) => store.saveExportPreset({ name, options, annotatorId })),
    renameExportPreset: (id: string, name: string) =>
      change((store, annotatorId) => store.updateExportPreset({ id, patch: { name }, annotatorId })),
    replaceExportPreset: (id: string, options: PresetOptions) =>
      change((store, annotatorId) => store.updateExportPreset({ id, patch: { options }, annotatorId })),
    deleteExportPreset: (id: string) => change((store, annotatorId) => store.deleteExportPreset({ id, annotatorId })),
  };
}
