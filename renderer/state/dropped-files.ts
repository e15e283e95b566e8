// Files and folders that were dropped on the window, read for their journey to the store.
import { isHidden } from '../../domain/hidden-files';
import type { ImportedFile } from '../../domain/import-desk';
import { type DroppedFile, LARGEST_DROP } from '../../domain/import-desk';
import { problem } from '../../domain/problem';

/** Must be asked for before the event of the drop ends. */
export type DroppedEntry = FileSystemEntry | File;

interface FoundFile {
  readonly folder: string | null;
  readonly name: string;
  open(): Promise<File>;
}

interface ReadDrop {
  readonly files: readonly DroppedFile[];
  readonly unread: readonly ImportedFile[];
}

/**
 * Reads each file before anything is sent: one that vanished or may not be read must not keep the others from arriving. A folder
 * stands for the files in it, of which only those are read whose names end with what is readable.
 */
export async function readDropped(dropped: readonly DroppedEntry[], readable: readonly string[]): Promise<ReadDrop> {
  const files: DroppedFile[] = [];
  const unread: ImportedFile[] = [];
  let travelling = 0;
  for (const entry of dropped) {
    for await (const { folder, name, open } of filesIn(entry, null)) {
      try {
        const file = await open();
        const isWanted = folder === null || readable.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
        const travels = isWanted && travelling + file.size <= LARGEST_DROP;
        if (travels) travelling += file.size;
        const content = travels ? new File([await file.arrayBuffer()], name) : null;
        files.push({ name, folder, bytes: file.size, content });
      } catch (error) {
        unread.push(unreadFile(folder === null ? name : `${folder}/${name}`, error));
      }
    }
  }
  return { files, unread };
}

function unreadFile(file: string, error: unknown): ImportedFile {
  const reason = error instanceof Error ? error.message : String(error);
  const problems = [problem('file-unreadable', { path: file, reason })];
  return { file, status: 'failed', articles: 0, annotations: 0, problems };
}

/** @param folder around it, from the one that was dropped; null for what was dropped itself. */
async function* filesIn(entry: DroppedEntry, folder: string | null): AsyncGenerator<FoundFile> {
  const { name } = entry;
  if (entry instanceof File) yield { folder, name, open: async () => entry };
  else if (isFile(entry)) yield { folder, name, open: () => new Promise((found, lost) => entry.file(found, lost)) };
  else if (isFolder(entry)) {
    const path = folder === null ? name : `${folder}/${name}`;
    try {
      for (const inside of await entriesOf(entry)) if (!isHidden(inside.name)) yield* filesIn(inside, path);
    } catch (error) {
      yield { folder, name, open: () => Promise.reject(error) };
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A folder is told some entries at a time, and ends with none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  while (true) {
    const some = await new Promise<FileSystemEntry[]>((found, lost) => reader.readEntries(found, lost));
    if (some.length === 0) return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    entries.push(...some);
  }
}
