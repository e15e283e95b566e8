// Files that were dropped on the window, read for their journey to the store.
import type { ImportedFile } from '../../domain/import-desk';
import { problem } from '../../domain/problem';
import { type DroppedFile, LARGEST_DROP } from '../../domain/workbench-contract';

/** Reads each file before anything is sent: one that vanished or may not be read must not keep the others from arriving. */
export async function readDropped(dropped: readonly DroppedFile[]): Promise<{ files: DroppedFile[]; unread: ImportedFile[] }> {
  const files: DroppedFile[] = [];
  const unread: ImportedFile[] = [];
  for (const { name, bytes, content } of dropped) {
    const travels = content !== null && content.size <= LARGEST_DROP;
    try {
      files.push({ name, bytes, content: travels ? new File([await content.arrayBuffer()], name) : null });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      unread.push({
        file: name,
        status: 'failed',
        articles: 0,
        annotations: 0,
        problems: [problem('file-unreadable', { path: name, reason })],
      });
    }
  }
  return { files, unread };
}
