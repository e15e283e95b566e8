// The contract's answers about exporting: formats, the preview, the writing, and presets.
import { implement } from '@orpc/server';
import { done } from '../../domain/problem';
import { workbenchContract } from '../../domain/workbench-contract';
import { formatOf } from '../../formats/registry';
import { deleteExportPreset } from '../commands/delete-export-preset';
import { listFormats } from '../commands/list-formats';
import { watchPreview } from '../commands/preview-export';
import { saveExportPreset } from '../commands/save-export-preset';
import { updateExportPreset } from '../commands/update-export-preset';
import type { AskShell } from './ask-shell';
import type { Session } from './session';

const contract = implement(workbenchContract);

export function serveExport(session: Session, ask: AskShell) {
  const { exporting } = session;
  return {
    ...servePresets(session),
    listFormats: contract.listFormats.handler(() => listFormats()),
    previewExport: contract.previewExport.handler(({ input, signal }) =>
      session.pages((workbench) => watchPreview(workbench, input, signal)),
    ),
    exportProject: contract.exportProject.handler(async ({ input }) => {
      const project = session.overview();
      if (!project.ok) return project;
      const writer = input.splits === null && !input.release ? formatOf(input.format)?.writer : null;
      const extension = writer?.extension == null ? null : (writer.extensionFor?.(input.choices) ?? writer.extension);
      const path = await ask('choose-export', { suggestedName: project.value.project.name, extension });
      // The dialog has asked whether an existing file may be replaced.
      return path === null
        ? done(null)
        : await session.withProject((workbench) => exporting.run(workbench, { ...input, path, overwrite: true }));
    }),
    cancelExport: contract.cancelExport.handler(() => exporting.cancel()),
    showExport: contract.showExport.handler(async () => {
      const path = exporting.written;
      return path.ok ? done(await ask('show-in-folder', { path: path.value })) : path;
    }),
  };
}

function servePresets(session: Session) {
  return {
    saveExportPreset: contract.saveExportPreset.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => saveExportPreset(workbench, input)),
    ),
    updateExportPreset: contract.updateExportPreset.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => updateExportPreset(workbench, input)),
    ),
    deleteExportPreset: contract.deleteExportPreset.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => deleteExportPreset(workbench, input)),
    ),
  };
}
