// Bringing files in: choosing or dropping them, following the import while one goes on working, stopping it, keeping its report.
import type { ImportedFile, ImportProgress, ImportReport } from '../../domain/import-desk';
import { done, type Outcome, problem } from '../../domain/problem';
import type { DroppedFile } from '../../domain/workbench-contract';
import type { Bench } from './bench';
import { readDropped } from './dropped-files';
import type { ProjectActions } from './project-actions';

/** What takes longer ends quietly: nobody who has gone back to work is called away from it. */
const FEW_FILES = 20;

export function importActions({ state, tell, ask, valueFrom }: Bench, { fetchAll }: ProjectActions) {
  const nothingTold = { progress: null, isStopping: false, report: null };

  async function follow(act: () => Promise<Outcome<ImportReport | null>>, unread: readonly ImportedFile[] = []): Promise<void> {
    const { importing } = state.get();
    if (importing && !importing.report) return tell({ type: 'problems-arose', problems: [problem('import-running')] });
    tell({ type: 'import-told', importing: nothingTold });
    const outcome = await act();
    tell({ type: 'import-told', importing: null });
    const brought = valueFrom(outcome);
    if (!brought && unread.length === 0) return;
    const { files = [], articleIds = [], cancelled = false } = brought ?? {};
    const report: ImportReport = { files: [...unread, ...files], articleIds, cancelled };
    if (brought && state.get().opened === null) await fetchAll();
    if (report.files.length > FEW_FILES || state.get().dialog)
      tell({ type: 'import-told', importing: { ...nothingTold, report } });
    else tell({ type: 'dialog-shown', dialog: { type: 'import-report', report } });
  }

  return {
    importFiles: async () => {
      const { annotatorId } = state.get();
      if (annotatorId) await follow(() => ask((store) => store.importChosenFiles({ annotatorId })));
    },
    importDroppedFiles: async (dropped: readonly DroppedFile[]) => {
      const { annotatorId } = state.get();
      if (!annotatorId || dropped.length === 0) return;
      const { files, unread } = await readDropped(dropped);
      await follow(
        async () =>
          files.length > 0 ? await ask((store) => store.importDroppedFiles({ annotatorId, files: [...files] })) : done(null),
        unread,
      );
    },
    heardProgress: (progress: ImportProgress) => {
      const { importing } = state.get();
      if (importing && !importing.report) tell({ type: 'import-told', importing: { ...importing, progress } });
    },
    stopImport: async () => {
      const { importing } = state.get();
      if (importing) tell({ type: 'import-told', importing: { ...importing, isStopping: true } });
      valueFrom(await ask((store) => store.cancelImport()));
    },
    showImportReport: () => {
      const report = state.get().importing?.report;
      tell({ type: 'import-told', importing: null });
      if (report) tell({ type: 'dialog-shown', dialog: { type: 'import-report', report } });
    },
    putImportAway: () => tell({ type: 'import-told', importing: null }),
    saveImportReport: async (report: ImportReport, words: string) => {
      const saved = valueFrom(await ask((store) => store.saveImportReport({ report, words })));
      if (saved) tell({ type: 'copied', path: saved.path });
    },
  };
}

export type ImportActions = ReturnType<typeof importActions>;
