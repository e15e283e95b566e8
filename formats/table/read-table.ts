// Reads CSV and TSV row by row: a row is an article, and a row that is none is told with its line.
import { CsvError, parse } from 'csv-parse/sync';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { decodeText, guessedEncoding } from '../encodings';
import { FileProblems } from '../file-problems';
import type { ReadFile, SourceFile } from '../format';
import { sha256Of } from '../sha256';
import { newlineStyle } from '../text/read-text';
import { type Column, type ColumnMapping, mapColumns } from './columns';
import { TableArticles } from './table-articles';
import { layoutOf, parserOptions, type TableLayout } from './table-layout';

/** No table of articles has more; one that has is something else, or an attack. */
const MOST_COLUMNS = 1_000;
const ROWS_LOOKED_AT = 100;

/** A table before it is read: what a person needs to see to say what its columns are. */
export interface TablePreview extends TableLayout {
  readonly columns: readonly Column[];
  readonly mapping: ColumnMapping;
}

export function readTable(file: SourceFile): Outcome<ReadFile> {
  const { name, bytes, choices } = file;
  const decoded = decodeText(name, bytes, file.encoding);
  if (!decoded.ok) return decoded;
  const { encoding, bom, certainty } = decoded.value;
  if (certainty === 'guessed') return refused(guessedEncoding(name, decoded.value, bytes));
  const newline = newlineStyle(decoded.value.text);
  const text = decoded.value.text.replace(/\r\n?/g, '\n');
  const preview = previewTable(name, text, choices?.columns);
  if (!preview.ok) return preview;
  const problems = new FileProblems(name);
  const rows = new TableArticles(
    { file: name, sha256: sha256Of(bytes), encoding, bom, newline },
    preview.value.mapping,
    problems,
  );
  const { columns, header } = preview.value;
  const broken = eachRow(name, text, preview.value, (cells, line, index) => {
    if (header && index === 0) return;
    if (cells.length > columns.length) {
      problems.add(problem('too-many-cells', { file: name, line, cells: cells.length, columns: columns.length }));
    } else
      rows.add(
        `#${line}`,
        columns.map((column, at) => [column.name, cells[at] ?? ''] as const),
      );
  });
  // What came before the fault is not brought: where one quote is missing, rows before it may have been swallowed too.
  return broken ? refused(broken) : rows.read();
}

/** @param text without a byte order mark, its lines ended by LF. */
export function previewTable(file: string, text: string, chosen?: ColumnMapping): Outcome<TablePreview> {
  const layout = layoutOf(text);
  const rows: string[][] = [];
  const broken = eachRow(file, text, layout, (cells) => void rows.push(cells), ROWS_LOOKED_AT);
  if (broken) return refused(broken);
  const [first] = rows;
  if (!first) return refused(problem('empty-file', { file }));
  if (first.length > MOST_COLUMNS)
    return refused(problem('too-many-columns', { file, count: first.length, limit: MOST_COLUMNS }));
  const names = columnNames(first, layout.header);
  const body = rows.slice(layout.header ? 1 : 0);
  const columns = names.map((name, at) => ({ name, samples: body.map((row) => row[at] ?? '') }));
  const missing = [...(chosen?.keys() ?? [])].find((name) => !names.includes(name));
  if (missing !== undefined) return refused(problem('column-missing', { file, column: missing, columns: names.join(', ') }));
  const mapping = mapColumns(columns, chosen);
  if (![...mapping.values()].includes('text')) return refused(problem('no-text-column', { file, columns: names.join(', ') }));
  return done({ ...layout, columns, mapping });
}

/** Columns without a name are called by their number, and of two of one name the second has its number added. */
function columnNames(first: readonly string[], header: boolean): string[] {
  const taken = new Set<string>();
  return first.map((cell, at) => {
    const said = header ? cell.trim() : '';
    const name = said === '' ? String(at + 1) : taken.has(said) ? `${said} (${at + 1})` : said;
    taken.add(name);
    return name;
  });
}

/** Hands over row by row, with the line that it begins on; answers what broke off the reading. */
function eachRow(
  file: string,
  text: string,
  layout: TableLayout,
  onRow: (cells: string[], line: number, index: number) => void,
  most?: number,
): Problem | null {
  let [line, index] = [1, 0];
  try {
    parse(text, {
      ...parserOptions(layout),
      ...(most === undefined ? {} : { to: most }),
      on_record: (cells: string[], { lines }: { lines: number }) => {
        // The line after the row has begun when the row is handed over, but for the last one.
        onRow(cells, line, index);
        [line, index] = [lines + 1, index + 1];
        return null;
      },
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return problem('bad-record', { file, line, path: 'table', reason: error.message });
  }
}
