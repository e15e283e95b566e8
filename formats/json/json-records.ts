// The records of a JSON file, whether it is one object, an array of them, or one a line.
import { type Problem, problem } from '../../domain/problem';
import type { RecordPlace } from '../file-problems';
import { type Line, linesOf, parseJson } from './parse-json';

export type JsonRecord = (
  | { readonly ok: true; readonly value: unknown; readonly place: RecordPlace }
  | { readonly ok: false; readonly problems: readonly Problem[] }
) & {
  /** How much of the file has been read with it, between 0 and 1. */
  readonly walked: number;
};

/** A record that cannot be read comes as what is wrong with it, and the next follows. An empty file is one such. */
export function* jsonRecords(bytes: Uint8Array, file: string): Generator<JsonRecord> {
  const [first] = linesOf(bytes);
  if (!first) yield { ok: false, problems: [problem('empty-file', { file })], walked: 1 };
  else if (holdsOneRecordALine(first, bytes)) yield* recordsByLine(bytes, file);
  else yield* recordsOfDocument(bytes, file, first.number);
}

function* recordsByLine(bytes: Uint8Array, file: string): Generator<JsonRecord> {
  for (const { bytes: line, start, number } of linesOf(bytes)) {
    const parsed = parseJson(line, { file, line: number, start });
    const walked = (start + line.length) / bytes.length;
    yield parsed.ok ? { ok: true, value: parsed.value, place: { line: number }, walked } : { ...parsed, walked };
  }
}

function* recordsOfDocument(bytes: Uint8Array, file: string, line: number): Generator<JsonRecord> {
  const parsed = parseJson(bytes, { file, line, start: 0 });
  if (!parsed.ok) yield { ...parsed, walked: 1 };
  else if (!Array.isArray(parsed.value)) yield { ok: true, value: parsed.value, place: {}, walked: 1 };
  else {
    const { length } = parsed.value;
    for (const [item, value] of parsed.value.entries()) yield { ok: true, value, place: { item }, walked: (item + 1) / length };
  }
}

/** A first line that is closed in itself; one line alone that is an array of records is a document. */
function holdsOneRecordALine({ bytes: line, start }: Line, bytes: Uint8Array): boolean {
  const trimmed = trim(line);
  const [open, close] = [trimmed[0], trimmed.at(-1)];
  if (open === 0x7b) return close === 0x7d;
  const alone = bytes.subarray(start + line.length).every((byte) => byte <= 32);
  return open === 0x5b && close === 0x5d && (!alone || isTuple(trimmed));
}

/** `["text", {…}]` */
function isTuple(line: Uint8Array): boolean {
  return line.subarray(1).find((byte) => byte > 32) === 0x22;
}

function trim(line: Uint8Array): Uint8Array {
  let [start, end] = [line[0] === 0xef ? 3 : 0, line.length];
  while (start < end && (line[start] ?? 0) <= 32) start += 1;
  while (end > start && (line[end - 1] ?? 0) <= 32) end -= 1;
  return line.subarray(start, end);
}
