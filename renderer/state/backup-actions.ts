// Backups of the open project, and the two ways out of a damaged one.
import type { WhichProject } from '../../domain/workbench-contract';
import { type Bench, during, leaveDialog } from './bench';
import type { ProjectActions } from './project-actions';

export function backupActions(bench: Bench, { fetchAll }: ProjectActions) {
  const { tell, ask, valueFrom } = bench;
  return {
    showBackups: (project: WhichProject) => tell({ type: 'dialog-shown', dialog: { type: 'backups', project } }),
    listBackups: (project: WhichProject) => ask((store) => store.listBackups({ project })),
    makeBackup: () => during(bench, 'backup', () => ask((store) => store.makeBackup())),
    previewRestore: (project: WhichProject, backup: string) => ask((store) => store.previewRestore({ project, backup })),
    restoreBackup: async (project: WhichProject, backup: string) => {
      const restored = valueFrom(await during(bench, 'restore', () => ask((store) => store.restoreBackup({ project, backup }))));
      if (!restored) return;
      // What is pressed in the text before that would be lost with the text.
      await fetchAll();
      leaveDialog(bench, 'backups');
      tell({ type: 'noticed', notice: 'backup-restored' });
    },
    salvageProject: async () => {
      const report = valueFrom(await during(bench, 'salvage', () => ask((store) => store.salvageProject())));
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
