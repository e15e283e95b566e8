// The schema's history in order. A new step is a new file and a new line here; a released step is never touched again.
import { createTables } from './001-create-tables';

import { indexHistory } from './002-index-history';

import { addSearch } from './003-search';
import { addArticleMetadata } from './004-article-metadata';
import { searchArticles } from './005-search-articles';
import { keepArticlePlaces } from './006-article-places';
import { addDuplicates } from './007-duplicates';
import { addImportMemory } from './008-import-memory';
import { addOutletLines } from './009-outlet-lines';
import { addOriginals } from './010-originals';
import { addExportPresets } from './011-export-presets';
import type { Migration } from './migration';

export const migrations: readonly Migration[] = inOrder([
  createTables,
  indexHistory,
  addSearch,
  addArticleMetadata,
  searchArticles,
  keepArticlePlaces,
  addDuplicates,
  addImportMemory,
  addOutletLines,
  addOriginals,
  addExportPresets,
]);

/** Throws unless the versions count 1, 2, 3 …: a gap or a swap would leave some files without a step. */
export function inOrder(list: readonly Migration[]): readonly Migration[] {
  list.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`Migration ${index + 1} in line calls itself version ${version}`);
  });
  return list;
}
