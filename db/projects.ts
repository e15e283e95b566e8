// The table `project`: one row that names the whole.
import type { Project } from '../domain/change-set';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

interface ProjectRow {
  id: string;
  name: string;
  created_at: string;
}

/** Throws for a file whose making was never finished. */
export function readProject(db: ReadableDatabase): Project {
  const project = findProject(db);
  if (!project) throw new Error('The project file has no project row');
  return project;
}

export function findProject(db: ReadableDatabase): Project | undefined {
  const row = statement<[], ProjectRow>(db, 'SELECT id, name, created_at FROM project').get();
  return row && { id: row.id, name: row.name, createdAt: row.created_at };
}

export function insertProject(db: WritableDatabase, { id, name, createdAt }: Project): void {
  statement<[string, string, string]>(db, 'INSERT INTO project (only_row, id, name, created_at) VALUES (1, ?, ?, ?)').run(
    id,
    name,
    createdAt,
  );
}

export function updateProject(db: WritableDatabase, { id, name, createdAt }: Project): void {
  statement<[string, string, string]>(db, 'UPDATE project SET id = ?, name = ?, created_at = ?').run(id, name, createdAt);
}

export function deleteProject(db: WritableDatabase): void {
  statement(db, 'DELETE FROM project').run();
}
