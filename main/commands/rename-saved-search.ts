// Gives a saved search another name.
import { findSavedSearchByName, readSavedSearch } from '../../db/saved-searches';
import { type Change, changeSet, type StoredRecord } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { recordChange, type Workbench } from './workbench';

export function renameSavedSearch(workbench: Workbench, { id, name }: { id: string; name: string }): Outcome<Change> {
  const search = readSavedSearch(workbench.db, id);
  if (!search) return refused(problem('saved-search-unknown', { name: id }));
  if (search.name === name) return refused(problem('nothing-changed'));
  if (findSavedSearchByName(workbench.db, name)) return refused(problem('search-name-taken', { name }));
  const before: StoredRecord = { type: 'saved-search', value: search };
  const after: StoredRecord = { type: 'saved-search', value: { ...search, name } };
  return recordChange(workbench, { command: 'rename-saved-search', changeSet: changeSet({ updated: [{ before, after }] }) });
}
