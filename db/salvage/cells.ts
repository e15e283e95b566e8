// The rows on a page of a database file, read without asking whether anything leads there: a page whose tree is gone still has them.
// https://sqlite.org/fileformat2.html
import type { Pages } from './pages';

export type Value = string | number | null | Buffer;

export interface Cell {
  /** Null for a row of an index or of a table without row ids. */
  readonly rowid: number | null;
  readonly values: readonly Value[];
}

const TABLE_LEAF = 0x0d;
const INDEX_LEAF = 0x0a;
const INDEX_INNER = 0x02;

/** A row that is longer is not believed. */
const LONGEST = 1_000_000_000;

/** The rows of a page; those that cannot be read are passed over and counted. */
export function* cellsOn(pages: Pages, number: number, lost: () => void): Generator<Cell> {
  const page = pages.read(number);
  if (!page) return;
  // The first page begins with the file's header.
  const start = number === 1 ? 100 : 0;
  const type = page[start];
  if (type !== TABLE_LEAF && type !== INDEX_LEAF && type !== INDEX_INNER) return;
  const count = page.readUInt16BE(start + 3);
  const pointers = start + (type === INDEX_INNER ? 12 : 8);
  if (pointers + 2 * count > page.length) return lost();
  for (let at = 0; at < count; at += 1) {
    const cell = cellAt(pages, page, page.readUInt16BE(pointers + 2 * at), type);
    if (cell) yield cell;
    else lost();
  }
}

function cellAt(pages: Pages, page: Buffer, at: number, type: number): Cell | undefined {
  try {
    const reader = new Reader(page, type === INDEX_INNER ? at + 4 : at);
    const length = reader.varint();
    const rowid = type === TABLE_LEAF ? reader.varint() : null;
    if (length > LONGEST) return undefined;
    const payload = payloadOf(pages, page, reader.at, length, type === TABLE_LEAF);
    return payload && { rowid, values: valuesOf(payload) };
  } catch {
    // What stands there is no row.
    return undefined;
  }
}

/** A long row goes on in a chain of pages of its own. */
function payloadOf(pages: Pages, page: Buffer, at: number, length: number, isTable: boolean): Buffer | undefined {
  const usable = pages.size;
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return whole(page.subarray(at, at + length), length);
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usable - 4));
  const local = fitting <= most ? fitting : least;
  const parts = [page.subarray(at, at + local)];
  let next = page.readUInt32BE(at + local);
  for (let left = length - local; left > 0; left -= usable - 4) {
    const more = next > 0 ? pages.read(next) : undefined;
    if (!more) return undefined;
    parts.push(more.subarray(4, 4 + Math.min(left, usable - 4)));
    next = more.readUInt32BE(0);
  }
  return whole(Buffer.concat(parts), length);
}

function whole(payload: Buffer, length: number): Buffer | undefined {
  return payload.length === length ? payload : undefined;
}

function valuesOf(payload: Buffer): Value[] {
  const header = new Reader(payload, 0);
  const end = header.varint();
  const values: Value[] = [];
  let at = end;
  while (header.at < end) {
    const { value, length } = valueAt(payload, at, header.varint());
    values.push(value);
    at += length;
  }
  if (at > payload.length) throw new Error('The row is cut off');
  return values;
}

const NUMBER_LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function valueAt(payload: Buffer, at: number, type: number): { value: Value; length: number } {
  if (type >= 12) {
    const length = Math.floor((type - 12) / 2);
    const bytes = payload.subarray(at, at + length);
    return { value: type % 2 === 1 ? bytes.toString('utf8') : bytes, length };
  }
  const length = NUMBER_LENGTHS[type];
  if (length === undefined) throw new Error(`No value has the type ${type}`);
  if (type === 0) return { value: null, length };
  if (type >= 8) return { value: type - 8, length };
  if (type === 7) return { value: payload.readDoubleBE(at), length };
  return { value: length === 8 ? Number(payload.readBigInt64BE(at)) : payload.readIntBE(at, length), length };
}

/** Reads numbers of one to nine bytes, one after the other. */
class Reader {
  constructor(
    private readonly bytes: Buffer,
    public at: number,
  ) {}

  varint(): number {
    let value = 0n;
    for (let count = 1; count <= 9; count += 1) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new Error('The number is cut off');
      this.at += 1;
      if (count === 9) return Number(BigInt.asIntN(64, (value << 8n) | BigInt(byte)));
      value = (value << 7n) | BigInt(byte & 0x7f);
      if (byte < 0x80) return Number(value);
    }
    throw new Error('The number does not end');
  }
}
