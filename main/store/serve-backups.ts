// The contract's answers about backups and about damaged projects.
import path from 'node:path';
import { implement } from '@orpc/server';
import type { BackupList } from '../../domain/backups';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { type ProjectOverview, type WhichProject, workbenchContract } from '../../domain/workbench-contract';
import { listBackups } from '../commands/list-backups';
import { previewRestore, restoreBackup, restoreOverDamaged } from '../commands/restore-backup';
import { salvageProject } from '../commands/salvage-project';
import type { AskShell } from './ask-shell';
import type { Session } from './session';
import { replaceFile, withoutFile } from './without-file';

const contract = implement(workbenchContract);

export function serveBackups(session: Session, ask: AskShell) {
  return {
    listBackups: contract.listBackups.handler(({ input }) => listed(session, input.project)),
    makeBackup: contract.makeBackup.handler(async () => {
      const made = await session.backups.byHand();
      return made.ok ? listed(session, 'open') : made;
    }),
    previewRestore: contract.previewRestore.handler(({ input: { project, backup } }) => {
      const file = fileOf(session, project);
      if (!file.ok) return file;
      const place = { path: file.value, backup, choice: session.backups.choice };
      return project === 'damaged'
        ? previewRestore(null, place)
        : session.withProject((workbench) => previewRestore(workbench, place));
    }),
    restoreBackup: contract.restoreBackup.handler(({ input: { project, backup } }) => restored(session, project, backup)),
    salvageProject: contract.salvageProject.handler(async () => {
      const from = fileOf(session, 'damaged');
      if (!from.ok) return from;
      const suggestedName = `${path.basename(from.value, '.hashiya')}-salvaged`;
      const to = await ask('choose-new-project', { suggestedName });
      if (to === null) return done(null);
      const report = await withoutFile(session, from.value, () => salvageProject(from.value, to));
      if (!report.ok) return report;
      const opened = session.open(to);
      return opened.ok ? report : opened;
    }),
    chooseBackupFolder: contract.chooseBackupFolder.handler(async ({ input: { elsewhere } }) => {
      const folder = elsewhere ? ((await ask('choose-folder', {}))?.[0] ?? null) : null;
      if (elsewhere && folder === null) return done(null);
      session.backups.choice = { ...session.backups.choice, folder };
      const preferences = await ask('read-preferences', {});
      return done(await ask('set-preferences', { preferences: { ...preferences, backups: session.backups.choice } }));
    }),
  };
}

function fileOf(session: Session, project: WhichProject): Outcome<string> {
  const file = project === 'damaged' ? session.damaged : session.path;
  return file === null ? refused(problem('no-project-open')) : done(file);
}

function listed(session: Session, project: WhichProject): Outcome<BackupList> {
  const file = fileOf(session, project);
  return file.ok ? listBackups(file.value, session.backups.choice) : file;
}

async function restored(session: Session, project: WhichProject, backup: string): Promise<Outcome<ProjectOverview>> {
  const file = fileOf(session, project);
  if (!file.ok) return file;
  const place = { path: file.value, backup, choice: session.backups.choice };
  return await replaceFile(session, file.value, (inTheWay) => {
    if (project === 'open') {
      const keep = () => session.backups.beforeRestore();
      return session.withProject((workbench) => restoreBackup(workbench, place, { keep, inTheWay }));
    }
    return restoreOverDamaged(place, new Date().toISOString(), () => inTheWay() ?? session.closeFile(file.value));
  });
}
