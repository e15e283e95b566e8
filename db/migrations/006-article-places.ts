// No place in the order of import is given twice, so that a deleted article finds its own free when it comes back.
import type { Migration } from './migration';

export const keepArticlePlaces: Migration = {
  version: 6,
  apply: (db) => {
    db.exec(`
CREATE TABLE article_place (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  -- The highest position that any article ever had.
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT;
INSERT INTO article_place (only_row, last) SELECT 1, coalesce(max(position), 0) FROM article;

CREATE TRIGGER article_takes_its_place AFTER INSERT ON article
BEGIN
  UPDATE article_place SET last = new.position WHERE last < new.position;
END;
`);
  },
};
