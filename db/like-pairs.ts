// Pairs of articles that are alike or were joined or parted by a person, read from `like_pair` and `article_pair` together.
import type { LikePair, PairVerdict } from '../domain/duplicates/stories';
import { type ReadableDatabase, statement } from './database';

interface PairRow {
  readonly whole: string;
  readonly part: string;
  readonly resemblance: number;
  readonly containment: number;
  readonly verdict: PairVerdict | null;
}

/** Pairs that a person decided about and that are not alike, or not yet known to be, count as wholly unlike. */
const pairsSql = `
SELECT whole.id AS whole, part.id AS part, resemblance, containment, verdict
FROM like_pair
JOIN article AS whole ON whole.position = like_pair.whole
JOIN article AS part ON part.position = like_pair.part
LEFT JOIN article_pair ON article_id = min(whole.id, part.id) AND other_id = max(whole.id, part.id)
UNION ALL
SELECT article_id, other_id, 0, 0, verdict
FROM article_pair
JOIN article AS one ON one.id = article_id
JOIN article AS other ON other.id = other_id
WHERE NOT EXISTS (
  SELECT 1 FROM like_pair
  WHERE (whole = one.position AND part = other.position) OR (whole = other.position AND part = one.position)
)`;

export function listLikePairs(db: ReadableDatabase): LikePair<string>[] {
  return statement<[], PairRow>(db, pairsSql).all();
}

/** Those that the article has a part in, most like first. */
export function likePairsOf(db: ReadableDatabase, articleId: string): LikePair<string>[] {
  const sql = `SELECT * FROM (${ofOneSql}) ORDER BY resemblance DESC, containment DESC`;
  return statement<{ id: string }[], PairRow>(db, sql).all({ id: articleId });
}

const ofOneSql = `
SELECT whole.id AS whole, part.id AS part, resemblance, containment, verdict
FROM article AS it
JOIN like_pair ON like_pair.whole = it.position OR like_pair.part = it.position
JOIN article AS whole ON whole.position = like_pair.whole
JOIN article AS part ON part.position = like_pair.part
LEFT JOIN article_pair ON article_id = min(whole.id, part.id) AND other_id = max(whole.id, part.id)
WHERE it.id = @id
UNION ALL
SELECT article_id, other_id, 0, 0, verdict
FROM article_pair
JOIN article AS one ON one.id = article_id
JOIN article AS other ON other.id = other_id
WHERE (article_id = @id OR other_id = @id) AND NOT EXISTS (
  SELECT 1 FROM like_pair
  WHERE (whole = one.position AND part = other.position) OR (whole = other.position AND part = one.position)
)`;
