// The table `original_file`: files that articles were taken out of, found by the SHA-256 of their bytes.
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

/** Does nothing when the file is there already. */
export function insertOriginal(db: WritableDatabase, sha256: string, bytes: Uint8Array): void {
  const sql = 'INSERT INTO original_file (sha256, packed) VALUES (?, ?) ON CONFLICT DO NOTHING';
  statement<[string, Buffer]>(db, sql).run(sha256, gzipSync(bytes));
}

/** One that was packed before; false for what cannot be unpacked to bytes of this hash. */
export function insertPacked(db: WritableDatabase, sha256: string, packed: Buffer): boolean {
  try {
    const bytes = gunzipSync(packed);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return false;
    insertOriginal(db, sha256, bytes);
    return true;
  } catch {
    return false;
  }
}

export function readOriginal(db: ReadableDatabase, sha256: string): Uint8Array | undefined {
  const sql = 'SELECT packed FROM original_file WHERE sha256 = ?';
  const row = statement<[string], { packed: Buffer }>(db, sql).get(sha256);
  return row && gunzipSync(row.packed);
}
