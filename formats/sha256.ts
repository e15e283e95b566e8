// The fingerprint by which files and texts are told apart.
import { createHash } from 'node:crypto';

/** SHA-256 of the bytes, or of a string's UTF-8, as lower-case hex. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
