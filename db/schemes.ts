// The table `scheme`: the label scheme in force, as the JSON that the domain defines.
import { type Scheme, schemeSchema } from '../domain/scheme';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

const read = new WeakMap<ReadableDatabase, { definition: string; scheme: Scheme }>();

/** Throws for a file whose making was never finished. */
export function readScheme(db: ReadableDatabase): Scheme {
  const scheme = findScheme(db);
  if (!scheme) throw new Error('The project file has no scheme');
  return scheme;
}

/** Parsed anew only when the stored words differ, since every write asks for it. */
export function findScheme(db: ReadableDatabase): Scheme | undefined {
  const row = statement<[], { definition: string }>(db, 'SELECT definition FROM scheme').get();
  if (!row) return undefined;
  const known = read.get(db);
  if (known?.definition === row.definition) return known.scheme;
  const scheme = schemeSchema.parse(JSON.parse(row.definition));
  read.set(db, { definition: row.definition, scheme });
  return scheme;
}

export function insertScheme(db: WritableDatabase, scheme: Scheme): void {
  statement<[number, string]>(db, 'INSERT INTO scheme (only_row, version, definition) VALUES (1, ?, ?)').run(
    scheme.version,
    JSON.stringify(scheme),
  );
}

export function updateScheme(db: WritableDatabase, scheme: Scheme): void {
  statement<[number, string]>(db, 'UPDATE scheme SET version = ?, definition = ?').run(scheme.version, JSON.stringify(scheme));
}

export function deleteScheme(db: WritableDatabase): void {
  statement(db, 'DELETE FROM scheme').run();
}
