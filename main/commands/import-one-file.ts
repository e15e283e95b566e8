// Brings one file into the project: opened, perhaps while the one before it is written, and then written part by part.
import type { Change } from '../../domain/change-set';
import { type DuplicateChoice, usualChoice } from '../../domain/duplicates/duplicate-choice';
import type { ImportedFile } from '../../domain/import-desk';
import type { Outcome, Problem, ProblemCode } from '../../domain/problem';
import type { FileInParts, ReadFile } from '../../formats/format';
import { sha256Of } from '../../formats/sha256';
import type { ComingFile } from './coming-file';
import type { ImportOptions } from './import-files';
import { labelsAsSaid, type SaidAtImport } from './import-memory';
import { type ImportPlan, planImport } from './plan-import';
import {
  columnsAsBefore,
  type ImportedSource,
  loadSource,
  openSource,
  type ReadySource,
  readySource,
  type SettledColumns,
} from './read-source';
import { takeBack } from './take-back';
import { recordChange, type Workbench } from './workbench';

export interface ImportedOne {
  readonly file: ImportedFile;
  readonly articleIds: readonly string[];
}

/** A file that its reader has begun with. */
interface OpenedFile {
  readonly source: ImportedSource;
  readonly read: ReadFile | FileInParts | ComingFile;
  readonly format: string;
  readonly encoding: string;
  readonly columns: SettledColumns | null;
  readonly sha256: string;
  /** The file itself, where it is kept. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/** Told each change, and now and then that there was nothing new; answers whether to go on. */
export type Written = (change: Change | null, share: number, articles: number) => Promise<boolean>;

/** One that cannot be read is what there is to report. */
export async function openOne(
  workbench: Workbench,
  source: ImportedSource,
  options: ImportOptions,
): Promise<OpenedFile | ImportedOne> {
  const failed = (problems: readonly Problem[]) => reported(source, 'failed', problems);
  const loaded = await loadSource(source, options);
  if (!loaded.ok)
    return isPassedOver(source, loaded.problems) ? reported(source, 'skipped', loaded.problems) : failed(loaded.problems);
  const { bytes, format } = loaded.value;
  const ready = await readySource(workbench, source, loaded.value, { ...options, keepsRepeated: keepsSame(options) });
  if (!ready.ok) return failed(ready.problems);
  const { columns, encoding, reader } = ready.value;
  const isKept = options.keepsOriginals === true && reader.textInside === true;
  const begun = await beginReading(ready.value, format.key, bytes, options);
  if (!begun.ok) return failed(begun.problems);
  const { read, sha256 } = begun.value;
  return { source, read, format: format.key, encoding, columns, sha256, originals: new Map(isKept ? [[sha256, bytes]] : []) };
}

/** Large files are read aside, if somebody does. */
async function beginReading(
  ready: ReadySource,
  format: string,
  bytes: Uint8Array,
  { readAside }: ImportOptions,
): Promise<Outcome<Pick<OpenedFile, 'read' | 'sha256'>>> {
  // What was in another encoding is told by the bytes as they came.
  const aside = ready.reader.readInParts && bytes === ready.file.bytes ? await readAside?.(format, ready.file) : null;
  if (aside) return aside.ok ? { ok: true, value: { read: aside.value, sha256: aside.value.sha256 } } : aside;
  const read = await openSource(ready);
  return read.ok ? { ok: true, value: { read: read.value, sha256: sha256Of(bytes) } } : read;
}

export async function importOne(
  workbench: Workbench,
  opened: OpenedFile | ImportedOne,
  options: ImportOptions,
  said: SaidAtImport,
  onWritten: Written,
): Promise<ImportedOne> {
  if (!('read' in opened)) return opened;
  const { source, read, columns, encoding, sha256 } = opened;
  if (columns?.by === 'person') said.columns(columns.mapping);
  const labels = labelsAsSaid(workbench, opened.format, options.labels, said);
  const { annotator, duplicates } = options;
  const into = { file: source.name, fileSha256: sha256, encoding, annotator, labels: labels.decide, duplicates };
  const written = await writeParts(workbench, planImport(workbench, read, into), opened.originals, onWritten);
  const problems = [...columnsAsBefore(source.name, columns), ...labels.asBefore(source.name), ...written.problems];
  if (written.seqs.length === 0) return reported(source, isThereAlready(problems) ? 'skipped' : 'failed', problems);
  const { articleIds, annotations } = written;
  return { ...reported(source, 'imported', problems, articleIds.length, annotations), articleIds };
}

/** Whether the very same text may come in again. */
function keepsSame({ duplicates = usualChoice }: { duplicates?: DuplicateChoice }): boolean {
  return duplicates.same !== 'skip';
}

interface WrittenParts extends ImportPlan {
  readonly seqs: readonly number[];
}

/** A file arrives whole or not at all: when a part of it is refused, the parts before it are taken back. */
async function writeParts(
  workbench: Workbench,
  parts: ReturnType<typeof planImport>,
  originals: ReadonlyMap<string, Uint8Array>,
  onWritten: Written,
): Promise<WrittenParts> {
  const seqs: number[] = [];
  let articles = 0;
  const takenBack = async (problems: readonly Problem[]): Promise<WrittenParts> => {
    const stays = await takeBack(workbench, seqs, (change) => void onWritten(change, 1, articles));
    return { seqs: [], articleIds: [], annotations: 0, problems: [...problems, ...[...stays.values()].flat()] };
  };
  while (true) {
    const part = await parts.next();
    if (part.done) return part.value.ok ? { ...part.value.value, seqs } : await takenBack(part.value.problems);
    const { request, share } = part.value;
    const recorded = request && recordChange(workbench, { ...request, originals, isUnhurried: true });
    if (recorded?.ok === false) return await takenBack(recorded.problems);
    if (recorded) seqs.push(recorded.value.seq);
    articles += request?.texts?.size ?? 0;
    if (!(await onWritten(recorded?.value ?? null, share, articles)))
      return { seqs, articleIds: [], annotations: 0, problems: [] };
  }
}

function reported(
  source: ImportedSource,
  status: ImportedFile['status'],
  problems: readonly Problem[],
  articles = 0,
  annotations = 0,
): ImportedOne {
  return {
    file: { file: source.shownAs ?? source.name, status, articles, annotations, problems: [...problems] },
    articleIds: [],
  };
}

/** How a file was read, and what it has that no project holds: said of every import of it, the second too. */
const remarks: readonly ProblemCode[] = [
  'not-carried',
  'offsets-in-other-unit',
  'offset-unit-assumed',
  'found-by-quote',
  'tag-scheme-read',
  'whole-page-read',
  'running-heads-dropped',
  'pictures-left-out',
  'letters-left-out',
  'labels-not-in-scheme',
  'variants-linked',
  'annotator-recognised',
  'mapped-attributes-dropped',
  'mapped-links-dropped',
  'columns-as-before',
  'labels-as-before',
];

/** Texts that the project has already. */
const repeated: readonly ProblemCode[] = ['already-in-project', 'near-duplicates-left-out'];

/** What a second import of the same file meets; nothing is wrong with it. */
function isThereAlready(problems: readonly Problem[]): boolean {
  const told = problems.map(({ code }) => code);
  return told.some((code) => repeated.includes(code)) && told.every((code) => repeated.includes(code) || remarks.includes(code));
}

/** A file of no known format that nobody chose for itself. */
function isPassedOver({ met = false }: ImportedSource, problems: readonly Problem[]): boolean {
  return met && problems.every(({ code }) => code === 'unknown-format');
}
