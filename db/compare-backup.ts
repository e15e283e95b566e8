// Holds a project against a backup of it: how far their histories agree, and what only one of them has. Reads both in the order of
// their ids, so that neither is ever in memory as a whole.
import type { RestorePreview } from '../domain/backups';
import type { ReadableDatabase } from './database';

type Difference = Pick<RestorePreview, 'changes' | 'since' | 'until' | 'by' | 'changesBack' | 'articles' | 'marks'>;

export function compareWithBackup(present: ReadableDatabase, backup: ReadableDatabase): Difference {
  const shared = sharedHistory(present, backup);
  const articles = differing(rows(present, 'article', "''"), rows(backup, 'article', "''"));
  const marks = differing(rows(present, 'annotation', 'updated_at'), rows(backup, 'annotation', 'updated_at'));
  return {
    ...changesAfter(present, shared),
    changesBack: lastSeq(backup) - shared,
    articles: { gone: articles.gone, back: articles.back },
    marks,
  };
}

/** The last change that both have, found by halves: histories that part never meet again. */
function sharedHistory(present: ReadableDatabase, backup: ReadableDatabase): number {
  const change = 'SELECT at, command, author_id, change_set FROM change WHERE seq = ?';
  const [here, there] = [present, backup].map((db) => db.prepare<[number], Record<string, unknown>>(change));
  const same = (seq: number): boolean => JSON.stringify(here?.get(seq)) === JSON.stringify(there?.get(seq));
  let [low, high] = [0, Math.min(lastSeq(present), lastSeq(backup))];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (same(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lastSeq(db: ReadableDatabase): number {
  return db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change').pluck().get() ?? 0;
}

function changesAfter(db: ReadableDatabase, seq: number): Pick<Difference, 'changes' | 'since' | 'until' | 'by'> {
  const sql = 'SELECT count(*) AS changes, min(at) AS since, max(at) AS until FROM change WHERE seq > ?';
  const total = db.prepare<[number], { changes: number; since: string | null; until: string | null }>(sql).get(seq);
  const by = db.prepare<[number], { name: string | null; changes: number }>(
    `SELECT name, count(*) AS changes FROM change LEFT JOIN annotator ON annotator.id = author_id
     WHERE seq > ? GROUP BY author_id ORDER BY changes DESC`,
  );
  return { changes: 0, since: null, until: null, ...total, by: by.all(seq) };
}

type Row = readonly [id: string, version: string];

function rows(db: ReadableDatabase, table: 'article' | 'annotation', version: string): IterableIterator<Row> {
  return db.prepare<[], Row>(`SELECT id, ${version} FROM ${table} ORDER BY id`).raw().iterate();
}

/** What stands only in the first, only in the second, and in both but otherwise. */
function differing(present: Iterator<Row>, backup: Iterator<Row>): { gone: number; back: number; changed: number } {
  const counts = { gone: 0, back: 0, changed: 0 };
  let [here, there] = [present.next(), backup.next()];
  while (!here.done || !there.done) {
    if (there.done || (!here.done && here.value[0] < there.value[0])) {
      counts.gone += 1;
      here = present.next();
    } else if (here.done || there.value[0] < here.value[0]) {
      counts.back += 1;
      there = backup.next();
    } else {
      if (here.value[1] !== there.value[1]) counts.changed += 1;
      [here, there] = [present.next(), backup.next()];
    }
  }
  return counts;
}
