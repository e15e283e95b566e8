// Says what an export would hold and what its format would drop, before anything is written.
import type { ExportRequest } from '../../domain/export-options';
import { done, type Outcome } from '../../domain/problem';
import type { Loss } from '../../domain/workbench-contract';
import { LossCount } from '../../formats/writing/loss-count';
import { type Output, outputFiles } from '../../formats/writing/output-files';
import { countLosses } from './count-losses';
import { type Export, exportOf } from './export-source';
import type { Workbench } from './workbench';

export interface ExportPreview {
  readonly articles: number;
  readonly annotations: number;
  readonly losses: Loss[];
  /** The first record that holds an article, cut when it is long; empty without articles. */
  readonly firstRecord: string;
}

/** Enough to see the shape of a record, in UTF-16 code units. */
const SHOWN_LENGTH = 2000;

export async function previewExport(workbench: Workbench, request: ExportRequest): Promise<Outcome<ExportPreview>> {
  const asked = await exportOf(workbench, request);
  if (!asked.ok) return asked;
  const { losses, counts } = await countLosses(workbench, asked.value);
  return done({ ...counts, losses, firstRecord: firstRecord(asked.value) });
}

/** What the first article becomes. */
function firstRecord({ source, writer, choices }: Export): string {
  const record = writer.firstRecord?.(source, choices) ?? firstWritten({ source, writer, choices });
  return record.length <= SHOWN_LENGTH ? record : `${record.slice(0, SHOWN_LENGTH)}…`;
}

function firstWritten(output: Output): string {
  const { writer } = output;
  for (const { path, pieces } of outputFiles(output, new LossCount())) {
    if (writer.extension === null && !writer.shows(path)) continue;
    const blocks = pieces[Symbol.iterator]();
    if (writer.extension !== null && writer.hasHeader) blocks.next();
    const { value, done: ended } = blocks.next();
    blocks.return?.();
    return ended || typeof value !== 'string' ? '' : value.trimEnd();
  }
  return '';
}
