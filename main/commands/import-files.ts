// Brings files into the project, each in one change of its own: a bad file is itemised and the good ones among them arrive.
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { ImportedFile, ImportReport } from '../../domain/workbench-contract';
import type { Encoding } from '../../formats/encodings';
import type { Format, Reader } from '../../formats/format';
import { formatOf, formats, readerFor } from '../../formats/registry';
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
  const companions = await companionsOf(source, reader);
  const read = reader.read({ name: source.name, bytes, companions, ...(encoding ? { encoding } : {}) });
  if (!read.ok) return failed(read.problems);
  const into = { file: source.name, fileSha256: sha256Of(bytes), annotator: options.annotator };
  const plan = planImport(workbench, read.value, into);
  const problems = [...read.value.problems, ...plan.problems];
  if (plan.request === null) return reported(source, problems.every(isThereAlready) ? 'skipped' : 'failed', problems);
  const recorded = recordChange(workbench, plan.request);
  if (!recorded.ok) return failed([...problems, ...recorded.problems]);
  const { articleIds, annotations } = plan;
  return { ...reported(source, 'imported', problems, articleIds.length, annotations), articleIds };
}

/** A companion that cannot be read counts as missing: the reader says what it needs. */
async function companionsOf(source: ImportedSource, { companionsOf: names }: Reader): Promise<ReadonlyMap<string, Uint8Array>> {
  const companions = new Map<string, Uint8Array>();
  for (const name of names?.(source.name) ?? []) {
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

/** What a second import of the same file meets; nothing is wrong with it. */
function isThereAlready({ code }: Problem): boolean {
  return code === 'already-in-project';
}

async function load(
  source: ImportedSource,
  formatKey: string | undefined,
): Promise<Outcome<{ reader: Reader; bytes: Uint8Array }>> {
  const looked = source.look?.();
  if (looked?.ok === false) return looked;
  const reader = readerOf(source, formatKey);
  if (!reader) return refused(unknownFormat(source.name));
  const large = looked && tooLarge(source, reader, looked.value.bytes);
  if (large) return refused(large);
  const loaded = await source.load();
  if (!loaded.ok) return loaded;
  const grown = tooLarge(source, reader, loaded.value.byteLength);
  return grown ? refused(grown) : done({ reader, bytes: loaded.value });
}

function readerOf({ name }: ImportedSource, formatKey: string | undefined): Reader | null | undefined {
  const format: Format | undefined = formatKey === undefined ? readerFor(name) : formatOf(formatKey);
  return format?.reader;
}

const megabytes = (bytes: number) => Math.ceil(bytes / 100_000) / 10;

function tooLarge({ name }: ImportedSource, { maximumBytes }: Reader, bytes: number): Problem | undefined {
  if (bytes <= maximumBytes) return undefined;
  return problem('file-too-large', { file: name, megabytes: megabytes(bytes), limit: megabytes(maximumBytes) });
}

/** @param found a file's name, or what was asked for as a format. */
function unknownFormat(found: string): Problem {
  const known = formats.filter((format) => format.reader).map((format) => format.key);
  return problem('unknown-format', { found, known: known.join(', ') });
}
