// The table `annotator`: the people who mark.
import type { Annotator } from '../domain/annotation';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

interface AnnotatorRow {
  id: string;
  name: string;
  created_at: string;
}

const columns = 'SELECT id, name, created_at FROM annotator';

const rowToAnnotator = (row: AnnotatorRow): Annotator => ({ id: row.id, name: row.name, createdAt: row.created_at });

/** Those who came first stand first. */
export function listAnnotators(db: ReadableDatabase): Annotator[] {
  return statement<[], AnnotatorRow>(db, `${columns} ORDER BY created_at, id`).all().map(rowToAnnotator);
}

export function readAnnotator(db: ReadableDatabase, id: string): Annotator | undefined {
  const row = statement<[string], AnnotatorRow>(db, `${columns} WHERE id = ?`).get(id);
  return row && rowToAnnotator(row);
}

export function findAnnotatorByName(db: ReadableDatabase, name: string): Annotator | undefined {
  const row = statement<[string], AnnotatorRow>(db, `${columns} WHERE name = ?`).get(name);
  return row && rowToAnnotator(row);
}

export function insertAnnotator(db: WritableDatabase, { id, name, createdAt }: Annotator): void {
  statement<[string, string, string]>(db, 'INSERT INTO annotator (id, name, created_at) VALUES (?, ?, ?)').run(
    id,
    name,
    createdAt,
  );
}

export function updateAnnotator(db: WritableDatabase, { id, name, createdAt }: Annotator): void {
  statement<[string, string, string]>(db, 'UPDATE annotator SET name = ?, created_at = ? WHERE id = ?').run(name, createdAt, id);
}

export function deleteAnnotator(db: WritableDatabase, id: string): void {
  statement<[string]>(db, 'DELETE FROM annotator WHERE id = ?').run(id);
}
