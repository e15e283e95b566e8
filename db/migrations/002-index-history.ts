// Lets an article's history be read a few rows at a time, instead of looking into the whole project's.
import type { Migration } from './migration';

export const indexHistory: Migration = {
  version: 2,
  apply: (db) => {
    db.exec(changeArticleTable);
    db.exec(fillFrom('created', '$'));
    db.exec(fillFrom('updated', '$.after'));
    db.exec(fillFrom('deleted', '$'));
  },
};

const changeArticleTable = `
-- Which articles each change touches.
CREATE TABLE change_article (
  article_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (article_id, seq)
) STRICT, WITHOUT ROWID;
`;

/** @param record where the record stands in one entry of the part. */
function fillFrom(part: string, record: string): string {
  return `
    INSERT OR IGNORE INTO change_article (article_id, seq)
    SELECT article_id, seq FROM (
      SELECT change.seq AS seq,
        CASE json_extract(entry.value, '${record}.type')
          WHEN 'article' THEN json_extract(entry.value, '${record}.value.id')
          ELSE json_extract(entry.value, '${record}.value.articleId')
        END AS article_id
      FROM change, json_each(change.change_set, '$.${part}') AS entry
    )
    WHERE article_id IS NOT NULL`;
}
