// The pages of a file that may be damaged in any way: with what its log holds of them laid over, and never more than one in memory.
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

export interface Pages {
  readonly size: number;
  readonly count: number;
  /** Undefined for a page that is not there. */
  read(number: number): Buffer | undefined;
  close(): void;
}

/** What the program makes its files with; believed when the header does not say otherwise. */
const USUAL_SIZE = 4096;
const MAGIC = 'SQLite format 3\0';

const LOG_HEADER = 32;
const FRAME_HEADER = 24;

export function openPages(path: string): Pages {
  const file = openSync(path, 'r');
  const size = pageSize(file);
  const log = existsSync(`${path}-wal`) ? openSync(`${path}-wal`, 'r') : undefined;
  const places = log === undefined ? new Map<number, number>() : framesIn(log, size);
  const last = Math.max(Math.ceil(fstatSync(file).size / size), ...places.keys());
  return {
    size,
    count: last,
    read: (number) => {
      const place = places.get(number);
      if (place !== undefined && log !== undefined) return bytesAt(log, place, size);
      return bytesAt(file, (number - 1) * size, size);
    },
    close: () => {
      closeSync(file);
      if (log !== undefined) closeSync(log);
    },
  };
}

function pageSize(file: number): number {
  const header = bytesAt(file, 0, 100);
  if (header?.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) return USUAL_SIZE;
  const said = header.readUInt16BE(16);
  const size = said === 1 ? 65_536 : said;
  return size >= 512 && (size & (size - 1)) === 0 ? size : USUAL_SIZE;
}

/** Where the log holds the latest committed copy of each page. */
function framesIn(log: number, size: number): Map<number, number> {
  const header = bytesAt(log, 0, LOG_HEADER);
  const [committed, pending] = [new Map<number, number>(), new Map<number, number>()];
  if (!header || header.readUInt32BE(8) !== size) return committed;
  for (let at = LOG_HEADER; ; at += FRAME_HEADER + size) {
    const frame = bytesAt(log, at, FRAME_HEADER);
    // Another salt means a frame of an earlier round, which has long been written into the file.
    if (!frame?.subarray(8, 16).equals(header.subarray(16, 24))) return committed;
    pending.set(frame.readUInt32BE(0), at + FRAME_HEADER);
    if (frame.readUInt32BE(4) === 0) continue;
    for (const [page, place] of pending) committed.set(page, place);
    pending.clear();
  }
}

function bytesAt(file: number, at: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  const read = readSync(file, bytes, 0, length, at);
  return read === length ? bytes : undefined;
}
