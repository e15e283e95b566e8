// The table `import_memory`: what a person said at an import, for the next of the like.
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

/** What was said about what, by names that a later import knows too. */
export interface ImportMemory {
  readonly about: 'columns' | 'label';
  readonly name: readonly string[];
}

/** As it was kept, or undefined; whoever asks knows what shape it should have. */
export function readImportMemory(db: ReadableDatabase, { about, name }: ImportMemory): unknown {
  const sql = 'SELECT said FROM import_memory WHERE about = ? AND name = ?';
  const row = statement<[string, string], { said: string }>(db, sql).get(about, JSON.stringify(name));
  return row && JSON.parse(row.said);
}

export function writeImportMemory(db: WritableDatabase, { about, name }: ImportMemory, said: unknown): void {
  const sql = 'INSERT INTO import_memory (about, name, said) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET said = excluded.said';
  statement<[string, string, string]>(db, sql).run(about, JSON.stringify(name), JSON.stringify(said));
}
