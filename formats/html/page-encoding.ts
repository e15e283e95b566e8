// The encoding that a page names in its head, as browsers look for it.
import { type Encoding, isEncoding } from '../encodings';

/** Browsers look at the first kilobyte; saved pages put much before it. */
const HEAD = 8_192;

export function encodingOfPage(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, label = ''] =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    [];
  try {
    const { encoding } = new TextDecoder(label);
    // The name of UTF-16 in bytes that could be read one by one is wrong.
    return isEncoding(encoding) && !encoding.startsWith('utf-16') ? encoding : undefined;
  } catch {
    return undefined;
  }
}
