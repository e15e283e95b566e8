// Writes Parquet: an article a row with everything on it, or one of the tables that CSV has too.
import type { WritingChoices } from '../../domain/export-options';
import type { ExportSource } from '../format';
import type { Table } from '../profiles/column';
import { tables } from '../profiles/tables';
import { LossCount } from '../writing/loss-count';
import { articleFields, articleRow } from './article-rows';
import { type Field, field, maybe } from './fields';
import { OFFSETS } from './offsets';
import { type ParquetRow, parquetBytes } from './parquet-bytes';

/** Whether rows are whole articles, so that nothing is left out. */
export const hasWholeArticles = ({ profile }: WritingChoices): boolean => profile === undefined || profile === 'articles';

export function* writeParquet(source: ExportSource, losses: LossCount, choices: WritingChoices): Generator<Uint8Array | ''> {
  const { project } = source;
  const says = { hashiya: JSON.stringify({ project: project.name, scheme: project.scheme, offsets: OFFSETS }) };
  yield* parquetBytes({ ...rowsOf(source, losses, choices), says });
}

/** Rows are made, which tells, and not encoded. */
export function tellLosses(source: ExportSource, losses: LossCount, choices: WritingChoices): Iterable<unknown> {
  return rowsOf(source, losses, choices).rows;
}

/** The first row as JSON: the bytes are not for reading. */
export function firstRow(source: ExportSource, choices: WritingChoices): string {
  const { fields, rows } = rowsOf(source, new LossCount(), choices);
  for (const row of rows) return JSON.stringify(Object.fromEntries(fields.map(({ name }, at) => [name, row[at]])));
  return '';
}

interface Rows {
  readonly fields: readonly Field[];
  readonly rows: Iterable<ParquetRow>;
}

function rowsOf(source: ExportSource, losses: LossCount, choices: WritingChoices): Rows {
  const { scheme } = source.project;
  if (hasWholeArticles(choices)) return { fields: articleFields, rows: wholeArticles(source) };
  const table = tables[choices.profile ?? 'marks'](scheme);
  return { fields: fieldsOf(table), rows: tableRows(table, source, losses) };
}

function* wholeArticles({ project, articles }: ExportSource): Generator<ParquetRow> {
  for (const article of articles()) yield articleRow(article, project.scheme);
}

function* tableRows(table: Table, { articles }: ExportSource, losses: LossCount): Generator<ParquetRow> {
  for (const article of articles()) yield* table.rows(article, losses);
}

const fieldsOf = ({ columns }: Table): Field[] =>
  columns.map(({ name, type }) => (type === 'truth' ? field(name, type) : maybe(name, type)));
