// Writes the project in an interchange format: streamed, and never half there under its final name.
import { statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { isHeldHere, isSameFile } from '../../db/held-files';
import { readOnlyPath } from '../../db/open-for-reading';
import { writeProblem } from '../../db/write-problem';
import type { ExportRequest } from '../../domain/export-options';
import type { ExportReport, Loss } from '../../domain/export-progress';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { FileWriter, OutputFile } from '../../formats/format';
import { LossCount } from '../../formats/writing/loss-count';
import { type Output, outputFiles, singleFileWriter } from '../../formats/writing/output-files';
import { version } from '../../package.json';
import { countLosses } from './count-losses';
import { type Export, exportOf } from './export-source';
import { type Course, followed, stoppable } from './followed-source';
import type { Workbench } from './workbench';
import { isEmpty, otherFileIn, writeFolder } from './write-folder';
import { type Companion, writeWhole } from './write-whole';

export type ExportProjectInput = ExportRequest & {
  /** Of a file, or of a folder where the export is of several files. */
  readonly path: string;
  /** Whether a file of that name, or the folder of an earlier export, may be replaced; false unless given. */
  readonly overwrite?: boolean;
  /** Refuses to write what the format would drop or change any of; false unless given. */
  readonly strict?: boolean;
};

export async function exportProject(
  workbench: Workbench,
  input: ExportProjectInput,
  course: Course = {},
): Promise<Outcome<ExportReport>> {
  const { db, newId } = workbench;
  const asked = await exportOf(workbench, input);
  if (!asked.ok) return asked;
  const path = resolve(input.path);
  const single = singleFileWriter(asked.value);
  const overwrite = input.overwrite ?? false;
  const inTheWay = single ? obstacle(path, readOnlyPath(db) ?? db.name, overwrite) : await folderObstacle(path, overwrite);
  if (inTheWay) return refused(inTheWay);
  try {
    const refusals = input.strict
      ? (await countLosses(workbench, asked.value, course)).losses.map((loss) => lossProblem(path, loss))
      : [];
    if (refusals.length > 0) return refused(...refusals);
    const { counts, once } = followed(db, asked.value, 'writing', course);
    const lost = new LossCount();
    const output = { ...asked.value, source: stoppable(asked.value.told(lost, once), course.signal) };
    const written = single
      ? await writeFile(path, newId(), single, output, lost)
      : await writeFiles(path, newId(), asked.value, output.source, lost);
    const { balance } = asked.value;
    return done({ path, ...counts, ...written, ...(balance ? { balance } : {}) });
  } catch (error) {
    if (course.signal?.aborted) return refused(problem('export-cancelled', { path }));
    const known = targetProblem(error, path);
    if (known) return refused(known);
    throw error;
  }
}

type Written = Pick<ExportReport, 'bytes' | 'sha256' | 'losses'>;

/** Its losses lie beside it. */
async function writeFile(path: string, mark: string, writer: FileWriter, output: Output, lost: LossCount): Promise<Written> {
  const { source, choices } = output;
  const written = await writeWhole(path, mark, writer.write(source, lost, choices), () => lossesBeside(path, lost.list()));
  return { ...written, losses: lost.list() };
}

/** Its losses lie in it; its hash is that of the manifest, which holds those of all files. */
async function writeFiles(
  path: string,
  mark: string,
  asked: Export,
  source: Output['source'],
  lost: LossCount,
): Promise<Written> {
  const { options, balance } = asked;
  function* files(): Generator<OutputFile> {
    yield* outputFiles({ ...asked, source }, lost);
    const losses = lost.list();
    if (losses.length > 0) yield { path: LOSSES, pieces: [lossesText(losses)] };
  }
  const listed = await writeFolder(path, mark, files(), (all) => ({
    hashiya: version,
    format: options.format,
    ...(balance ? { balance } : {}),
    files: all,
  }));
  const bytes = listed.reduce((sum, file) => sum + file.bytes, 0);
  return { bytes, sha256: listed.at(-1)?.sha256 ?? '', losses: lost.list() };
}

export const LOSSES = 'losses.json';
export const lossesText = (losses: readonly Loss[]): string => `${JSON.stringify(losses, null, 2)}\n`;

export function lossProblem(path: string, { code, count, examples }: Loss): Problem {
  return problem('would-lose', { path, loss: code, count, examples: examples.join(' · ') });
}

/** Named after the file; none where nothing is lost, also none of an export that was here before. */
function lossesBeside(path: string, losses: readonly Loss[]): Companion {
  const beside = join(dirname(path), `${basename(path, extname(path))}.${LOSSES}`);
  return { path: beside, content: losses.length === 0 ? null : lossesText(losses) };
}

/** What became of the target while it was written to; undefined for a fault of the program. */
export function targetProblem(error: unknown, path: string): Problem | undefined {
  const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isGone ? problem('folder-vanished', { path: dirname(path) }) : writeProblem(error, path);
}

/** What stands where a folder is to be written. */
export async function folderObstacle(path: string, overwrite: boolean): Promise<Problem | undefined> {
  const above = statSync(dirname(path), { throwIfNoEntry: false });
  if (!above?.isDirectory()) return problem('folder-missing', { path: dirname(path) });
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isDirectory()) return problem('file-exists', { path });
  const other = await otherFileIn(path);
  if (other !== null) return problem('folder-has-other-files', { path, file: other });
  return overwrite || (await isEmpty(path)) ? undefined : problem('folder-exists', { path });
}

/** What stands where a file is to be written. */
export function obstacle(path: string, projectPath: string, overwrite: boolean): Problem | undefined {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) return problem('folder-missing', { path: dirname(path) });
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (found.isDirectory()) return problem('file-is-directory', { path });
  if (!found.isFile()) return problem('write-failed', { path, reason: 'not a regular file' });
  const isProject = isHeldHere(path) || isSameFile(path, projectPath);
  return overwrite && !isProject ? undefined : problem('file-exists', { path });
}
