// Writes a folder beside its target and renames it when all of its files are whole: whoever finds the name finds all of it.
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { OutputFile } from '../../formats/format';
import { type WrittenFile, writePieces } from './write-whole';

/** Lists the files of a folder; by it a folder that was written before is known again. */
export const MANIFEST = 'manifest.json';

export interface ListedFile extends WrittenFile {
  readonly path: string;
}

const manifestSchema = z.object({ hashiya: z.string(), files: z.array(z.object({ path: z.string() })) });

/**
 * @param mark tells this writing's unfinished folder from others'.
 * @param manifest what the manifest says, from the files that were written; its `files` are kept.
 */
export async function writeFolder(
  path: string,
  mark: string,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  manifest: (files: readonly ListedFile[]) => object,
): Promise<ListedFile[]> {
  const unfinished = join(dirname(path), `.${basename(path)}.${mark}.writing`);
  try {
    await mkdir(unfinished);
    const listed: ListedFile[] = [];
    for await (const file of files) listed.push(await writePart(unfinished, file));
    const content = `${JSON.stringify(manifest(listed), null, 2)}\n`;
    listed.push(await writePart(unfinished, { path: MANIFEST, pieces: [content] }));
    for (const { path: name } of listed) await access(placeIn(unfinished, name));
    await putInPlace(unfinished, path, mark);
    return listed;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function writePart(folder: string, { path, pieces }: OutputFile): Promise<ListedFile> {
  const place = placeIn(folder, path);
  await makeFolders(folder, path.split('/').slice(0, -1));
  return { path, ...(await writePieces(place, pieces)) };
}

const placeIn = (folder: string, path: string): string => join(folder, ...path.split('/'));

/** One by one: a folder that went away meanwhile must not come back without what was in it. */
async function makeFolders(folder: string, names: readonly string[]): Promise<void> {
  let place = folder;
  for (const name of names) {
    place = join(place, name);
    await mkdir(place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** What stood there before goes only when the new folder has its name. */
async function putInPlace(unfinished: string, path: string, mark: string): Promise<void> {
  const earlier = join(dirname(path), `.${basename(path)}.${mark}.earlier`);
  const moved = await rename(path, earlier).then(
    () => true,
    () => false,
  );
  try {
    await rename(unfinished, path);
  } catch (error) {
    if (moved) await rename(earlier, path);
    throw error;
  }
  await rm(earlier, { recursive: true, force: true });
}

export async function isEmpty(path: string): Promise<boolean> {
  return (await readdir(path)).length === 0;
}

/** A file that no earlier export left there, for whose sake the folder must stay; null without one. */
export async function otherFileIn(path: string): Promise<string | null> {
  const found = await readdir(path, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const listed = await listedIn(path);
  return files.find((file) => !listed.has(file)) ?? null;
}

/** The files of an earlier export, by their whole paths; none where no manifest of ours is there. */
async function listedIn(path: string): Promise<ReadonlySet<string>> {
  const content = await readFile(join(path, MANIFEST), 'utf8').catch(() => 'null');
  const manifest = manifestSchema.safeParse(parsed(content));
  if (!manifest.success) return new Set();
  return new Set([MANIFEST, ...manifest.data.files.map((file) => file.path)].map((each) => join(path, ...each.split('/'))));
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
