// What a person decided about lines that the articles of an outlet repeat.
import type { Migration } from './migration';

export const addOutletLines: Migration = {
  version: 9,
  apply: (db) => {
    db.exec(`
CREATE TABLE outlet_line (
  -- Empty for the articles of which no outlet is known.
  outlet TEXT NOT NULL,
  -- Folded, so that all its spellings are one.
  line TEXT NOT NULL CHECK (line <> ''),
  words TEXT NOT NULL CHECK (words <> ''),
  verdict TEXT NOT NULL CHECK (verdict IN ('boilerplate', 'story')),
  PRIMARY KEY (outlet, line)
) STRICT, WITHOUT ROWID;
`);
  },
};
