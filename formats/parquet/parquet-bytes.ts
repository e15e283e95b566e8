// A Parquet file a group of rows at a time, so that no more than one group is ever in memory. The same rows give the same bytes.
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type Field, schemaOf } from './fields';

/** A row's values in the order of the fields. */
export type ParquetRow = readonly unknown[];

/**
 * A group is closed at so many rows, or at so much of what `weigh` tells, whatever comes first. It is encoded in one go, which nobody
 * else's work should have to wait for long.
 */
const ROWS = 5_000;
const WEIGHT = 1_000_000;

interface Parquet {
  readonly fields: readonly Field[];
  readonly rows: Iterable<ParquetRow>;
  /** What the file says of itself, beside its schema. */
  readonly says: Readonly<Record<string, string>>;
}

/** Between two groups it gives empty pieces, so that whoever writes them can let others in while a group is gathered. */
export function* parquetBytes({ fields, rows, says }: Parquet): Generator<Uint8Array | ''> {
  const writer = new ByteWriter();
  const kvMetadata = Object.entries(says).map(([key, value]) => ({ key, value }));
  const file = new ParquetWriter({ writer, schema: schemaOf(fields), kvMetadata, createdBy: 'hashiya', statistics: false });
  for (const group of groupsOf(rows)) {
    if (group === null) {
      yield '';
      continue;
    }
    const columnData = fields.map(({ name }, at) => ({ name, data: group.map((row) => row[at]) }));
    file.write({ columnData, rowGroupSize: group.length });
    yield taken(writer);
  }
  file.finish();
  yield taken(writer);
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
