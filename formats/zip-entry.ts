// One file of a zip archive, unpacked in memory and checked on the way.
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { done, type Outcome, problem, refused } from '../domain/problem';

/** Never more bytes than the archive announced, which whoever asks has looked at before. */
export async function unpack(zip: ZipFile, entry: Entry): Promise<Outcome<Uint8Array>> {
  const damaged = (reason: string) => refused(problem('archive-damaged', { file: entry.fileName, reason }));
  if (entry.isEncrypted()) return refused(problem('archive-locked', { file: entry.fileName }));
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    return crc32(bytes) === entry.crc32 ? done(bytes) : damaged('the checksum is wrong');
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error));
  }
}
