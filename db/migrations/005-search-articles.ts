// Search by article instead of by text: titles and bylines beside the texts, lines apart, and a note of how words were stemmed.
import type { Migration } from './migration';

export const searchArticles: Migration = {
  version: 5,
  apply: (db) => {
    db.exec(dropTextSearch);
    db.exec(articleSearch);
    db.exec(savedSearches);
    db.exec(indexes);
  },
};

const dropTextSearch = `
DROP TABLE text_search;
DROP TABLE indexed_text;
`;

const articleSearch = `
-- Stems in the order of their words, a token each; a row under each article's position. Made from the articles alone, so it is
-- no part of history and can be made again. What it holds stands in the articles and their texts.
CREATE VIRTUAL TABLE article_search USING fts5 (
  text, title, byline, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
);

-- How words were stemmed, and up to which position every article is in the index.
CREATE TABLE search_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  stemming INTEGER NOT NULL,
  upto INTEGER NOT NULL CHECK (upto >= 0)
) STRICT;
INSERT INTO search_state (only_row, stemming, upto) VALUES (1, 0, 0);
`;

const savedSearches = `
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  query TEXT NOT NULL CHECK (query <> ''),
  created_at TEXT NOT NULL
) STRICT;
`;

const indexes = `
DROP INDEX article_by_outlet;
DROP INDEX article_by_date;
CREATE INDEX article_by_outlet ON article (outlet, position);
CREATE INDEX article_by_date ON article (published_on, position);
CREATE INDEX annotation_by_label ON annotation (kind, label, article_id);
`;
