// Searches that were given a name: kept in the project like everything else, with history and undo.
import { expect, test } from 'vitest';
import { checkProject } from '../../main/commands/check-project';
import { deleteSavedSearch } from '../../main/commands/delete-saved-search';
import { describeProject } from '../../main/commands/describe-project';
import { renameSavedSearch } from '../../main/commands/rename-saved-search';
import { saveSearch } from '../../main/commands/save-search';
import { undo } from '../../main/commands/undo';
import { actingAs, type Workbench } from '../../main/commands/workbench';
import { codes, temporaryProject, value } from '../builders/temporary-project';

const saved = (workbench: Workbench) =>
  value(describeProject(workbench)).savedSearches.map(({ name, query }) => `${name}: ${query}`);
const firstId = (workbench: Workbench) => value(describeProject(workbench)).savedSearches[0]?.id ?? '';

test('a search is saved, renamed, deleted, and each of them undone; history leads to what stands', () => {
  const { workbench, annotator, reopen } = temporaryProject();
  const person = actingAs(workbench, annotator.id);
  value(saveSearch(person, { name: 'لافروف', query: 'has:claim source:لافروف' }));
  expect(saved(workbench)).toEqual(['لافروف: has:claim source:لافروف']);
  value(renameSavedSearch(person, { id: firstId(workbench), name: 'أقواله' }));
  expect(saved(workbench)).toEqual(['أقواله: has:claim source:لافروف']);
  value(deleteSavedSearch(person, { id: firstId(workbench) }));
  expect(saved(workbench)).toEqual([]);
  value(undo(person, { annotatorId: annotator.id }));
  value(undo(person, { annotatorId: annotator.id }));
  expect(saved(workbench)).toEqual(['لافروف: has:claim source:لافروف']);
  expect(value(checkProject(workbench)).problems).toEqual([]);
  expect(saved(reopen())).toEqual(['لافروف: has:claim source:لافروف']);
});

test('a name that is taken, a query that cannot be run and a search that is gone are refused', () => {
  const { workbench } = temporaryProject();
  value(saveSearch(workbench, { name: 'a', query: 'بكين' }));
  value(saveSearch(workbench, { name: 'b', query: 'بكين' }));
  expect(codes(saveSearch(workbench, { name: 'a', query: 'موسكو' }))).toEqual(['search-name-taken']);
  expect(codes(saveSearch(workbench, { name: 'c', query: 'foo:bar' }))).toEqual(['query-field-unknown']);
  expect(codes(saveSearch(workbench, { name: 'c', query: '(' }))).toEqual(['query-broken']);
  expect(codes(renameSavedSearch(workbench, { id: firstId(workbench), name: 'b' }))).toEqual(['search-name-taken']);
  expect(codes(renameSavedSearch(workbench, { id: firstId(workbench), name: 'a' }))).toEqual(['nothing-changed']);
  expect(codes(deleteSavedSearch(workbench, { id: workbench.newId() }))).toEqual(['saved-search-unknown']);
});
