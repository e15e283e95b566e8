// Brings files into the project, each in one change of its own: a bad file is itemised and the good ones among them arrive.
import { done, type Outcome, type Problem, type ProblemCode, problem, refused } from '../../domain/problem';
import type { ImportedFile, ImportReport } from '../../domain/workbench-contract';
import type { Encoding } from '../../formats/encodings';
import type { Reader } from '../../formats/format';
import { formatOf, formats, formatsTaking, recognise } from '../../formats/registry';
import { sha256Of } from '../../formats/sha256';
import { filesInArchive, isArchive } from './files-in-archive';
import { planImport } from './plan-import';
import { recordChange, type Workbench } from './workbench';

export { filesOnDisk } from './files-on-disk';

/** A file to import, wherever it lies. */
export interface ImportedSource {
  /** Name without its folder; kept with the article. */
  readonly name: string;
  /** What the report calls the file; its name unless given. */
  readonly shownAs?: string;
  /** Looks at the file without reading it, where that is possible. */
  look?(): Outcome<{ readonly bytes: number }>;
  load(): Promise<Outcome<Uint8Array>>;
  /** The file of another name that lies beside this one; undefined when there is none. */
  beside?(name: string): ImportedSource | undefined;
}

export interface ImportOptions {
  /** Key of the format to read all files with; told from each file's name unless given. */
  readonly format?: string;
  /** Whose marks they are, in formats that do not say; the person at the workbench unless given. */
  readonly annotator?: string;
  /** What the files are encoded in, for those that do not say so themselves. */
  readonly encoding?: Encoding;
  /** Called when the import turns to a file. */
  readonly onFile?: (name: string) => void;
}

export async function importFiles(
  workbench: Workbench,
  files: Iterable<ImportedSource> | AsyncIterable<ImportedSource>,
  options: ImportOptions = {},
): Promise<Outcome<ImportReport>> {
  const { format } = options;
  if (format !== undefined && !formatOf(format)?.reader) return refused(unknownFormat(format));
  const report: { files: ImportedFile[]; articleIds: string[] } = { files: [], articleIds: [] };
  for await (const source of unpacked(files)) {
    options.onFile?.(source.shownAs ?? source.name);
    const { file, articleIds } = await importOne(workbench, source, options);
    report.files.push(file);
    report.articleIds.push(...articleIds);
  }
  return done(report);
}

/** An archive stands for the files in it. */
async function* unpacked(files: Iterable<ImportedSource> | AsyncIterable<ImportedSource>): AsyncGenerator<ImportedSource> {
  for await (const source of files) {
    if (isArchive(source)) yield* filesInArchive(source);
    else yield source;
  }
}

interface ImportedOne {
  readonly file: ImportedFile;
  readonly articleIds: readonly string[];
}

async function importOne(workbench: Workbench, source: ImportedSource, options: ImportOptions): Promise<ImportedOne> {
  const failed = (problems: readonly Problem[]) => reported(source, 'failed', problems);
  const loaded = await load(source, options.format);
  if (!loaded.ok) return failed(loaded.problems);
  const { reader, bytes } = loaded.value;
  const { encoding } = options;
  const companions = await companionsOf(source, reader, bytes);
  const read = reader.read({ name: source.name, bytes, companions, ...(encoding ? { encoding } : {}) });
  if (!read.ok) return failed(read.problems);
  const into = { file: source.name, fileSha256: sha256Of(bytes), annotator: options.annotator };
  const plan = planImport(workbench, read.value, into);
  const problems = [...read.value.problems, ...plan.problems];
  if (plan.request === null) return reported(source, isThereAlready(problems) ? 'skipped' : 'failed', problems);
  const recorded = recordChange(workbench, plan.request);
  if (!recorded.ok) return failed([...problems, ...recorded.problems]);
  const { articleIds, annotations } = plan;
  return { ...reported(source, 'imported', problems, articleIds.length, annotations), articleIds };
}

/** A companion that cannot be read counts as missing: the reader says what it needs. */
async function companionsOf(
  source: ImportedSource,
  { companionsOf: names }: Reader,
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const companions = new Map<string, Uint8Array>();
  for (const name of names?.({ name: source.name, bytes }) ?? []) {
    const loaded = await source.beside?.(name)?.load();
    if (loaded?.ok) companions.set(name, loaded.value);
  }
  return companions;
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
  'labels-not-in-scheme',
  'mapped-attributes-dropped',
  'mapped-links-dropped',
];

/** What a second import of the same file meets; nothing is wrong with it. */
function isThereAlready(problems: readonly Problem[]): boolean {
  const told = problems.map(({ code }) => code);
  return told.includes('already-in-project') && told.every((code) => code === 'already-in-project' || remarks.includes(code));
}

async function load(
  source: ImportedSource,
  formatKey: string | undefined,
): Promise<Outcome<{ reader: Reader; bytes: Uint8Array }>> {
  const looked = source.look?.();
  if (looked?.ok === false) return looked;
  const named = formatKey === undefined ? undefined : formatOf(formatKey);
  const candidates = named ? [named] : formatsTaking(source.name);
  const limit = Math.max(...candidates.map(({ reader }) => reader?.maximumBytes ?? 0));
  if (candidates.length === 0) return refused(unknownFormat(source.name));
  if (looked && looked.value.bytes > limit) return refused(tooLarge(source, looked.value.bytes, limit));
  const loaded = await source.load();
  if (!loaded.ok) return loaded;
  const bytes = loaded.value;
  const found = named ? done(named) : recognise({ name: source.name, bytes });
  if (!found.ok) return found;
  const { reader } = found.value;
  if (!reader) return refused(unknownFormat(source.name));
  return bytes.length > reader.maximumBytes
    ? refused(tooLarge(source, bytes.length, reader.maximumBytes))
    : done({ reader, bytes });
}

const megabytes = (bytes: number) => Math.ceil(bytes / 100_000) / 10;

function tooLarge({ name }: ImportedSource, bytes: number, limit: number): Problem {
  return problem('file-too-large', { file: name, megabytes: megabytes(bytes), limit: megabytes(limit) });
}

/** @param found a file's name, or what was asked for as a format. */
function unknownFormat(found: string): Problem {
  const known = formats.filter((format) => format.reader).map((format) => format.key);
  return problem('unknown-format', { found, known: known.join(', ') });
}
