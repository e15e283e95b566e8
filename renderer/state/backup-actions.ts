// Backups of the open project, and the two ways out of a damaged one.
import type { WhichProject } from '../../domain/workbench-contract';
import type { Bench } from './bench';
import type { ProjectActions } from './project-actions';
import type { Work } from './workbench-state';

export function backupActions({ tell, ask, valueFrom }: Bench, { fetchAll }: ProjectActions) {
  async function during<T>(work: Work, act: () => Promise<T>): Promise<T> {
    tell({ type: 'work-began', work });
    try {
      return await act();
    } finally {
      tell({ type: 'work-ended' });
    }
  }

  return {
    showBackups: (project: WhichProject) => tell({ type: 'dialog-shown', dialog: { type: 'backups', project } }),
    listBackups: (project: WhichProject) => ask((store) => store.listBackups({ project })),
    makeBackup: () => during('backup', () => ask((store) => store.makeBackup())),
    previewRestore: (project: WhichProject, backup: string) => ask((store) => store.previewRestore({ project, backup })),
    restoreBackup: async (project: WhichProject, backup: string) => {
      const restored = valueFrom(await during('restore', () => ask((store) => store.restoreBackup({ project, backup }))));
      if (!restored) return;
      tell({ type: 'dialog-shown', dialog: null });
      await fetchAll();
      tell({ type: 'noticed', notice: 'backup-restored' });
    },
    salvageProject: async () => {
      const report = valueFrom(await during('salvage', () => ask((store) => store.salvageProject())));
      if (!report) return;
      await fetchAll();
      tell({ type: 'dialog-shown', dialog: { type: 'salvage-report', report } });
    },
    chooseBackupFolder: async (elsewhere: boolean) => {
      const preferences = valueFrom(await ask((store) => store.chooseBackupFolder({ elsewhere })));
      if (preferences) tell({ type: 'preferences-read', preferences });
    },
  };
}
