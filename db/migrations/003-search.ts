// Full-text search: one row of stems for each text. Made from the texts alone, so it is no part of history and can be made again.
import type { Migration } from './migration';

export const addSearch: Migration = {
  version: 3,
  apply: (db) => {
    db.exec(searchTables);
  },
};

const searchTables = `
-- Which texts the index holds, and under which number.
CREATE TABLE indexed_text (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE REFERENCES article_text (sha256)
) STRICT;

-- Stems in the order of their words, a token each. The texts themselves stand in article_text.
CREATE VIRTUAL TABLE text_search USING fts5 (stems, content = '', columnsize = 0, tokenize = "unicode61 remove_diacritics 0");

CREATE INDEX article_by_outlet ON article (outlet);
CREATE INDEX article_by_date ON article (published_on);
`;
