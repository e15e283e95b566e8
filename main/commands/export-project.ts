// Writes the project in an interchange format: streamed, and never half there under its final name.
import { realpathSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { writeProblem } from '../../db/write-problem';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { ExportOptions, ExportReport, Loss } from '../../domain/workbench-contract';
import type { ExportSource } from '../../formats/format';
import { LossCount } from '../../formats/writing/loss-count';
import { countLosses } from './count-losses';
import { exportOf } from './export-source';
import type { Workbench } from './workbench';
import { writeWhole } from './write-whole';

export interface ExportProjectInput extends ExportOptions {
  readonly path: string;
  /** Whether a file of that name may be replaced; false unless given. */
  readonly overwrite?: boolean;
  /** Refuses to write what the format would drop or change any of; false unless given. */
  readonly strict?: boolean;
}

export async function exportProject({ db, newId }: Workbench, input: ExportProjectInput): Promise<Outcome<ExportReport>> {
  const asked = exportOf(db, input);
  if (!asked.ok) return asked;
  const path = resolve(input.path);
  const inTheWay = obstacle(path, db.name, input.overwrite ?? false);
  if (inTheWay) return refused(inTheWay);
  const { source, writer } = asked.value;
  try {
    const refusals = input.strict ? (await countLosses(asked.value)).map((loss) => lossProblem(path, loss)) : [];
    if (refusals.length > 0) return refused(...refusals);
    const counted = counting(source);
    const lost = new LossCount();
    const { bytes, sha256 } = await writeWhole(path, newId(), writer.write(counted.source, lost));
    const losses = lost.list();
    await writeLosses(path, losses, newId());
    return done({ path, ...counted.counts, bytes, sha256, losses });
  } catch (error) {
    const known = writeProblem(error, path);
    if (known) return refused(known);
    throw error;
  }
}

function lossProblem(path: string, { code, count, examples }: Loss): Problem {
  return problem('would-lose', { path, loss: code, count, examples: examples.join(' · ') });
}

/** Beside the file and named after it; none where nothing is lost, also none of an export that was here before. */
async function writeLosses(path: string, losses: readonly Loss[], mark: string): Promise<void> {
  const beside = join(dirname(path), `${basename(path, extname(path))}.losses.json`);
  if (losses.length === 0) await rm(beside, { force: true });
  else await writeWhole(beside, mark, [`${JSON.stringify(losses, null, 2)}\n`]);
}

interface Counts {
  articles: number;
  annotations: number;
}

/** The same source, counting what it hands over: marks may come and go while a long export is written. */
function counting(source: ExportSource): { readonly counts: Counts; readonly source: ExportSource } {
  const counts: Counts = { articles: 0, annotations: 0 };
  function* articles() {
    for (const article of source.articles()) {
      counts.articles += 1;
      counts.annotations += article.annotations.length;
      yield article;
    }
  }
  return { counts, source: { project: source.project, articles } };
}

/** What stands where a file is to be written. */
export function obstacle(path: string, projectPath: string, overwrite: boolean): Problem | undefined {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) return problem('folder-missing', { path: dirname(path) });
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (found.isDirectory()) return problem('file-is-directory', { path });
  if (!found.isFile()) return problem('write-failed', { path, reason: 'not a regular file' });
  const isProject = realpathSync(path) === realpathSync(projectPath);
  return overwrite && !isProject ? undefined : problem('file-exists', { path });
}
