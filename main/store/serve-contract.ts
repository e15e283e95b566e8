// The contract's answers: each call is handed to the command of the same name.
import { implement } from '@orpc/server';
import { packPage } from '../../domain/article-summary';
import { packArrangement } from '../../domain/corpus-view';
import { packArticle } from '../../domain/packed-article';
import { done, problem, refused } from '../../domain/problem';
import { workbenchContract } from '../../domain/workbench-contract';
import { applyToAll } from '../commands/apply-to-all';
import { arrangeCorpus, readProgress } from '../commands/arrange-corpus';
import { checkProject } from '../commands/check-project';
import { compareArticles } from '../commands/compare-articles';
import { createAnnotation } from '../commands/create-annotation';
import { createAnnotator } from '../commands/create-annotator';
import { decideLines } from '../commands/decide-lines';
import { decidePairs } from '../commands/decide-pairs';
import { deleteAnnotation } from '../commands/delete-annotation';
import { deleteArticles, previewDeletion } from '../commands/delete-articles';
import { deleteSavedSearch } from '../commands/delete-saved-search';
import { describeArticles } from '../commands/describe-articles';
import { findOccurrences } from '../commands/find-occurrences';
import { goBack } from '../commands/go-back';
import { listArticles } from '../commands/list-articles';
import { listChanges } from '../commands/list-changes';
import { listRepeatedLines } from '../commands/list-repeated-lines';
import { listOtherTellings, listStories } from '../commands/list-stories';
import { openArticle } from '../commands/open-article';
import { previewGoBack } from '../commands/preview-go-back';
import { countStatistics } from '../commands/project-stats';
import { redo } from '../commands/redo';
import { renameSavedSearch } from '../commands/rename-saved-search';
import { saveCopy } from '../commands/save-copy';
import { saveImportReport } from '../commands/save-import-report';
import { saveSearch } from '../commands/save-search';
import { searchArticle, searchProject } from '../commands/search-project';
import { setLayerStatus } from '../commands/set-layer-status';
import { setRegionKind } from '../commands/set-region-kind';
import { setShortcut } from '../commands/set-shortcut';
import { suggestOutlets } from '../commands/suggest-outlets';
import { switchLabelSet } from '../commands/switch-label-set';
import { undo } from '../commands/undo';
import { updateAnnotation } from '../commands/update-annotation';
import { updateArticle } from '../commands/update-article';
import type { Log } from '../log';
import type { AskShell } from './ask-shell';
import { serveDiagnostics } from './serve-diagnostics';
import type { Session } from './session';
import { whenAsked } from './when-asked';

const contract = implement(workbenchContract);

/** Marking as many places at once is no more than a person does in a while. */
const FEW_PLACES = 20;

export function serveContract(session: Session, ask: AskShell, log: Log) {
  return contract.router({
    watch: contract.watch.handler(({ signal }) => session.watch(signal)),
    ...serveLater(session, ask),
    ...serveProject(session, ask),
    ...serveRecent(session, ask),
    ...serveArticles(session),
    ...serveCorpus(session),
    ...serveHistory(session),
    ...serveFiles(session, ask),
    ...serveSearch(session),
    ...serveStories(session),
    ...serveDiagnostics(session, ask, log),
    takeUpUpdate: contract.takeUpUpdate.handler(async () => done(await ask('take-up-update', {}))),
    readPreferences: contract.readPreferences.handler(() => ask('read-preferences', {})),
    setPreferences: contract.setPreferences.handler(({ input }) => {
      // A folder is chosen in a dialog; the page can only name the one that was chosen.
      session.backups.choice = { ...input.backups, folder: session.backups.choice.folder };
      return ask('set-preferences', { preferences: { ...input, backups: session.backups.choice } });
    }),
  });
}

/** What is behind a dialog, and heavy. */
function serveLater(session: Session, ask: AskShell) {
  return {
    ...whenAsked(
      ['chooseImport', 'listReadable', 'dropImport', 'lookAtImport', 'readAgain', 'runImport', 'putImportAway'],
      async () => (await import('./serve-import')).serveImport(session, ask),
    ),
    ...whenAsked(
      [
        'listFormats',
        'previewExport',
        'exportProject',
        'cancelExport',
        'showExport',
        'saveExportPreset',
        'updateExportPreset',
        'deleteExportPreset',
      ],
      async () => (await import('./serve-export')).serveExport(session, ask),
    ),
    ...whenAsked(
      ['listBackups', 'makeBackup', 'previewRestore', 'restoreBackup', 'salvageProject', 'chooseBackupFolder'],
      async () => (await import('./serve-backups')).serveBackups(session, ask),
    ),
  };
}

function serveProject(session: Session, ask: AskShell) {
  return {
    describeProject: contract.describeProject.handler(() => session.overview()),
    newProject: contract.newProject.handler(async () => {
      const path = await ask('choose-new-project', { suggestedName: 'project' });
      return path === null ? done(null) : await session.create(path, { seeds: false });
    }),
    openProject: contract.openProject.handler(async () => {
      const path = await ask('choose-project', {});
      return path === null ? done(null) : session.open(path);
    }),
    openAgain: contract.openAgain.handler(() => session.openAgain()),
    saveCopy: contract.saveCopy.handler(async () => {
      const project = session.overview();
      if (!project.ok) return project;
      const path = await ask('choose-copy', { suggestedName: project.value.project.name });
      // The dialog has asked whether an existing file may be replaced.
      return path === null ? done(null) : session.withProject((workbench) => saveCopy(workbench, { path, overwrite: true }));
    }),
    checkProject: contract.checkProject.handler(() => session.withProject((workbench) => checkProject(workbench))),
    createAnnotator: contract.createAnnotator.handler(({ input }) =>
      session.change(null, (workbench) => createAnnotator(workbench, input)),
    ),
    setShortcut: contract.setShortcut.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => setShortcut(workbench, input)),
    ),
    switchLabelSet: contract.switchLabelSet.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => switchLabelSet(workbench, input)),
    ),
  };
}

function serveRecent(session: Session, ask: AskShell) {
  return {
    listRecent: contract.listRecent.handler(() => ask('list-recent', {})),
    openRecent: contract.openRecent.handler(async ({ input }) => {
      // Of paths the page knows those on the list, and no other is opened for it.
      const recent = await ask('list-recent', {});
      return recent.some(({ path }) => path === input.path)
        ? session.open(input.path)
        : refused(problem('file-missing', { path: input.path }));
    }),
    forgetRecent: contract.forgetRecent.handler(({ input }) => ask('forget-recent', input)),
  };
}

function serveHistory(session: Session) {
  return {
    undo: contract.undo.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => undo(workbench, { ...input, ...session.arriving })),
    ),
    redo: contract.redo.handler(({ input }) => session.change(input.annotatorId, (workbench) => redo(workbench, input))),
    listChanges: contract.listChanges.handler(({ input }) => session.withProject((workbench) => listChanges(workbench, input))),
    previewGoBack: contract.previewGoBack.handler(({ input }) =>
      session.withProject((workbench) => previewGoBack(workbench, input)),
    ),
    goBack: contract.goBack.handler(({ input }) => session.change(input.annotatorId, (workbench) => goBack(workbench, input))),
  };
}

function serveStories(session: Session) {
  return {
    listStories: contract.listStories.handler(({ input }) => session.withProject((workbench) => listStories(workbench, input))),
    listOtherTellings: contract.listOtherTellings.handler(({ input }) =>
      session.withProject((workbench) => listOtherTellings(workbench, input)),
    ),
    compareArticles: contract.compareArticles.handler(({ input }) =>
      session.withProject((workbench) => compareArticles(workbench, input)),
    ),
    listRepeatedLines: contract.listRepeatedLines.handler(async () => await session.withProject(listRepeatedLines)),
    decideLines: contract.decideLines.handler(
      async ({ input }) =>
        await session.changeLater(input.annotatorId, 'before-lines', (workbench) => decideLines(workbench, input)),
    ),
    decidePairs: contract.decidePairs.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => decidePairs(workbench, input)),
    ),
  };
}

function serveArticles(session: Session) {
  return {
    listArticles: contract.listArticles.handler(({ input }) => {
      const page = session.withProject((workbench) => listArticles(workbench, input));
      return page.ok ? done(packPage(page.value)) : page;
    }),
    openArticle: contract.openArticle.handler(({ input }) => {
      const opened = session.withProject((workbench) => openArticle(workbench, input));
      return opened.ok ? done(packArticle(opened.value)) : opened;
    }),
    createAnnotation: contract.createAnnotation.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => createAnnotation(workbench, input)),
    ),
    updateAnnotation: contract.updateAnnotation.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => updateAnnotation(workbench, input)),
    ),
    deleteAnnotation: contract.deleteAnnotation.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => deleteAnnotation(workbench, input)),
    ),
    findOccurrences: contract.findOccurrences.handler(({ input }) =>
      session.pages((workbench) => findOccurrences(workbench, input)),
    ),
    applyToAll: contract.applyToAll.handler(({ input }) =>
      session.changeWithin(input.annotatorId, input.places.length > FEW_PLACES ? 'before-marking' : null, (workbench) =>
        applyToAll(workbench, input),
      ),
    ),
    setRegionKind: contract.setRegionKind.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => setRegionKind(workbench, input)),
    ),
    setLayerStatus: contract.setLayerStatus.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => setLayerStatus(workbench, input)),
    ),
  };
}

function serveCorpus(session: Session) {
  return {
    arrangeCorpus: contract.arrangeCorpus.handler(({ input }) => {
      const arranged = session.withProject((workbench) => arrangeCorpus(workbench, input));
      return arranged.ok ? done(packArrangement(arranged.value)) : arranged;
    }),
    readStatistics: contract.readStatistics.handler(({ input }) =>
      session.pages((workbench) => countStatistics(workbench, input)),
    ),
    readProgress: contract.readProgress.handler(() => session.withProject((workbench) => readProgress(workbench))),
    describeArticles: contract.describeArticles.handler(({ input }) =>
      session.withProject((workbench) => describeArticles(workbench, input)),
    ),
    updateArticle: contract.updateArticle.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => updateArticle(workbench, input)),
    ),
    previewDeletion: contract.previewDeletion.handler(({ input }) =>
      session.withProject((workbench) => previewDeletion(workbench, input)),
    ),
    deleteArticles: contract.deleteArticles.handler(({ input }) =>
      session.changeLater(input.annotatorId, 'before-deletion', (workbench) => deleteArticles(workbench, input)),
    ),
  };
}

function serveSearch(session: Session) {
  return {
    searchProject: contract.searchProject.handler(({ input }) =>
      session.withProject((workbench) => searchProject(workbench, input)),
    ),
    searchArticle: contract.searchArticle.handler(({ input }) =>
      session.withProject((workbench) => searchArticle(workbench, input)),
    ),
    suggestOutlets: contract.suggestOutlets.handler(({ input }) =>
      session.withProject((workbench) => suggestOutlets(workbench, input)),
    ),
    saveSearch: contract.saveSearch.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => saveSearch(workbench, input)),
    ),
    renameSavedSearch: contract.renameSavedSearch.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => renameSavedSearch(workbench, input)),
    ),
    deleteSavedSearch: contract.deleteSavedSearch.handler(({ input }) =>
      session.change(input.annotatorId, (workbench) => deleteSavedSearch(workbench, input)),
    ),
  };
}

function serveFiles(session: Session, ask: AskShell) {
  return {
    cancelImport: contract.cancelImport.handler(() => session.importing.cancel()),
    saveImportReport: contract.saveImportReport.handler(async ({ input }) => {
      const project = session.overview();
      if (!project.ok) return project;
      const path = await ask('choose-report', { suggestedName: 'import-report' });
      return path === null
        ? done(null)
        : await session.withProject((workbench) => saveImportReport(workbench, { ...input, path }));
    }),
  };
}
