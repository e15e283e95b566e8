// The files of a zip archive, ready to be imported one by one. Nothing is unpacked to disk, and no more than one file is in memory.
import { posix } from 'node:path';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { isHidden } from '../../domain/hidden-files';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { unpack } from '../../formats/zip-entry';
import type { ImportedSource } from './read-source';

export const isArchive = ({ name }: Pick<ImportedSource, 'name'>): boolean => /\.zip$/i.test(name);

/** An archive is held in memory while its files are read. In bytes. */
const LARGEST_ARCHIVE = 1_000_000_000;
/** More than any newsroom has; a bomb has no end. */
const MOST_FILES = 1_000_000;
const MOST_UNPACKED = 50_000_000_000;

/** An archive that cannot be read stands for itself, to be itemised. */
export async function* filesInArchive(archive: ImportedSource): AsyncGenerator<ImportedSource> {
  const opened = await openArchive(archive);
  if (!opened.ok) yield { ...archive, look: () => opened, load: async () => opened };
  else {
    const { entries } = opened.value;
    for (const name of entries.keys()) if (isMeant(name)) yield fileIn(opened.value, name, archive);
  }
}

/** Neither a folder nor hidden, itself or by a folder around it. */
function isMeant(path: string): boolean {
  return !path.endsWith('/') && !path.split('/').some((name) => name !== '.' && isHidden(name));
}

interface OpenArchive {
  readonly zip: ZipFile;
  /** By their path in the archive. */
  readonly entries: ReadonlyMap<string, Entry>;
}

async function openArchive(archive: ImportedSource): Promise<Outcome<OpenArchive>> {
  const { name: file } = archive;
  const looked = archive.look?.();
  if (looked?.ok === false) return looked;
  const bytes = looked?.value.bytes ?? 0;
  const megabytes = (size: number): number => Math.ceil(size / 1_000_000);
  if (bytes > LARGEST_ARCHIVE)
    return refused(problem('file-too-large', { file, megabytes: megabytes(bytes), limit: megabytes(LARGEST_ARCHIVE) }));
  const loaded = await archive.load();
  if (!loaded.ok) return loaded;
  try {
    const { buffer, byteOffset, byteLength } = loaded.value;
    const zip = await fromBufferPromise(Buffer.from(buffer, byteOffset, byteLength));
    if (zip.entryCount > MOST_FILES) return refused(bomb(file, zip.entryCount));
    const entries = new Map<string, Entry>();
    // A name that leads out of the archive makes the whole of it suspect, and ends the reading here.
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const unpacked = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    return unpacked > MOST_UNPACKED ? refused(bomb(file, entries.size)) : done({ zip, entries });
  } catch (error) {
    return refused(problem('archive-damaged', { file, reason: error instanceof Error ? error.message : String(error) }));
  }
}

function bomb(file: string, count: number): Problem {
  return problem('archive-too-large', { file, count, gigabytes: MOST_UNPACKED / 1_000_000_000 });
}

function fileIn(open: OpenArchive, path: string, archive: ImportedSource): ImportedSource {
  const entry = open.entries.get(path);
  return {
    name: posix.basename(path),
    met: true,
    shownAs: `${archive.shownAs ?? archive.name}/${path}`,
    look: () => done({ bytes: entry?.uncompressedSize ?? 0 }),
    load: async () => (entry ? await unpack(open.zip, entry) : refused(problem('file-missing', { path }))),
    beside: (other) => {
      const sibling = posix.join(posix.dirname(path), other);
      return open.entries.has(sibling) ? fileIn(open, sibling, archive) : undefined;
    },
  };
}
