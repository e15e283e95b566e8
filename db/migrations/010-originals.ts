// Files that articles were taken out of, kept where a person wants them.
import type { Migration } from './migration';

export const addOriginals: Migration = {
  version: 10,
  apply: (db) => db.exec(originals),
};

const originals = `
-- Files that articles were taken out of, by the SHA-256 of their bytes, which the article names as that of its source. Like texts
-- they are no part of history, which names them, and stay when their article is deleted.
CREATE TABLE original_file (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  -- Packed with gzip.
  packed BLOB NOT NULL
) STRICT;
`;
