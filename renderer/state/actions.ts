// Everything the window can do, in one object: the vocabulary of commands, buttons and keys.
import { annotationActions } from './annotation-actions';
import { applyToAllActions } from './apply-to-all-actions';
import { backupActions } from './backup-actions';
import type { Bench } from './bench';
import { corpusActions } from './corpus-actions';
import { duplicatesActions } from './duplicates-actions';
import { exportActions } from './export-actions';
import { fileActions } from './file-actions';
import { findActions } from './find-actions';
import { importActions } from './import-actions';
import { panelActions } from './panel-actions';
import { projectActions } from './project-actions';
import { searchActions } from './search-actions';
import { statisticsActions } from './statistics-actions';
import { tourActions } from './tour-actions';
import { troubleActions } from './trouble-actions';
import { windowActions } from './window-actions';

export function createActions(bench: Bench) {
  const projects = projectActions(bench);
  const search = searchActions(bench, projects);
  const imports = importActions(bench, projects);
  const windows = windowActions(bench);
  const corpus = corpusActions(bench, projects, windows);
  const exports = exportActions(bench);
  const statistics = statisticsActions(bench, search, corpus);
  const files = fileActions(bench, projects, { ...imports, ...exports, ...search, ...corpus, ...statistics, ...windows });
  return {
    ...projects,
    ...search,
    ...corpus,
    ...statistics,
    ...files,
    ...imports,
    ...exports,
    ...windows,
    ...troubleActions(bench),
    ...tourActions(bench, windows),
    ...duplicatesActions(bench, projects),
    ...backupActions(bench, projects),
    ...findActions(bench),
    ...applyToAllActions(bench),
    ...panelActions(bench, projects.written),
    ...annotationActions(bench, projects),
  };
}

export type Actions = ReturnType<typeof createActions>;
