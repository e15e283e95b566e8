// The project as the workbench opens it: everything but its articles' texts and marks.
import { listAnnotators } from '../../db/annotators';
import { lastSeq } from '../../db/changes';
import { listExportPresets } from '../../db/export-presets';
import { readOnlyPath } from '../../db/open-for-reading';
import { readProject } from '../../db/projects';
import { listSavedSearches } from '../../db/saved-searches';
import { readScheme } from '../../db/schemes';
import { done, type Outcome } from '../../domain/problem';
import type { ProjectOverview } from '../../domain/workbench-contract';
import type { Workbench } from './workbench';

export function describeProject({ db }: Workbench): Outcome<ProjectOverview> {
  return done({
    project: readProject(db),
    path: readOnlyPath(db) ?? db.name,
    isReadOnly: readOnlyPath(db) !== undefined,
    opening: 0,
    remarks: [],
    scheme: readScheme(db),
    annotators: listAnnotators(db),
    savedSearches: listSavedSearches(db),
    exportPresets: listExportPresets(db),
    lastSeq: lastSeq(db),
  });
}
