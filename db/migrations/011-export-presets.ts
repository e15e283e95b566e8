// Options of exports that were given a name.
import type { Migration } from './migration';

export const addExportPresets: Migration = {
  version: 11,
  apply: (db) => db.exec(presets),
};

const presets = `
CREATE TABLE export_preset (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  options TEXT NOT NULL CHECK (json_type(options) = 'object'),
  created_at TEXT NOT NULL
) STRICT;
`;
