// The fingerprint by which files and texts are told apart.
import { createHash } from 'node:crypto';

/** SHA-256 of the bytes, or of a string's UTF-8, as lower-case hex. */
export function sha256Of(content: Uint8Array | string): string {
  if (typeof content === 'string') return hashed(content);
  const hash = ofFiles.get(content) ?? hashed(content);
  ofFiles.set(content, hash);
  return hash;
}

/** A file is asked for its own by its reader and by whoever imports it, and is never changed in between. */
const ofFiles = new WeakMap<Uint8Array, string>();

function hashed(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
