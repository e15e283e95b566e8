// Parquet as another library reads it: its rows, and what the file says of itself.

import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';

export function joined(pieces: Iterable<string | Uint8Array>): Uint8Array {
  return Buffer.concat([...pieces].map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}

export async function rowsOfParquet(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  return await parquetReadObjects({ file: bufferOf(bytes), parsers: { ...DEFAULT_PARSERS, stringFromBytes } });
}

export function parquetFacts(bytes: Uint8Array) {
  const { row_groups, key_value_metadata = [], num_rows, schema } = parquetMetadata(bufferOf(bytes));
  return {
    schema,
    rows: Number(num_rows),
    groups: row_groups.length,
    says: new Map(key_value_metadata.map(({ key, value }) => [key, value])),
  };
}

/** As they are: the library's own decoder takes U+FEFF away from the beginning of a text. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const stringFromBytes = (bytes: Uint8Array | undefined): string | undefined => bytes && decoder.decode(bytes);

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
