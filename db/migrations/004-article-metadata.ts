// What an article brings along that no other column holds.
import type { Migration } from './migration';

export const addArticleMetadata: Migration = {
  version: 4,
  apply: (db) => {
    db.exec("ALTER TABLE article ADD COLUMN metadata TEXT NOT NULL DEFAULT '{}' CHECK (json_type(metadata) = 'object')");
  },
};
