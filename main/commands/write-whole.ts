// Writes a file beside its target and renames it when it is whole and on the disk: whoever finds the name finds all of it.
import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { slices } from './slices';

export interface WrittenFile {
  readonly bytes: number;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
}

/** How much is gathered before it is written, in UTF-16 code units: few calls, little memory. */
const BLOCK = 256 * 1024;

/** A small file that belongs to another one; without content it must not be there. */
export interface Companion {
  readonly path: string;
  readonly content: string | null;
}

/**
 * @param mark tells this writing's unfinished file from others'.
 * @param companion what lies beside the file, known when the pieces are: both are there, or neither.
 */
export async function writeWhole(
  path: string,
  mark: string,
  pieces: Iterable<string | Uint8Array>,
  companion?: () => Companion,
): Promise<WrittenFile> {
  const unfinished = unfinishedName(path, mark);
  let beside: Companion | undefined;
  try {
    const written = await writePieces(unfinished, pieces);
    beside = companion?.();
    if (beside && beside.content !== null) await writePieces(unfinishedName(beside.path, mark), [beside.content]);
    await rename(unfinished, path);
    if (beside?.content === null) await rm(beside.path, { force: true });
    else if (beside) await rename(unfinishedName(beside.path, mark), beside.path);
    await flushFolder(dirname(path));
    return written;
  } catch (error) {
    await rm(unfinished, { force: true });
    if (beside) await rm(unfinishedName(beside.path, mark), { force: true });
    throw error;
  }
}

const unfinishedName = (path: string, mark: string): string => join(dirname(path), `.${basename(path)}.${mark}.writing`);

/**
 * Leaves an unfinished file behind when it fails. In slices: what is written may be long in the making. While a block is on its way
 * to the disk the next one is made.
 */
export async function writePieces(path: string, pieces: Iterable<string | Uint8Array>): Promise<WrittenFile> {
  const file = await open(path, 'wx');
  let writing: Promise<void> = Promise.resolve();
  try {
    const hash = createHash('sha256');
    const rest = slices();
    let bytes = 0;
    for (const block of blocks(pieces)) {
      if (block === null) {
        await rest();
        continue;
      }
      hash.update(block);
      bytes += block.byteLength;
      await writing;
      writing = writeAll(file, block);
      // Whoever waits for it hears of it; until then it is nobody's fault.
      writing.catch(() => undefined);
    }
    await writing;
    await file.sync();
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await writing.catch(() => undefined);
    await file.close();
  }
}

/** Null where nothing is to be written yet, which is a place to stop. */
function* blocks(pieces: Iterable<string | Uint8Array>): Generator<Buffer | null> {
  let gathered = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') gathered += piece;
    if (typeof piece === 'string' && gathered.length < BLOCK) {
      yield null;
      continue;
    }
    if (gathered !== '') yield Buffer.from(gathered, 'utf8');
    gathered = '';
    if (typeof piece !== 'string') yield Buffer.from(piece);
  }
  if (gathered !== '') yield Buffer.from(gathered, 'utf8');
}

/** A write may take only a part of what it is given. */
async function writeAll(file: FileHandle, block: Buffer): Promise<void> {
  for (let at = 0; at < block.byteLength; ) {
    at += (await file.write(block, at)).bytesWritten;
  }
}

/** The new name is on the disk only when its folder is. Some systems cannot open a folder; there the rename must do. */
async function flushFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}
