// Projects as files, imports, exports and the check: whatever reaches beyond the open project.

import { done, type Outcome, problem } from '../../domain/problem';
import {
  type Announcement,
  type DroppedFile,
  type ExportOptions,
  type ImportedFile,
  type ImportReport,
  LARGEST_DROP,
  type MenuCommand,
} from '../../domain/workbench-contract';
import type { Bench } from './bench';
import type { ProjectActions } from './project-actions';
import type { Work } from './workbench-state';

export function fileActions(bench: Bench, { fetchAll, written }: ProjectActions) {
  const { state, tell, ask, valueFrom } = bench;
  let runMenu: (command: MenuCommand) => void = () => undefined;

  async function during<T>(work: Work, act: () => Promise<T>): Promise<T> {
    tell({ type: 'work-began', work });
    try {
      return await act();
    } finally {
      tell({ type: 'work-ended' });
    }
  }

  async function imported(outcome: Outcome<ImportReport | null>, unread: readonly ImportedFile[] = []): Promise<void> {
    const report = valueFrom(outcome);
    if (report) await fetchAll();
    if (!report && unread.length === 0) return;
    const files = [...unread, ...(report?.files ?? [])];
    tell({ type: 'dialog-shown', dialog: { type: 'import-report', report: { files, articleIds: report?.articleIds ?? [] } } });
  }

  return {
    newProject: async () => {
      if (valueFrom(await ask((store) => store.newProject()))) await fetchAll();
    },
    openProject: async () => {
      if (valueFrom(await ask((store) => store.openProject()))) await fetchAll();
    },
    saveCopy: async () => {
      const copied = valueFrom(await during('copy', () => ask((store) => store.saveCopy())));
      if (copied) tell({ type: 'copied', path: copied.path });
    },
    checkProject: async () => {
      const report = valueFrom(await during('check', () => ask((store) => store.checkProject())));
      if (report) tell({ type: 'dialog-shown', dialog: { type: 'check-report', report } });
    },
    importFiles: async () => {
      const { annotatorId } = state.get();
      if (annotatorId) await imported(await during('import', () => ask((store) => store.importChosenFiles({ annotatorId }))));
    },
    importDroppedFiles: async (dropped: readonly DroppedFile[]) => {
      const { annotatorId } = state.get();
      if (!annotatorId || dropped.length === 0) return;
      await during('import', async () => {
        const { files, unread } = await readDropped(dropped);
        const outcome =
          files.length > 0 ? await ask((store) => store.importDroppedFiles({ annotatorId, files: [...files] })) : done(null);
        await imported(outcome, unread);
      });
    },
    previewExport: (options: ExportOptions) => ask((store) => store.previewExport(options)),
    exportProject: (options: ExportOptions) => ask((store) => store.exportProject(options)),
    /** What the store tells unasked. */
    hear: (announcement: Announcement) => {
      switch (announcement.type) {
        case 'changed':
          return written(done(announcement.change));
        case 'project-switched':
          return void fetchAll();
        case 'problems':
          return tell({ type: 'problems-arose', problems: announcement.problems });
        case 'menu':
          return runMenu(announcement.command);
      }
    },
    /** Says who carries out the application menu's commands. */
    answerMenu: (run: (command: MenuCommand) => void) => {
      runMenu = run;
    },
  };
}

/** Reads each file before anything is sent: one that vanished or may not be read must not keep the others from arriving. */
async function readDropped(dropped: readonly DroppedFile[]): Promise<{ files: DroppedFile[]; unread: ImportedFile[] }> {
  const files: DroppedFile[] = [];
  const unread: ImportedFile[] = [];
  for (const { name, bytes, content } of dropped) {
    const travels = content !== null && content.size <= LARGEST_DROP;
    try {
      files.push({ name, bytes, content: travels ? new File([await content.arrayBuffer()], name) : null });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      unread.push({
        file: name,
        status: 'failed',
        articles: 0,
        annotations: 0,
        problems: [problem('file-unreadable', { path: name, reason })],
      });
    }
  }
  return { files, unread };
}
