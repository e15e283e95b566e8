// Writes tables as CSV and TSV: RFC 4180, UTF-8, rows end with CRLF. What the rows are is the profile's to say.
import { stringify } from 'csv-stringify/sync';
import type { WritingChoices } from '../../domain/export-options';
import type { ExportSource } from '../format';
import type { Cell, ColumnShape } from '../profiles/column';
import { tables } from '../profiles/tables';
import { LossCount } from '../writing/loss-count';

/** A row a mark is what most people count. */
const USUAL_PROFILE = 'marks';
const ROWS_AT_ONCE = 200;
const ROWS_SHOWN = 3;

export function* writeTable(source: ExportSource, losses: LossCount, choices: WritingChoices): Generator<string> {
  const table = tables[choices.profile ?? USUAL_PROFILE](source.project.scheme);
  const text = textOf(choices, losses);
  yield (choices.excel ? '\ufeff' : '') + text([table.columns.map(({ name }) => name)]);
  const rows: (readonly Cell[])[] = [];
  for (const article of source.articles()) {
    for (const row of table.rows(article, losses)) if (rows.push(row) >= ROWS_AT_ONCE) yield text(rows.splice(0));
    // A place to stop: articles without rows may be many.
    yield '';
  }
  if (rows.length > 0) yield text(rows);
}

/** The names of the columns and the first rows. */
export function firstRows({ project, articles }: ExportSource, choices: WritingChoices): string {
  const table = tables[choices.profile ?? USUAL_PROFILE](project.scheme);
  const rows: (readonly Cell[])[] = [];
  for (const article of articles()) {
    for (const row of table.rows(article, new LossCount())) if (rows.push(row) >= ROWS_SHOWN) break;
    if (rows.length >= ROWS_SHOWN) break;
  }
  const names = table.columns.map(({ name }: ColumnShape) => name);
  return rows.length === 0 ? '' : textOf(choices, new LossCount())([names, ...rows]).trimEnd();
}

/** What Excel shows of a cell; the rest is gone once it saves. In UTF-16 code units. */
const LONGEST_CELL = 32_767;

/** What a spreadsheet takes for a formula when a cell begins so, also in wide letters. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function textOf({ delimiter, excel }: WritingChoices, losses: LossCount): (rows: readonly (readonly Cell[])[]) => string {
  const harmless = (cell: string): string => {
    if (cell.length > LONGEST_CELL) losses.add('long-cells', cell);
    if (!formula.test(cell)) return cell;
    losses.add('formulas', cell);
    return `'${cell}`;
  };
  const shown = (cell: Cell): string => {
    if (cell === null) return '';
    return excel && typeof cell === 'string' ? harmless(cell) : String(cell);
  };
  // A line end of either half is quoted too, which the library does for whole CRLF only.
  const options = { delimiter: delimiter === 'tab' ? '\t' : ',', record_delimiter: '\r\n', quoted_match: /[\r\n]/ };
  return (rows) =>
    stringify(
      rows.map((row) => row.map(shown)),
      options,
    );
}
