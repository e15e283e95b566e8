// Forgets a saved search; what it found is untouched.
import { readSavedSearch } from '../../db/saved-searches';
import { type Change, changeSet } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { recordChange, type Workbench } from './workbench';

export function deleteSavedSearch(workbench: Workbench, { id }: { id: string }): Outcome<Change> {
  const value = readSavedSearch(workbench.db, id);
  if (!value) return refused(problem('saved-search-unknown', { name: id }));
  const set = changeSet({ deleted: [{ type: 'saved-search', value }] });
  return recordChange(workbench, { command: 'delete-saved-search', changeSet: set });
}
