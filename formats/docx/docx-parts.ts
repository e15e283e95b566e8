// The parts of a Word document that hold its text: a zip archive, opened with care. Pictures are never unpacked.
import { type Entry, fromBufferPromise } from 'yauzl';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { unpack } from '../zip-entry';

/** By their path in the archive. */
export type DocxParts = ReadonlyMap<string, string>;

/** XML grows to many times its size when it is read; a book of a thousand pages has ten megabytes. */
const MOST_XML = 12_000_000;
const MOST_PARTS = 5_000;

export async function docxParts(file: string, bytes: Uint8Array): Promise<Outcome<DocxParts>> {
  if (isCompoundFile(bytes)) return refused(problem('document-locked', { file }));
  const damaged = (reason: string) => refused(problem('document-damaged', { file, reason }));
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > MOST_PARTS) return refused(bomb(file));
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (/\.(?:xml|rels)$/i.test(entry.fileName)) entries.push(entry);
    if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > MOST_XML) return refused(bomb(file));
    const parts = new Map<string, string>();
    for (const entry of entries) {
      const unpacked = await unpack(zip, entry);
      if (!unpacked.ok) return damaged(`${entry.fileName}: ${unpacked.problems[0]?.details.reason ?? 'locked'}`);
      parts.set(entry.fileName, new TextDecoder().decode(unpacked.value));
    }
    return done(parts);
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error));
  }
}

const bomb = (file: string) => problem('file-too-tangled', { file, reason: `more than ${MOST_XML / 1_000_000} MB of XML` });

/** What Word wrote before 2007, and what it still wraps around documents that it locks. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}
