// What imports were told, kept for the next of the like.
import type { Migration } from './migration';

export const addImportMemory: Migration = {
  version: 8,
  apply: (db) => db.exec(importMemory),
};

const importMemory = `
-- What a person said at an import: what columns of these names are, or what a label of another tool becomes. No part of history:
-- it changes nothing that is there, and a change that is taken back need not be forgotten.
CREATE TABLE import_memory (
  about TEXT NOT NULL CHECK (about IN ('columns', 'label')),
  -- The names of the columns in order of the alphabet, or the format, layer and label; as JSON.
  name TEXT NOT NULL CHECK (json_valid(name)),
  said TEXT NOT NULL CHECK (json_valid(said)),
  PRIMARY KEY (about, name)
) STRICT, WITHOUT ROWID;
`;
