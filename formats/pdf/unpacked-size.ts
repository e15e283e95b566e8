// How large the packed parts of a PDF are when they are unpacked: pdf.js would unpack without end.
import { inflateSync } from 'node:zlib';

/** Where a dictionary begins that is longer than that, it is none of a page. */
const LONGEST_DICTIONARY = 2_000;

/** In bytes, or more than `limit`. Pictures and fonts are not counted: nothing here unpacks them. */
export function unpackedSize(bytes: Uint8Array, limit: number): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = file.indexOf('stream'); at >= 0 && size <= limit; at = file.indexOf('stream', at + 6)) {
    const begin = file.lastIndexOf(' obj', at);
    const dictionary = begin < 0 ? '' : file.toString('latin1', Math.max(begin, at - LONGEST_DICTIONARY), at);
    if (!/>>\s*$/.test(dictionary) || !/\/Fl(?:ateDecode)?\b/.test(dictionary)) continue;
    if (/\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length1\b/.test(dictionary)) continue;
    size += inflatedSize(file.subarray(at + (file[at + 6] === 0x0d ? 8 : 7)), limit);
  }
  return size;
}

function inflatedSize(packed: Uint8Array, limit: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: limit }).length;
  } catch (error) {
    // What is damaged in other ways, pdf.js tells better.
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? limit + 1 : 0;
  }
}
