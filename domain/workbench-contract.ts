// What the renderer may ask of the store, and what the store announces. Read this file first: each call is one act of the workbench
// and keeps its name from here to the command, the key and the row.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { annotationDraftSchema, annotationPatchSchema, annotatorSchema, layerStatusSchema } from './annotation';
import { announcementSchema } from './announcements';
import { appliedToAllSchema, MOST_OCCURRENCES, occurrencesPageSchema, placeSchema, searchScopeSchema } from './apply-to-all';
import { regionKindSchema } from './article';
import { articlePatchSchema } from './article-patch';
import { backupListSchema, restorePreviewSchema } from './backups';
import { changeSchema, projectSchema } from './change-set';
import {
  annotatorProgressSchema,
  articleFactsSchema,
  corpusFilterSchema,
  corpusSortSchema,
  packedArrangementSchema,
} from './corpus-view';
import { duplicateChoiceSchema } from './duplicates/duplicate-choice';
import { pairVerdictSchema } from './duplicates/stories';
import { comparedArticlesSchema, otherTellingSchema, storyPageSchema } from './duplicates/story-list';
import { exportOptionsSchema } from './export-options';
import { exportPresetSchema } from './export-preset';
import { exportPreviewSchema, exportReportSchema } from './export-progress';
import { formatSummarySchema } from './format-summary';
import {
  deskFileSchema,
  deskReadingSchema,
  deskSchema,
  droppedFileSchema,
  importReportSchema,
  labelDecisionSchema,
} from './import-desk';
import { articlePageInput, packedArticleSchema, packedPageSchema } from './opened-article';
import { preferencesSchema } from './preferences';
import { presetOptionsSchema } from './preset-options';
import { outcomeSchema, problemSchema } from './problem';
import { lineVerdictSchema, outletLinesSchema } from './repeated-lines';
import { salvageReportSchema } from './salvage';
import { keySchema, schemeSchema, shortcutSchema } from './scheme';
import { savedSearchSchema } from './search/saved-search';
import { hitSchema, searchInputSchema, searchPageSchema } from './search/search-result';
import { countedStatisticsSchema, statisticsInputSchema } from './statistics';
import { changePageSchema, goBackPreviewSchema } from './told-history';
import { troubleSchema } from './trouble';

export { type Preferences, preferencesSchema } from './preferences';

const id = z.uuid();

/** A project as the workbench opens it: everything but its articles' texts and marks. */
export const projectOverviewSchema = z.object({
  project: projectSchema,
  /** Full path of the project file, for the eye only. */
  path: z.string(),
  scheme: schemeSchema,
  annotators: z.array(annotatorSchema),
  savedSearches: z.array(savedSearchSchema),
  exportPresets: z.array(exportPresetSchema),
  /** `seq` of the last change, from which announcements continue. */
  lastSeq: z.int().nonnegative(),
  /** It can be read and not written. */
  isReadOnly: z.boolean(),
  /** Another number at every opening. */
  opening: z.int().nonnegative(),
  /** What a person should know about how it was opened, and need do nothing about. */
  remarks: z.array(problemSchema),
});
export type ProjectOverview = Readonly<z.infer<typeof projectOverviewSchema>>;

export const checkReportSchema = z.object({
  articles: z.int().nonnegative(),
  annotations: z.int().nonnegative(),
  changes: z.int().nonnegative(),
  problems: z.array(problemSchema),
});
export type CheckReport = Readonly<z.infer<typeof checkReportSchema>>;

/** What would go with articles that are to be deleted. */
export const deletionPreviewSchema = z.object({
  articles: z.int().nonnegative(),
  marks: z.int().nonnegative(),
  /** How many annotators made those marks. */
  annotators: z.int().nonnegative(),
});
export type DeletionPreview = Readonly<z.infer<typeof deletionPreviewSchema>>;

/** A project that was open on this computer, for the start screen. */
export const recentProjectSchema = z.object({
  name: z.string(),
  path: z.string(),
  /** Its file is not where it was. */
  isMissing: z.boolean(),
});
export type RecentProject = Readonly<z.infer<typeof recentProjectSchema>>;

const goBackInput = z.object({ articleId: id, annotatorId: id, seq: z.int().positive() });

const chosenArticles = z.object({ articleIds: z.array(id).min(1), annotatorId: id });

const onDesk = z.object({ id: z.int().positive() });

/** The project that is open, or the damaged one that could not be opened last. */
const whichProject = z.object({ project: z.enum(['open', 'damaged']) });
export type WhichProject = z.infer<typeof whichProject>['project'];
const namedBackupInput = whichProject.extend({ backup: z.string().max(100) });

const changed = outcomeSchema(changeSchema);
/** `null` when the person closed the dialog without choosing. */
const chosen = <T extends z.ZodType>(value: T) => outcomeSchema(value.nullable());

export const workbenchContract = {
  /** Announcements from now on; ends when the store does. */
  watch: oc.output(eventIterator(announcementSchema)),

  describeProject: oc.output(outcomeSchema(projectOverviewSchema)),
  newProject: oc.output(chosen(projectOverviewSchema)),
  openProject: oc.output(chosen(projectOverviewSchema)),
  /** The projects that were open lately on this computer, latest first. */
  listRecent: oc.output(z.array(recentProjectSchema)),
  /** Opens one of them. */
  openRecent: oc.input(z.object({ path: z.string() })).output(outcomeSchema(projectOverviewSchema)),
  /** Takes one off the list; its file stays. */
  forgetRecent: oc.input(z.object({ path: z.string() })).output(z.array(recentProjectSchema)),
  /** Tries again to open the project that could not be opened last. */
  openAgain: oc.output(outcomeSchema(projectOverviewSchema)),
  saveCopy: oc.output(chosen(z.object({ path: z.string() }))),
  checkProject: oc.output(outcomeSchema(checkReportSchema)),

  listBackups: oc.input(whichProject).output(outcomeSchema(backupListSchema)),
  /** Makes a backup now. */
  makeBackup: oc.output(outcomeSchema(backupListSchema)),
  /** What going back to a backup would change. */
  previewRestore: oc.input(namedBackupInput).output(outcomeSchema(restorePreviewSchema)),
  /** Goes back to a backup; the present file becomes a backup itself first. */
  restoreBackup: oc.input(namedBackupInput).output(outcomeSchema(projectOverviewSchema)),
  /** Carries what can still be read of the damaged file into a new project, which is open then. */
  salvageProject: oc.output(chosen(salvageReportSchema)),
  /** Lets the person choose the folder in which backups are laid; false for the one beside the project. */
  chooseBackupFolder: oc.input(z.object({ elsewhere: z.boolean() })).output(chosen(preferencesSchema)),

  listArticles: oc.input(articlePageInput).output(outcomeSchema(packedPageSchema)),
  openArticle: oc.input(z.object({ articleId: id, annotatorId: id })).output(outcomeSchema(packedArticleSchema)),

  /** Which articles a filter lets through, in order; see `corpus-view.ts`. The annotator's statuses and marks are what it is by. */
  arrangeCorpus: oc
    .input(z.object({ annotatorId: id, filter: corpusFilterSchema, sort: corpusSortSchema }))
    .output(outcomeSchema(packedArrangementSchema)),
  /** What the project amounts to; where there is much to count, first how far that has come. */
  readStatistics: oc.input(statisticsInputSchema).output(eventIterator(outcomeSchema(countedStatisticsSchema))),
  readProgress: oc.output(outcomeSchema(z.array(annotatorProgressSchema))),
  describeArticles: oc.input(chosenArticles.pick({ articleIds: true })).output(outcomeSchema(articleFactsSchema)),
  /** Sets the same for all the articles, in one change. */
  updateArticle: oc.input(chosenArticles.extend({ patch: articlePatchSchema })).output(changed),
  previewDeletion: oc.input(chosenArticles).output(outcomeSchema(deletionPreviewSchema)),
  /** Takes articles out of the project with their regions, layers and marks, in one change. */
  deleteArticles: oc.input(chosenArticles).output(changed),

  /** A page of what a query finds. */
  searchProject: oc.input(searchInputSchema).output(outcomeSchema(searchPageSchema)),
  /** All hits in one article, up to a limit. */
  searchArticle: oc
    .input(searchInputSchema.pick({ query: true }).extend({ articleId: id, limit: z.int().positive().max(2000) }))
    .output(outcomeSchema(z.array(hitSchema))),
  /** Outlets whose names hold what was typed, in any spelling. */
  suggestOutlets: oc
    .input(z.object({ typed: z.string(), limit: z.int().positive().max(50) }))
    .output(outcomeSchema(z.array(z.string()))),
  /** The stories that several articles tell, a page of them. */
  listStories: oc
    .input(z.object({ from: z.int().nonnegative(), limit: z.int().positive().max(500) }))
    .output(outcomeSchema(storyPageSchema)),
  /** What else tells the story of an article. */
  listOtherTellings: oc.input(z.object({ articleId: id })).output(outcomeSchema(z.array(otherTellingSchema))),
  /** Two articles side by side, with what only one of them has. */
  compareArticles: oc.input(z.object({ articleId: id, otherId: id })).output(outcomeSchema(comparedArticlesSchema)),
  /** Joins articles as tellings of one story or parts them, in one change; null leaves it open again. */
  decidePairs: oc
    .input(
      z.object({
        pairs: z.array(z.object({ articleId: id, otherId: id })).max(1000),
        verdict: pairVerdictSchema.nullable(),
        annotatorId: id,
      }),
    )
    .output(changed),

  /** The lines that the articles of each outlet repeat, about which nothing was said yet or a person has decided. */
  listRepeatedLines: oc.output(outcomeSchema(z.array(outletLinesSchema))),
  /** Says whether lines are boilerplate in an outlet, and sets their regions in all its articles, in one change; null forgets it. */
  decideLines: oc
    .input(
      z.object({
        outlet: z.string(),
        lines: z.array(z.string()).max(1000),
        verdict: lineVerdictSchema.nullable(),
        annotatorId: id,
      }),
    )
    .output(changed),

  saveSearch: oc.input(savedSearchSchema.pick({ name: true, query: true }).extend({ annotatorId: id })).output(changed),
  renameSavedSearch: oc.input(savedSearchSchema.pick({ id: true, name: true }).extend({ annotatorId: id })).output(changed),
  deleteSavedSearch: oc.input(z.object({ id, annotatorId: id })).output(changed),

  saveExportPreset: oc.input(exportPresetSchema.pick({ name: true, options: true }).extend({ annotatorId: id })).output(changed),
  updateExportPreset: oc
    .input(z.object({ id, patch: exportPresetSchema.pick({ name: true, options: true }).partial(), annotatorId: id }))
    .output(changed),
  deleteExportPreset: oc.input(z.object({ id, annotatorId: id })).output(changed),

  createAnnotation: oc.input(annotationDraftSchema).output(changed),
  updateAnnotation: oc.input(z.object({ annotationId: id, annotatorId: id, patch: annotationPatchSchema })).output(changed),
  /** Also takes away the links that lead to the deleted annotation, in the same change. */
  deleteAnnotation: oc.input(z.object({ annotationId: id, annotatorId: id })).output(changed),
  /** Where else a mark's quote occurs, page by page; ends when nobody listens any more. */
  findOccurrences: oc
    .input(z.object({ annotationId: id, annotatorId: id, scope: searchScopeSchema }))
    .output(eventIterator(outcomeSchema(occurrencesPageSchema))),
  /** Makes the mark again on these places, in one change. */
  applyToAll: oc
    .input(z.object({ annotationId: id, annotatorId: id, places: z.array(placeSchema).max(MOST_OCCURRENCES) }))
    .output(outcomeSchema(appliedToAllSchema)),
  setRegionKind: oc
    .input(z.object({ articleId: id, start: z.int(), end: z.int(), kind: regionKindSchema, annotatorId: id }))
    .output(changed),
  setLayerStatus: oc.input(z.object({ articleId: id, annotatorId: id, status: layerStatusSchema })).output(changed),
  /** Null takes the label's key away. */
  setShortcut: oc
    .input(
      z.object({ kind: keySchema, labelSet: keySchema, label: keySchema, shortcut: shortcutSchema.nullable(), annotatorId: id }),
    )
    .output(changed),
  switchLabelSet: oc.input(z.object({ kind: keySchema, labelSet: keySchema, annotatorId: id })).output(changed),
  createAnnotator: oc.input(z.object({ name: z.string().trim().min(1).max(200) })).output(changed),

  /** Takes back the annotator's latest change that still stands, in whatever article it was made. */
  undo: oc.input(z.object({ annotatorId: id })).output(changed),
  redo: oc.input(z.object({ annotatorId: id })).output(changed),

  /** A page of history; null leaves a question open. `before` is the last `seq` of the page that went before. */
  listChanges: oc
    .input(
      z.object({
        articleId: id.nullable(),
        annotationId: id.nullable(),
        authorId: id.nullable(),
        before: z.int().positive().nullable(),
        limit: z.int().positive().max(200),
      }),
    )
    .output(outcomeSchema(changePageSchema)),
  /** What `goBack` would do, or why it cannot. */
  previewGoBack: oc.input(goBackInput).output(outcomeSchema(goBackPreviewSchema)),
  /** Makes the annotator's marks on the article again what they were right after the change `seq`. */
  goBack: oc.input(goBackInput).output(changed),

  /** Lets the person choose files, or a folder for all files in it, in a dialog and lays them on the desk. */
  chooseImport: oc.input(z.object({ folder: z.boolean() })).output(chosen(deskSchema)),
  /**
   * Lays files that were dropped on the window on the desk; their contents travel, never a path. What goes beyond `LARGEST_DROP`
   * stays where it is and is answered for on the desk.
   */
  dropImport: oc.input(z.object({ files: z.array(droppedFileSchema) })).output(outcomeSchema(deskSchema)),
  /** What the names of files end with that can be imported, so that others in a dropped folder need not be read. */
  listReadable: oc.output(outcomeSchema(z.array(z.string()))),
  /** What lies on the desk, some files at a time. */
  lookAtImport: oc.input(onDesk).output(eventIterator(outcomeSchema(z.array(deskFileSchema)))),
  /** Looks at files again, read in another way. */
  readAgain: oc
    .input(onDesk.extend({ ...deskReadingSchema.shape, places: z.array(z.int().nonnegative()) }))
    .output(outcomeSchema(z.array(deskFileSchema))),
  /** Imports what lies on the desk and clears it. Labels about which nothing was decided become what their names suggest. */
  runImport: oc
    .input(onDesk.extend({ annotatorId: id, labels: z.array(labelDecisionSchema), duplicates: duplicateChoiceSchema }))
    .output(outcomeSchema(importReportSchema)),
  /** Clears the desk. */
  putImportAway: oc.input(onDesk).output(outcomeSchema(z.null())),
  /** Stops the import that runs, and takes back what it brought; its report says so. */
  cancelImport: oc.output(outcomeSchema(z.null())),
  /** Writes a report where the person chooses: as JSON, or in the words of the window. */
  saveImportReport: oc
    .input(z.object({ report: importReportSchema, words: z.string() }))
    .output(chosen(z.object({ path: z.string() }))),

  /** What can be read and written. */
  listFormats: oc.output(outcomeSchema(z.array(formatSummarySchema))),
  /** What would be written and what the format would drop, told as it is counted; ends when nobody listens any more. */
  previewExport: oc.input(exportOptionsSchema).output(eventIterator(outcomeSchema(exportPreviewSchema))),
  /** Writes where the person chooses. How far it has come is announced. */
  exportProject: oc.input(presetOptionsSchema).output(chosen(exportReportSchema)),
  /** Stops the export that runs; nothing is left of it. */
  cancelExport: oc.output(outcomeSchema(z.null())),
  /** Shows what was exported last in its folder. */
  showExport: oc.output(outcomeSchema(z.null())),

  /** Looks for a newer version of the app, fetches or installs it, whichever comes next; asks the person itself. */
  takeUpUpdate: oc.output(outcomeSchema(z.null())),

  /** Writes down that something broke in the window. */
  reportTrouble: oc.input(troubleSchema).output(z.null()),
  /** What helps to find out what went wrong, as text to copy; nothing of the project but counts. */
  readDiagnostics: oc.output(z.string()),
  showLogs: oc.output(z.null()),
  showChromiumLicences: oc.output(z.null()),

  readPreferences: oc.output(preferencesSchema),
  setPreferences: oc.input(preferencesSchema).output(preferencesSchema),
};
export type WorkbenchContract = typeof workbenchContract;
