// The table `saved_search`: searches that were given a name.
import type { SavedSearch } from '../domain/search/saved-search';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

const columns = 'SELECT id, name, query, created_at AS createdAt FROM saved_search';

/** Those that were saved first stand first. */
export function listSavedSearches(db: ReadableDatabase): SavedSearch[] {
  return statement<[], SavedSearch>(db, `${columns} ORDER BY created_at, id`).all();
}

export function readSavedSearch(db: ReadableDatabase, id: string): SavedSearch | undefined {
  return statement<[string], SavedSearch>(db, `${columns} WHERE id = ?`).get(id);
}

export function findSavedSearchByName(db: ReadableDatabase, name: string): SavedSearch | undefined {
  return statement<[string], SavedSearch>(db, `${columns} WHERE name = ?`).get(name);
}

export function insertSavedSearch(db: WritableDatabase, search: SavedSearch): void {
  const sql = 'INSERT INTO saved_search (id, name, query, created_at) VALUES (@id, @name, @query, @createdAt)';
  statement<[SavedSearch]>(db, sql).run(search);
}

export function updateSavedSearch(db: WritableDatabase, search: SavedSearch): void {
  const sql = 'UPDATE saved_search SET name = @name, query = @query, created_at = @createdAt WHERE id = @id';
  statement<[SavedSearch]>(db, sql).run(search);
}

export function deleteSavedSearch(db: WritableDatabase, id: string): void {
  statement<[string]>(db, 'DELETE FROM saved_search WHERE id = ?').run(id);
}
