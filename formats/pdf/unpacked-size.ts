// How large the packed parts of a PDF are when they are unpacked: pdf.js would unpack without end.
import { createInflate } from 'node:zlib';

/** Where a dictionary begins that is longer than that, it is none of a page. */
const LONGEST_DICTIONARY = 2_000;

/** In bytes, or more than `limit`. Pictures and fonts are not counted: nothing here unpacks them. */
export async function unpackedSize(bytes: Uint8Array, limit: number): Promise<number> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = file.indexOf('stream'); at >= 0 && size <= limit; at = file.indexOf('stream', at + 6)) {
    const begin = file.lastIndexOf(' obj', at);
    const dictionary = begin < 0 ? '' : file.toString('latin1', Math.max(begin, at - LONGEST_DICTIONARY), at);
    if (!/>>\s*$/.test(dictionary) || !/\/Fl(?:ateDecode)?\b/.test(dictionary)) continue;
    if (/\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length1\b/.test(dictionary)) continue;
    size += await inflatedSize(file.subarray(at + (file[at + 6] === 0x0d ? 8 : 7)), limit);
  }
  return size;
}

/** Unpacks without keeping anything. */
async function inflatedSize(packed: Uint8Array, limit: number): Promise<number> {
  const inflate = createInflate();
  inflate.end(packed);
  let size = 0;
  try {
    for await (const chunk of inflate) {
      size += chunk.length;
      if (size > limit) break;
    }
  } catch {
    // What is damaged, pdf.js tells better.
  }
  return size;
}
