// Looks at the first record of a JSON or JSON lines file without reading the whole: which keys it has, and what they hold.

export type JsonShape = 'object' | 'array' | 'string' | 'other';

export interface FirstRecord {
  /** Top-level keys of the first object, in order, with the shape of what each holds. */
  readonly keys: ReadonlyMap<string, JsonShape>;
  /** True for a line such as `["text", {…}]`: the keys are those of the object within. */
  readonly tuple: boolean;
}

/** Enough to name any format by; a record with more keys is no record of ours. */
const MOST_KEYS = 200;
const LONGEST_KEY = 200;

const [QUOTE, BACKSLASH, COLON, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [34, 92, 58, 123, 125, 91, 93];

/** Null for what is not JSON. Damaged or endless records give the keys up to where they break. */
export function firstRecord(bytes: Uint8Array): FirstRecord | null {
  let at = skipBlank(bytes, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
  // A list of records, a tuple, or a list of tuples.
  for (let lists = 0; lists < 2 && bytes[at] === OPEN_BRACKET; lists += 1) at = skipBlank(bytes, at + 1);
  const tuple = bytes[at] === QUOTE;
  if (tuple) at = skipBlank(bytes, skipBlank(bytes, stringEnd(bytes, at)) + 1);
  return bytes[at] === OPEN_BRACE ? { keys: keysOf(bytes, at + 1), tuple } : null;
}

function keysOf(bytes: Uint8Array, start: number): Map<string, JsonShape> {
  const keys = new Map<string, JsonShape>();
  let [at, depth] = [start, 0];
  while (at < bytes.length && depth >= 0 && keys.size < MOST_KEYS) {
    const byte = bytes[at] ?? 0;
    if (byte !== QUOTE) {
      if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
      at += 1;
      continue;
    }
    const end = stringEnd(bytes, at);
    const colon = skipBlank(bytes, end);
    if (depth === 0 && bytes[colon] === COLON) {
      keys.set(textOf(bytes.subarray(at + 1, end - 1)), shapeAt(bytes, skipBlank(bytes, colon + 1)));
      at = skipBlank(bytes, colon + 1);
    } else at = end;
  }
  return keys;
}

function textOf(key: Uint8Array): string {
  return new TextDecoder().decode(key.subarray(0, LONGEST_KEY));
}

function shapeAt(bytes: Uint8Array, at: number): JsonShape {
  if (bytes[at] === OPEN_BRACE) return 'object';
  if (bytes[at] === OPEN_BRACKET) return 'array';
  return bytes[at] === QUOTE ? 'string' : 'other';
}

/** Behind the closing quote of the string that opens at `at`. */
function stringEnd(bytes: Uint8Array, at: number): number {
  let next = at + 1;
  while (next < bytes.length && bytes[next] !== QUOTE) next += bytes[next] === BACKSLASH ? 2 : 1;
  return Math.min(next + 1, bytes.length);
}

function skipBlank(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && isBlank(bytes[at] ?? 0)) at += 1;
  return at;
}

const isBlank = (byte: number) => byte === 32 || byte === 10 || byte === 13 || byte === 9;
