// JSON from bytes: strict UTF-8, and no text in it that no file could hold. What is wrong is told with its place.
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { decodeUtf8, lineAt } from '../utf8';

/** Where the bytes stand in their file. */
export interface JsonPlace {
  readonly file: string;
  /** Of the first byte, counted from 1. */
  readonly line: number;
  /** Of the first byte, in bytes. */
  readonly start: number;
}

/** No string is longer than half a gigabyte. In bytes. */
const LONGEST = 500_000_000;

export function parseJson(bytes: Uint8Array, { file, line, start }: JsonPlace): Outcome<unknown> {
  if (bytes.length > LONGEST) return refused(problem('bad-json-line', { file, line, reason: 'longer than half a gigabyte' }));
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    const byte = `0x${(bytes[decoded.badByteAt] ?? 0).toString(16).toUpperCase()}`;
    const badLine = line - 1 + lineAt(bytes, decoded.badByteAt);
    return refused(problem('not-utf8', { file, line: badLine, offset: start + decoded.badByteAt, byte }));
  }
  try {
    const value: unknown = JSON.parse(decoded.text);
    // UTF-8 holds no half characters, but JSON's escapes can.
    const offset = mayHoldHalves(decoded.text) ? loneSurrogateIn(value) : undefined;
    return offset === undefined ? done(value) : refused(problem('lone-surrogates', { file, line, offset }));
  } catch (error) {
    return refused(problem('bad-json-line', { file, line, reason: error instanceof Error ? error.message : String(error) }));
  }
}

const mayHoldHalves = (json: string) => json.includes('\\ud') || json.includes('\\uD');

/** Its place in the first string of the value that holds one. A list of what is still to be seen, because nesting may be deep. */
function loneSurrogateIn(value: unknown): number | undefined {
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      const offset = next.search(/\p{Surrogate}/u);
      if (offset >= 0) return offset;
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, inner] of Object.entries(next)) waiting.push(key, inner);
    }
  }
  return undefined;
}

export interface Line {
  readonly bytes: Uint8Array;
  /** Where it begins in the file, in bytes. */
  readonly start: number;
  /** Counted from 1, blank lines included. */
  readonly number: number;
}

/** The lines that hold anything, split at LF while still bytes: one string could not hold a large file. */
export function* linesOf(bytes: Uint8Array): Generator<Line> {
  let number = 1;
  for (let start = 0; start < bytes.length; number += 1) {
    const lineFeed = bytes.indexOf(10, start);
    const end = lineFeed < 0 ? bytes.length : lineFeed;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte !== 32 && byte !== 13 && byte !== 9)) yield { bytes: line, start, number };
    start = end + 1;
  }
}
