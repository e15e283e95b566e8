// What articles are alike: sketches of their texts and the pairs found by them, and what a person decided about two articles.
import type { Migration } from './migration';

export const addDuplicates: Migration = {
  version: 7,
  apply: (db) => {
    db.exec(pairs);
    db.exec(sketches);
  },
};

const pairs = `
-- What a person decided about two articles: the same story told twice, or two stories however like they are.
CREATE TABLE article_pair (
  article_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  other_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  verdict TEXT NOT NULL CHECK (verdict IN ('variant', 'different')),
  PRIMARY KEY (article_id, other_id),
  CHECK (article_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_pair_by_other ON article_pair (other_id);
`;

const sketches = `
-- The sketch of each text, under its article's position. This and the next three tables are made from the articles alone, so they are
-- no part of history and can be made again.
CREATE TABLE article_sketch (
  position INTEGER PRIMARY KEY,
  sketch BLOB NOT NULL
) STRICT;

-- Under which numbers a sketch is found; articles with a number in common are compared.
CREATE TABLE sketch_key (
  key INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (key, position)
) STRICT, WITHOUT ROWID;

-- Articles that are alike, by their positions; the longer one is the whole.
CREATE TABLE like_pair (
  whole INTEGER NOT NULL,
  part INTEGER NOT NULL,
  resemblance REAL NOT NULL,
  containment REAL NOT NULL,
  PRIMARY KEY (whole, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX like_pair_by_part ON like_pair (part);

-- How texts were sketched, and up to which position every article has been.
CREATE TABLE sketch_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  sketching INTEGER NOT NULL,
  upto INTEGER NOT NULL CHECK (upto >= 0)
) STRICT;
INSERT INTO sketch_state (only_row, sketching, upto) VALUES (1, 0, 0);
`;
