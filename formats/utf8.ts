// Strict UTF-8: decodes bytes or says where they stop being UTF-8. Never replaces a byte by a question mark.
import { isUtf8 } from 'node:buffer';
import { type Problem, problem } from '../domain/problem';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly bom: boolean }
  | { readonly ok: false; readonly badByteAt: number };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text without a leading byte order mark. `badByteAt` counts bytes from 0. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if (!isUtf8(bytes)) return { ok: false, badByteAt: firstBadByte(bytes) };
  // `ignoreBOM` keeps the mark in the text, so that exactly one is taken off, here.
  const decoded = decoder.decode(bytes);
  const bom = decoded.startsWith('\ufeff');
  return { ok: true, text: bom ? decoded.slice(1) : decoded, bom };
}

/** Where the first sequence begins that is not UTF-8 (Unicode, table 3-7); the length when all of it is. */
export function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Length of the well-formed sequence at `at`, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return 0;
  const [low, high] = secondByteRange(lead);
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let next = at + 2; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Narrower after four leads, which rules out overlong forms, surrogates and what lies beyond Unicode. */
function secondByteRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}

/** Says which byte, where, is the first that is not UTF-8. */
export function notUtf8(file: string, bytes: Uint8Array, offset: number): Problem {
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return problem('not-utf8', { file, offset, line: lineAt(bytes, offset), byte });
}

/** The line that holds the byte, counted from 1. */
export function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}
