// Projects as files, imports, exports and the check: whatever reaches beyond the open project.

import type { Announcement, MenuCommand } from '../../domain/announcements';
import { unpackChanges } from '../../domain/change-set';
import { done, isDamaged, type Problem } from '../../domain/problem';
import { type Bench, during } from './bench';
import type { CorpusActions } from './corpus-actions';
import type { ExportActions } from './export-actions';
import type { ImportActions } from './import-actions';
import type { ProjectActions } from './project-actions';
import type { SearchActions } from './search-actions';
import type { StatisticsActions } from './statistics-actions';
import type { WindowActions } from './window-actions';

/** Whoever else is told what the store announces. */
type Listeners = Pick<ImportActions, 'heardProgress'> &
  Pick<ExportActions, 'heardExporting' | 'forgetExport'> &
  Pick<SearchActions, 'forgetSearch' | 'indexingTold'> &
  Pick<CorpusActions, 'forgetCorpus'> &
  Pick<StatisticsActions, 'forgetStatistics'> &
  Pick<WindowActions, 'leaveRoom'>;

export function fileActions(bench: Bench, { fetchAll, written }: ProjectActions, listeners: Listeners) {
  const { tell, ask, valueFrom } = bench;
  let runMenu: (command: MenuCommand) => void = () => undefined;

  function showDamaged(problems: readonly Problem[]): boolean {
    const isFound = problems.some(isDamaged);
    if (isFound) tell({ type: 'dialog-shown', dialog: { type: 'damaged', problems } });
    return isFound;
  }

  return {
    newProject: async () => {
      if (valueFrom(await ask((store) => store.newProject()))) await fetchAll();
    },
    openProject: async () => {
      const opened = await ask((store) => store.openProject());
      if (!opened.ok && showDamaged(opened.problems)) return;
      if (valueFrom(opened)) await fetchAll();
    },
    openAgain: async () => {
      const opened = await ask((store) => store.openAgain());
      if (opened.ok) await fetchAll();
      else tell({ type: 'closed', problems: opened.problems });
    },
    openRecent: async (path: string) => {
      const opened = await ask((store) => store.openRecent({ path }));
      if ((!opened.ok && showDamaged(opened.problems)) || !valueFrom(opened)) return false;
      await fetchAll();
      return true;
    },
    /** The projects that were open lately, or none while the store is away. */
    listRecent: async () => valueFrom(await ask(async (store) => done(await store.listRecent()))) ?? [],
    forgetRecent: async (path: string) => valueFrom(await ask(async (store) => done(await store.forgetRecent({ path })))) ?? [],
    saveCopy: async () => {
      const copied = valueFrom(await during(bench, 'copy', () => ask((store) => store.saveCopy())));
      if (copied) tell({ type: 'copied', path: copied.path });
    },
    takeUpUpdate: () => ask((store) => store.takeUpUpdate()),
    checkProject: async () => {
      const report = valueFrom(await during(bench, 'check', () => ask((store) => store.checkProject())));
      if (report) tell({ type: 'dialog-shown', dialog: { type: 'check-report', report } });
    },
    /** What the store tells unasked. */
    hear: (announcement: Announcement) => {
      switch (announcement.type) {
        case 'changed':
          return written(done(announcement.change));
        case 'changed-much':
          return tell({ type: 'changed-much', changes: unpackChanges(announcement.changes) });
        case 'changed-elsewhere':
          return void fetchAll();
        case 'importing':
          return listeners.heardProgress(announcement.progress);
        case 'exporting':
          return listeners.heardExporting(announcement.progress);
        case 'project-switched':
          listeners.forgetSearch();
          listeners.forgetCorpus();
          listeners.forgetExport();
          listeners.forgetStatistics();
          listeners.leaveRoom();
          return void fetchAll();
        case 'indexing':
          return listeners.indexingTold(announcement.state);
        case 'comparing':
          return tell({ type: 'more-compared' });
        case 'problems':
          return showDamaged(announcement.problems) || tell({ type: 'problems-arose', problems: announcement.problems });
        case 'update-found':
          return tell(announcement);
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
