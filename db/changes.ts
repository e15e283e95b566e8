// The tables `change` and `change_article`: the whole history, one row per command that wrote, and which articles it touched.
import { type Change, changeSchema, touchedArticles } from '../domain/change-set';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

/** A row of history before anybody has looked into its change set. */
export interface ChangeRow {
  readonly seq: number;
  readonly at: string;
  readonly author_id: string | null;
  readonly command: string;
  readonly kind: string;
  readonly reverses: number | null;
  readonly article_id: string | null;
  readonly change_set: string;
}

/** What undo and redo need to know of a change in order to find theirs. */
export type ChangeHeadline = Pick<Change, 'seq' | 'kind' | 'command' | 'reverses'>;

/** Change sets can be large, so few are held at a time. */
const PAGE = 50;

export function insertChange(db: WritableDatabase, change: Change): void {
  statement<[ChangeRow]>(
    db,
    `INSERT INTO change (seq, at, author_id, command, kind, reverses, article_id, change_set)
     VALUES (@seq, @at, @author_id, @command, @kind, @reverses, @article_id, @change_set)`,
  ).run({
    seq: change.seq,
    at: change.at,
    author_id: change.authorId,
    command: change.command,
    kind: change.kind,
    reverses: change.reverses,
    article_id: change.articleId,
    change_set: JSON.stringify(change.changeSet),
  });
  const touch = statement<[string, number]>(db, 'INSERT INTO change_article (article_id, seq) VALUES (?, ?)');
  for (const articleId of touchedArticles(change.changeSet)) touch.run(articleId, change.seq);
}

/** 0 before the first change. */
export function lastSeq(db: ReadableDatabase): number {
  return statement<[], { last: number | null }>(db, 'SELECT max(seq) AS last FROM change').get()?.last ?? 0;
}

/** When the latest change was made; null before the first. */
export function lastInstant(db: ReadableDatabase): string | null {
  return statement<[], { at: string }>(db, 'SELECT at FROM change ORDER BY seq DESC LIMIT 1').get()?.at ?? null;
}

export function readChange(db: ReadableDatabase, seq: number): Change | undefined {
  const row = statement<[number], ChangeRow>(db, 'SELECT * FROM change WHERE seq = ?').get(seq);
  return row && rowToChange(row);
}

/** History from `seq` on, oldest first. Throws where a row is not a change. */
export function* changesFrom(db: ReadableDatabase, seq: number): Generator<Change> {
  for (const row of changeRowsFrom(db, seq)) yield rowToChange(row);
}

/** The same rows, not yet looked into: for the check, which has to tell a broken one from a sound one. */
export function* changeRowsFrom(db: ReadableDatabase, seq: number): Generator<ChangeRow> {
  const page = statement<[number, number], ChangeRow>(db, 'SELECT * FROM change WHERE seq >= ? ORDER BY seq LIMIT ?');
  let next = seq;
  while (true) {
    const rows = page.all(next, PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    next = last.seq + 1;
  }
}

/** Which changes of history are meant; null leaves a question open. */
export interface ChangeFilter {
  readonly articleId: string | null;
  /** Changes whose change set names this annotation. */
  readonly annotationId: string | null;
  readonly authorId: string | null;
}

/**
 * History backwards: the changes before `seq` that the filter lets through, the newest first.
 * @param after the change at which to stop, without looking at it.
 */
export function* changesBefore(db: ReadableDatabase, seq: number, filter: ChangeFilter, after = 0): Generator<Change> {
  const ofArticle = filter.articleId !== null;
  // By the index's own column, in whose order its rows already stand.
  const at = ofArticle ? 'change_article.seq' : 'change.seq';
  const sql = `
    SELECT change.* FROM ${ofArticle ? 'change_article CROSS JOIN change ON change.seq = change_article.seq' : 'change'}
    WHERE ${at} < @seq AND ${at} > @after
      ${ofArticle ? 'AND change_article.article_id = @articleId' : ''}
      ${filter.authorId === null ? '' : 'AND author_id = @authorId'}
      ${filter.annotationId === null ? '' : 'AND instr(change_set, @annotationId) > 0'}
    ORDER BY ${at} DESC LIMIT @page`;
  const page = statement<[ChangeFilter & { seq: number; after: number; page: number }], ChangeRow>(db, sql);
  let next = seq;
  while (true) {
    const rows = page.all({ ...filter, seq: next, after, page: PAGE });
    for (const row of rows) yield rowToChange(row);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    next = last.seq;
  }
}

/** How often history touched an article: one for each change and article. */
export function countTouches(db: ReadableDatabase): number {
  return statement<[], { count: number }>(db, 'SELECT count(*) AS count FROM change_article').get()?.count ?? 0;
}

/** Whether a change touched the article. */
export function touchesArticle(db: ReadableDatabase, seq: number, articleId: string): boolean {
  const sql = 'SELECT 1 FROM change_article WHERE article_id = ? AND seq = ?';
  return statement<[string, number]>(db, sql).get(articleId, seq) !== undefined;
}

/** An author's changes, the latest first. */
export function headlinesOf(db: ReadableDatabase, authorId: string): IterableIterator<ChangeHeadline> {
  const sql = 'SELECT seq, kind, command, reverses FROM change WHERE author_id = ? ORDER BY seq DESC';
  return statement<[string], ChangeHeadline>(db, sql).iterate(authorId);
}

/** The highest version that a change of these commands ever gave the scheme; 0 when there was none. */
export function highestSchemeVersion(db: ReadableDatabase, commands: readonly string[]): number {
  const sql = `SELECT max(json_extract(change_set, '$.updated[0].after.value.version')) AS version FROM change
    WHERE command IN (SELECT value FROM json_each(?))`;
  return statement<[string], { version: number | null }>(db, sql).get(JSON.stringify(commands))?.version ?? 0;
}

/** Throws when the row is not a change as the domain defines it. */
export function rowToChange(row: ChangeRow): Change {
  return changeSchema.parse({
    seq: row.seq,
    at: row.at,
    authorId: row.author_id,
    command: row.command,
    kind: row.kind,
    reverses: row.reverses,
    articleId: row.article_id,
    changeSet: JSON.parse(row.change_set),
  });
}
