// Gives a search a name. A name that another one has is refused, and so is a query that nobody could run.

import { findSavedSearchByName } from '../../db/saved-searches';
import { readScheme } from '../../db/schemes';
import { compileQuery } from '../../db/search-conditions';
import { type Change, changeSet } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { parseQuery } from '../../domain/search/query';
import { recordChange, type Workbench } from './workbench';

export function saveSearch(workbench: Workbench, { name, query }: { name: string; query: string }): Outcome<Change> {
  const parsed = parseQuery(query);
  if (!parsed.ok) return parsed;
  const { problems } = compileQuery(parsed.value, readScheme(workbench.db));
  if (problems.length > 0) return refused(...problems);
  if (findSavedSearchByName(workbench.db, name)) return refused(problem('search-name-taken', { name }));
  const value = { id: workbench.newId(), name, query, createdAt: workbench.now() };
  return recordChange(workbench, {
    command: 'save-search',
    changeSet: changeSet({ created: [{ type: 'saved-search', value }] }),
  });
}
