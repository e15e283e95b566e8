// What SQLite itself says about the file: sound pages, sound references, history without gaps.
import { misplacedAnnotations } from './annotations';
import { type ReadableDatabase, statement } from './database';

/** One sentence per fault; empty for a sound file. */
export function integrityFaults(db: ReadableDatabase): string[] {
  const pages = statement<[], { integrity_check: string }>(db, 'PRAGMA integrity_check').all();
  const references = statement<[], { table: string; rowid: number | null; parent: string }>(db, 'PRAGMA foreign_key_check').all();
  return [
    ...pages.map((row) => row.integrity_check).filter((message) => message !== 'ok'),
    ...references.map(({ table, parent }) => `a row of ${table} refers to a missing row of ${parent}`),
    ...misplacedAnnotations(db).map((id) => `annotation ${id} is filed under another place than its first span`),
  ];
}
