// The corpus as a table: which articles a filter lets through, in which order, and how far the annotators have come.
import type { LayerStatus } from '../domain/annotation';
import type { AnnotatorProgress, CorpusArrangement, CorpusFilter, CorpusFlag, CorpusSort } from '../domain/corpus-view';
import { foldText } from '../domain/text/fold';
import { countArticles } from './articles';
import { type ReadableDatabase, statement } from './database';
import { type Condition, joined } from './search-marks';
import { teachFunctions } from './sql-functions';

interface Arranged {
  readonly position: number;
  readonly boilerplate: number;
}

/** @param annotatorId whose statuses and marks the order is by. */
export function arrangeArticles(
  db: ReadableDatabase,
  annotatorId: string,
  filter: CorpusFilter,
  sort: CorpusSort,
): CorpusArrangement {
  teachFunctions(db);
  const key = sortKey(annotatorId, sort);
  const conditions = filterConditions(filter);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}`;
  const way = sort.descending ? 'DESC' : 'ASC';
  // Articles of which the key is not known come last either way.
  const sql = `SELECT position, coalesce(stretches.count, 0) AS boilerplate FROM article
    LEFT JOIN (${boilerplateSql}) AS stretches ON stretches.article_id = article.id
    ${key.join ?? ''} ${where} ORDER BY ${key.sql} ${way} NULLS LAST, position ${way}`;
  const values = [...(key.values ?? []), ...conditions.flatMap(({ values }) => values)];
  const rows = statement<(string | number)[], Arranged>(db, sql).all(...values);
  return { positions: rows.map(({ position }) => position), boilerplate: rows.map(({ boilerplate }) => boilerplate) };
}

const boilerplateSql = "SELECT article_id, count(*) AS count FROM region WHERE kind <> 'content' GROUP BY article_id";

interface SortKey {
  readonly sql: string;
  readonly join?: string;
  readonly values?: readonly string[];
}

const columns = { position: 'position', publishedOn: 'published_on', textLength: 'text_length' } as const;

function sortKey(annotatorId: string, { by, kind }: CorpusSort): SortKey {
  switch (by) {
    case 'title':
    case 'outlet':
      // What has no name is not known, and letters are compared as they are sought: without their dots and signs above.
      return { sql: `nullif(folded(${by}), '')` };
    case 'status':
      return { ...own('SELECT article_id, status AS value FROM layer WHERE annotator_id = ?', [annotatorId]), sql: statusRank };
    case 'kind':
      return own(`${tally('count(*)')} AND kind = ? GROUP BY article_id`, [annotatorId, kind ?? '']);
    case 'notes':
      return own(`${tally('count(note)')} GROUP BY article_id`, [annotatorId]);
    case 'unsure':
      return own(`${tally('sum(unsure)')} GROUP BY article_id`, [annotatorId]);
    case 'boilerplate':
      return { sql: 'boilerplate' };
    default:
      return { sql: columns[by] };
  }
}

const tally = (counted: string) => `SELECT article_id, ${counted} AS value FROM annotation WHERE annotator_id = ?`;

const own = (sql: string, values: readonly string[]): SortKey => ({
  sql: 'coalesce(own.value, 0)',
  join: `LEFT JOIN (${sql}) AS own ON own.article_id = article.id`,
  values,
});

/** An article that nobody touched is still to be done. */
const statusRank =
  "CASE coalesce(own.value, 'to-do') WHEN 'to-do' THEN 0 WHEN 'in-progress' THEN 1 WHEN 'done' THEN 2 ELSE 3 END";

function filterConditions(filter: CorpusFilter): Condition[] {
  const conditions: Condition[] = [];
  const words = foldText(filter.words.trim());
  const outlet = foldText(filter.outlet.trim());
  if (words !== '') {
    const names =
      "instr(folded(title), ?) > 0 OR instr(folded(coalesce(outlet, '')), ?) > 0 OR instr(folded(coalesce(byline, '')), ?) > 0";
    conditions.push({ sql: names, values: [words, words, words] });
  }
  if (outlet !== '') conditions.push({ sql: 'instr(folded(outlet), ?) > 0', values: [outlet] });
  if (filter.from !== null) conditions.push({ sql: 'published_on >= ?', values: [filter.from] });
  if (filter.to !== null) conditions.push({ sql: 'published_on <= ?', values: [filter.to] });
  return [...conditions, ...layerConditions(filter)];
}

function layerConditions({ annotatorId, statuses, marks, flags }: CorpusFilter): Condition[] {
  const whose = annotatorId === null ? '' : ' AND annotator_id = ?';
  const who = annotatorId === null ? [] : [annotatorId];
  const marked = (sql: string, values: readonly string[], has = true): Condition => ({
    sql: `id ${has ? 'IN' : 'NOT IN'} (SELECT article_id FROM annotation WHERE ${sql}${whose})`,
    values: [...values, ...who],
  });
  const flagged: Readonly<Record<CorpusFlag, Condition>> = {
    notes: marked('note IS NOT NULL', []),
    unsure: marked('unsure = 1', []),
    boilerplate: { sql: 'boilerplate > 0', values: [] },
  };
  return [
    ...(statuses.length === 0
      ? []
      : [
          joined(
            statuses.map((status) => statusCondition(status, whose, who)),
            'OR',
          ),
        ]),
    ...marks.map(({ kind, label, has }) =>
      label === null ? marked('kind = ?', [kind], has) : marked('kind = ? AND label = ?', [kind, label], has),
    ),
    ...flags.map((flag) => flagged[flag]),
  ];
}

function statusCondition(status: LayerStatus, whose: string, who: readonly string[]): Condition {
  if (status !== 'to-do') {
    return { sql: `id IN (SELECT article_id FROM layer WHERE status = ?${whose})`, values: [status, ...who] };
  }
  // Somebody's work is still to be done only where nobody has begun.
  return { sql: `id NOT IN (SELECT article_id FROM layer WHERE status <> 'to-do'${whose})`, values: [...who] };
}

export function progressOf(db: ReadableDatabase, annotatorIds: readonly string[]): AnnotatorProgress[] {
  const sql =
    "SELECT annotator_id AS who, status, count(*) AS count FROM layer WHERE status <> 'to-do' GROUP BY annotator_id, status";
  const rows = statement<[], { who: string; status: LayerStatus; count: number }>(db, sql).all();
  const articles = countArticles(db);
  return annotatorIds.map((annotatorId) => {
    const count = (...statuses: LayerStatus[]): number =>
      rows.reduce((sum, row) => (row.who === annotatorId && statuses.includes(row.status) ? sum + row.count : sum), 0);
    const [inProgress, done] = [count('in-progress'), count('done', 'locked')];
    return { annotatorId, toDo: articles - inProgress - done, inProgress, done };
  });
}
