// A file on its way in: loaded, recognised, and opened by its reader as a person says, or said before of the like.
import { isUtf8 } from 'node:buffer';
import type { ColumnMapping } from '../../domain/columns';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { decodeText, type Encoding } from '../../formats/encodings';
import type {
  FileInParts,
  Format,
  Reader,
  ReadFile,
  ReadingChoices,
  SourceFile,
  TableColumn,
  TableColumns,
} from '../../formats/format';
import { formatOf, formats, formatsTaking, recognise } from '../../formats/registry';
import { columnText } from '../../formats/table/columns';
import { rememberedColumns } from './import-memory';
import type { Workbench } from './workbench';

export interface ReadAs {
  /** Key of the format; told by the file unless given. */
  readonly format?: string | undefined;
  readonly encoding?: Encoding | undefined;
  /** What the person said about how files are to be read. */
  readonly reading?: ReadingChoices | undefined;
  /** Whether a text that a table holds twice becomes two articles. */
  readonly keepsRepeated?: boolean;
}

/** A file to import, wherever it lies. */
export interface ImportedSource {
  /** Name without its folder; kept with the article. */
  readonly name: string;
  /** What the report calls the file; its name unless given. */
  readonly shownAs?: string;
  /** Whether it was met in a folder or an archive: nobody means every file there. */
  readonly met?: boolean;
  /** Looks at the file without reading it, where that is possible. */
  look?(): Outcome<{ readonly bytes: number }>;
  /** How a person wants this very file to be read. */
  readonly readAs?: ReadAs;
  load(): Promise<Outcome<Uint8Array>>;
  /** The file of another name that lies beside this one; undefined when there is none. */
  beside?(name: string): ImportedSource | undefined;
}

export interface LoadedSource {
  readonly format: Format & { readonly reader: Reader };
  readonly bytes: Uint8Array;
}

export async function loadSource(source: ImportedSource, options: ReadAs): Promise<Outcome<LoadedSource>> {
  const looked = source.look?.();
  if (looked?.ok === false) return looked;
  const key = source.readAs?.format ?? options.format;
  const named = key === undefined ? undefined : formatOf(key);
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
    : done({ format: { ...found.value, reader }, bytes });
}

const megabytes = (bytes: number) => Math.ceil(bytes / 100_000) / 10;

function tooLarge({ name }: ImportedSource, bytes: number, limit: number): Problem {
  return problem('file-too-large', { file: name, megabytes: megabytes(bytes), limit: megabytes(limit) });
}

/** @param found a file's name, or what was asked for as a format. */
export function unknownFormat(found: string): Problem {
  const known = formats.filter((format) => format.reader).map((format) => format.key);
  return problem('unknown-format', { found, known: known.join(', ') });
}

/** What the columns of a table are, and who says so. */
export interface SettledColumns {
  readonly columns: readonly TableColumn[];
  readonly mapping: ColumnMapping;
  /** Whether the first row names them; null where they have names anyway. */
  readonly header: boolean | null;
  readonly by: 'person' | 'memory' | 'file';
}

/** A file ready for its reader. */
export interface ReadySource {
  readonly reader: Reader;
  readonly file: SourceFile;
  /** What its texts were in, where the reader does not say. */
  readonly encoding: Encoding;
  /** Of tables. */
  readonly columns: SettledColumns | null;
}

export async function readySource(
  workbench: Workbench,
  source: ImportedSource,
  { format: { reader }, bytes }: LoadedSource,
  options: ReadAs,
): Promise<Outcome<ReadySource>> {
  const { encoding = options.encoding, reading = options.reading } = source.readAs ?? {};
  const choices = options.keepsRepeated ? { ...reading, keepsRepeated: true } : reading;
  const decoded = inUtf8(source.name, bytes, reader, encoding);
  if (!decoded.ok) return decoded;
  const companions = await companionsOf(source, reader, decoded.value.bytes, encoding);
  if (!companions.ok) return companions;
  const file: SourceFile = {
    name: source.name,
    bytes: decoded.value.bytes,
    companions: companions.value,
    ...(encoding ? { encoding } : {}),
    ...(choices ? { choices } : {}),
  };
  const ready = { reader, file, encoding: decoded.value.encoding, columns: null };
  const columns = settledColumns(workbench, ready);
  if (!columns) return done(ready);
  const { mapping, header } = columns;
  const said = { ...choices, columns: mapping, ...(header === null ? {} : { header }) };
  return done({ ...ready, file: { ...file, choices: said }, columns });
}

/** Null where there is no table, or one that its reader refuses, and says why. */
function settledColumns(workbench: Workbench, { reader, file }: Pick<ReadySource, 'reader' | 'file'>): SettledColumns | null {
  const told = reader.columnsOf?.(file);
  if (!told?.ok) return null;
  const settled = { columns: told.value.columns, mapping: told.value.mapping, header: told.value.header ?? null };
  if (file.choices?.columns) return { ...settled, by: 'person' };
  return recalledColumns(workbench, told.value) ?? otherHeader(workbench, reader, file, told.value) ?? { ...settled, by: 'file' };
}

function recalledColumns(workbench: Workbench, { columns, header }: TableColumns): SettledColumns | null {
  const mapping = rememberedColumns(
    workbench,
    columns.map(({ name }) => name),
  );
  return mapping ? { columns, mapping, header: header ?? null, by: 'memory' } : null;
}

/** Whether the first row has names was mistaken the last time, and a person said so. */
function otherHeader(workbench: Workbench, reader: Reader, file: SourceFile, { header }: TableColumns): SettledColumns | null {
  if (header === undefined || file.choices?.header !== undefined) return null;
  const other = reader.columnsOf?.({ ...file, choices: { ...file.choices, header: !header } });
  return other?.ok ? recalledColumns(workbench, other.value) : null;
}

/** A reader that breaks over a file must not take the files beside it along. */
export async function openSource({
  reader,
  file,
}: Pick<ReadySource, 'reader' | 'file'>): Promise<Outcome<ReadFile | FileInParts>> {
  try {
    return (await reader.readInParts?.(file)) ?? (await reader.read(file));
  } catch (error) {
    return refused(problem('reader-broke', { file: file.name, message: error instanceof Error ? error.message : String(error) }));
  }
}

/** What is said of a table about which nobody said anything this time. */
export function columnsAsBefore(file: string, columns: SettledColumns | null): Problem[] {
  return columns?.by === 'memory' ? [problem('columns-as-before', { file, columns: columnText(columns.mapping) })] : [];
}

/** Files of formats that are UTF-8 come in other encodings from old tools; a person says in which. */
function inUtf8(
  name: string,
  bytes: Uint8Array,
  { utf8UnlessSaid }: Reader,
  chosen: Encoding | undefined,
): Outcome<{ bytes: Uint8Array; encoding: Encoding }> {
  if (!utf8UnlessSaid || chosen === undefined || isUtf8(bytes)) return done({ bytes, encoding: 'utf-8' });
  const decoded = decodeText(name, bytes, chosen);
  return decoded.ok ? done({ bytes: new TextEncoder().encode(decoded.value.text), encoding: chosen }) : decoded;
}

/** A companion that cannot be read counts as missing: the reader says what it needs. */
async function companionsOf(
  source: ImportedSource,
  reader: Reader,
  bytes: Uint8Array,
  encoding: Encoding | undefined,
): Promise<Outcome<ReadonlyMap<string, Uint8Array>>> {
  const companions = new Map<string, Uint8Array>();
  for (const name of reader.companionsOf?.({ name: source.name, bytes }) ?? []) {
    const loaded = await source.beside?.(name)?.load();
    if (!loaded?.ok) continue;
    const decoded = inUtf8(name, loaded.value, reader, encoding);
    if (!decoded.ok) return decoded;
    companions.set(name, decoded.value.bytes);
  }
  return done(companions);
}
