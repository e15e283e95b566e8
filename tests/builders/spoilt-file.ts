// Project files that are large, so that nobody reads them through before they are opened, and that are damaged in one place.
import { closeSync, openSync, writeSync } from 'node:fs';
import type { WritableDatabase } from '../../db/database';
import { closeProjectFile, openProjectFile, QUICK_CHECK_LIMIT } from '../../db/open-project';

/** Without making it slow to make: one file that articles were taken out of, and nothing in it. */
export function makeLarge(db: WritableDatabase): void {
  const insert = db.prepare('INSERT INTO original_file (sha256, packed) VALUES (?, zeroblob(?))');
  insert.run('0'.repeat(64), QUICK_CHECK_LIMIT + 1_000_000);
}

/** Writes garbage over the page from which all rows of a table are found. The project must be closed. */
export function spoilTable(path: string, table: string): void {
  const opened = openProjectFile(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const sql = 'SELECT rootpage FROM sqlite_schema WHERE name = ?';
  const page = opened.value.prepare<[string], number>(sql).pluck().get(table) ?? 0;
  const size = Number(opened.value.pragma('page_size', { simple: true }));
  closeProjectFile(opened.value);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size);
  closeSync(file);
}
