// A Parquet file a group of rows at a time, so that no more than one group is ever in memory. The same rows give the same bytes.
import type { ColumnChunk, SchemaTree } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { writeColumn } from 'hyparquet-writer/src/column.js';
import { encodeNestedValues } from 'hyparquet-writer/src/dremel.js';
import { schemaPathResolver } from 'hyparquet-writer/src/schema.js';
import { type Field, schemaOf } from './fields';

/** A row's values in the order of the fields. */
export type ParquetRow = readonly unknown[];

/** A group is closed at so many rows, or at so much of what `weigh` tells, whatever comes first. */
const ROWS = 5_000;
const WEIGHT = 2_000_000;

interface Parquet {
  readonly fields: readonly Field[];
  readonly rows: Iterable<ParquetRow>;
  /** What the file says of itself, beside its schema. */
  readonly says: Readonly<Record<string, string>>;
}

/** It gives empty pieces between rows and between columns, so that whoever writes them can let others in. */
export function* parquetBytes({ fields, rows, says }: Parquet): Generator<Uint8Array | ''> {
  const writer = new ByteWriter();
  const schema = schemaOf(fields);
  const kvMetadata = Object.entries(says).map(([key, value]) => ({ key, value }));
  const file = new ParquetWriter({ writer, schema, kvMetadata, createdBy: 'hashiya' });
  const pathTo = schemaPathResolver(schema);
  const columns = fields.map(({ name }) => leavesUnder(pathTo([name])));
  for (const group of groupsOf(rows)) {
    if (group === null) yield '';
    else {
      yield* writeGroup(file, columns, group);
      yield taken(writer);
    }
  }
  file.finish();
  yield taken(writer);
}

/** From the root of the schema to a column of plain values. */
type LeafPath = readonly SchemaTree[];

function leavesUnder(path: SchemaTree[]): LeafPath[] {
  const children = path.at(-1)?.children ?? [];
  return children.length === 0 ? [path] : children.flatMap((child) => leavesUnder([...path, child]));
}

/** What the library's own `write` does in one go, with a place to stop after each column of plain values. */
function* writeGroup(
  file: ParquetWriter,
  columns: readonly (readonly LeafPath[])[],
  group: readonly ParquetRow[],
): Generator<''> {
  const begin = file.writer.offset;
  const chunks: ColumnChunk[] = [];
  for (const [at, leaves] of columns.entries()) {
    const values = group.map((row) => row[at]);
    for (const path of leaves) {
      const result = writeColumn({
        writer: file.writer,
        column: encoderOf(file, path),
        pageData: encodeNestedValues([...path], values),
      });
      chunks.push(result.chunk);
      file.pendingIndexes.push(result);
      yield '';
    }
  }
  file.num_rows += BigInt(group.length);
  file.row_groups.push({
    columns: chunks,
    total_byte_size: chunks.reduce((sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n), 0n),
    num_rows: BigInt(group.length),
    total_compressed_size: BigInt(file.writer.offset - begin),
  });
}

/** Without the least and the greatest value: of texts they help nobody. */
function encoderOf({ codec, compressors }: ParquetWriter, path: LeafPath): Parameters<typeof writeColumn>[0]['column'] {
  const schemaPath = path.map(({ element }) => element);
  const [element] = schemaPath.slice(-1);
  if (!element) throw new Error('A column has a place in the schema');
  const columnName = schemaPath
    .slice(1)
    .map(({ name }) => name)
    .join('.');
  const pages = { pageSize: 1 << 20, columnIndex: false, offsetIndex: true };
  return { columnName, element, schemaPath, codec, compressors, stats: false, ...pages };
}

/** Null for each row that fills no group. */
function* groupsOf(rows: Iterable<ParquetRow>): Generator<ParquetRow[] | null> {
  let group: ParquetRow[] = [];
  let weight = 0;
  for (const row of rows) {
    group.push(row);
    weight += weigh(row);
    if (group.length < ROWS && weight < WEIGHT) {
      yield null;
      continue;
    }
    yield group;
    group = [];
    weight = 0;
  }
  if (group.length > 0) yield group;
}

/** Roughly what a row takes in memory: the length of its texts, and a guess for each mark and each word in its lists. */
function weigh(row: ParquetRow): number {
  let weight = 0;
  for (const value of row) {
    if (typeof value === 'string') weight += value.length;
    else if (Array.isArray(value)) weight += value.length * (typeof value[0] === 'object' ? MARK : WORD);
  }
  return weight;
}
const MARK = 200;
const WORD = 10;

/** What was written since the last time; the writer goes on counting from there. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
