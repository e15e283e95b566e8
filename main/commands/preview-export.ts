// Says what an export would hold and what its format would drop, before anything is written.
import type { ExportRequest } from '../../domain/export-options';
import type { ExportPreview, Loss } from '../../domain/export-progress';
import { done, type Outcome } from '../../domain/problem';
import type { SplitBalance } from '../../domain/splits/split-balance';
import { LossCount } from '../../formats/writing/loss-count';
import { type Output, outputFiles } from '../../formats/writing/output-files';
import { countLosses, goThrough, losesNothing } from './count-losses';
import { type Counts, countChosen, counting, type Export, exportOf } from './export-source';
import { readableRecord } from './readable-record';
import type { Workbench } from './workbench';

export interface PreviewedExport {
  readonly articles: number;
  readonly annotations: number;
  readonly losses: Loss[];
  /** The first record that holds an article, cut when it is long; empty without articles. */
  readonly firstRecord: string;
  /** How the articles would be divided, where they are. */
  readonly balance?: SplitBalance;
}

/** Enough to see the shape of a record, in UTF-16 code units. */
const SHOWN_LENGTH = 2000;

export async function previewExport(workbench: Workbench, request: ExportRequest): Promise<Outcome<PreviewedExport>> {
  const asked = await exportOf(workbench, request);
  if (!asked.ok) return asked;
  const { losses, counts } = await countLosses(workbench, asked.value);
  const record = firstRecord(asked.value);
  const shown = record.length <= SHOWN_LENGTH ? record : `${record.slice(0, SHOWN_LENGTH)}…`;
  return done({ ...counts, losses, firstRecord: shown, ...balanceOf(asked.value) });
}

/** How often it is told how far the counting has come, in milliseconds. */
const TELLS_EVERY = 150;

/** The same as far as it is known: the record at once, and the losses as they are counted, until someone says stop. */
export async function* watchPreview(
  workbench: Workbench,
  request: ExportRequest,
  signal?: AbortSignal,
): AsyncGenerator<Outcome<ExportPreview>> {
  const { db } = workbench;
  // Nobody waits any more, or the project was closed meanwhile.
  const isWanted = (): boolean => !signal?.aborted && db.open;
  const asked = await exportOf(workbench, request);
  if (!isWanted()) return;
  if (!asked.ok) return yield asked;
  const losses = new LossCount();
  const record = readableRecord(firstRecord(asked.value));
  const chosen = countChosen(db, asked.value.chosen);
  const { counts, once } = counting();
  const told = (found: Counts, lookedThrough: number, isWhole: boolean): Outcome<ExportPreview> =>
    done({ ...found, firstRecord: record, losses: losses.list(), lookedThrough, isWhole, ...balanceOf(asked.value) });
  const isSettled = losesNothing(asked.value);
  yield told(chosen, isSettled ? chosen.articles : 0, isSettled);
  if (isSettled || !isWanted()) return;
  let toldAt = performance.now();
  try {
    for await (const _ of goThrough(asked.value, losses, once, signal)) {
      if (!isWanted()) return;
      if (performance.now() - toldAt < TELLS_EVERY) continue;
      yield told(chosen, Math.min(counts.articles, chosen.articles), false);
      toldAt = performance.now();
    }
  } catch (error) {
    if (!isWanted()) return;
    throw error;
  }
  yield told(counts, counts.articles, true);
}

const balanceOf = ({ balance }: Export): Pick<ExportPreview, 'balance'> => (balance ? { balance } : {});

/** What the first article becomes. */
function firstRecord({ source, writer, choices }: Output): string {
  return writer.firstRecord?.(source, choices) ?? firstWritten({ source, writer, choices });
}

/** How many files without anything in them are passed over to find one that shows something: the first articles may have no marks. */
const MOST_EMPTY = 200;

function firstWritten(output: Output): string {
  const { writer } = output;
  let seen = 0;
  for (const { path, pieces } of outputFiles(output, new LossCount())) {
    if (writer.extension === null && !writer.shows(path)) continue;
    const blocks = pieces[Symbol.iterator]();
    if (writer.extension !== null && writer.hasHeader) blocks.next();
    const { value } = blocks.next();
    blocks.return?.();
    if (typeof value === 'string' && value.trim() !== '') return value.trimEnd();
    seen += 1;
    if (seen === MOST_EMPTY) break;
  }
  return '';
}
