// Writes what came of an import to a file of its own: JSON for a name that ends so, otherwise the words as they were shown.
import { isHeldHere } from '../../db/held-files';
import { writeProblem } from '../../db/write-problem';
import type { ImportReport } from '../../domain/import-desk';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { Workbench } from './workbench';
import { writeWhole } from './write-whole';

export interface SaveImportReportInput {
  readonly path: string;
  readonly report: ImportReport;
  /** The report in the words of the window. */
  readonly words: string;
}

export async function saveImportReport(
  { newId }: Workbench,
  { path, report, words }: SaveImportReportInput,
): Promise<Outcome<{ path: string }>> {
  if (isHeldHere(path)) return refused(problem('file-exists', { path }));
  const content = /\.json$/i.test(path) ? JSON.stringify(report, null, 2) : words;
  try {
    await writeWhole(path, newId(), [`${content}\n`]);
    return done({ path });
  } catch (error) {
    const known = writeProblem(error, path);
    if (known) return refused(known);
    throw error;
  }
}
