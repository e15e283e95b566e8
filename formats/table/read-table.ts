// Reads CSV and TSV row by row: a row is an article, and a row that is none is told with its line.
import { CsvError, parse } from 'csv-parse/sync';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { FileProblems } from '../file-problems';
import type { CarriedArticle, FileInParts, SourceFile, TableColumns } from '../format';
import { sha256Of } from '../sha256';
import { mapColumns } from './columns';
import { TableArticles } from './table-articles';
import { layoutOf, parserOptions, type TableLayout } from './table-layout';
import { LONGEST_ROWS, openTableText, rowsOfText, type TableText } from './table-text';

/** No table of articles has more; one that has is something else, or an attack. */
const MOST_COLUMNS = 1_000;
const ROWS_LOOKED_AT = 100;
const TOO_LONG = 'Row Not Ended: it goes on for more than 64 million characters';

interface OpenTable extends TableColumns {
  readonly text: TableText;
  readonly layout: TableLayout;
}

export function columnsOfTable(file: SourceFile): Outcome<TableColumns> {
  return openTable(file);
}

export function readTableInParts(file: SourceFile): Outcome<FileInParts> {
  const { name, bytes } = file;
  const opened = openTable(file);
  if (!opened.ok) return opened;
  const { columns, mapping, text, layout } = opened.value;
  if (![...mapping.values()].includes('text')) {
    return refused(problem('no-text-column', { file: name, columns: columns.map((column) => column.name).join(', ') }));
  }
  const { encoding, bom, newline } = text;
  const problems = new FileProblems(name);
  const source = { file: name, sha256: sha256Of(bytes), encoding, bom, newline };
  const rows = new TableArticles(source, mapping, problems, file.choices?.keepsRepeated);
  let walked = 0;
  function* walk(): Generator<CarriedArticle, Outcome<readonly Problem[]>> {
    let [line, isFirst] = [1, layout.header];
    for (const piece of rowsOfText(bytes, encoding, layout.quoted)) {
      const parsed = rowsIn(name, piece.text, layout, line);
      // What came before the fault is not brought: where one quote is missing, rows before it may have been swallowed too.
      if (!parsed.ok) return parsed;
      for (const row of parsed.value.slice(isFirst ? 1 : 0)) {
        const article =
          row.cells.length > columns.length ? problems.add(tooManyCells(row)) : rows.article(`#${row.line}`, cellsOf(row));
        if (article) yield article;
      }
      if (parsed.value.length > 0) isFirst = false;
      line += piece.text.split('\n').length - 1;
      walked = piece.end;
    }
    return rows.ending();
  }
  const cellsOf = ({ cells }: Row) => columns.map((column, at) => [column.name, cells[at] ?? ''] as const);
  const tooManyCells = ({ cells, line }: Row) =>
    problem('too-many-cells', { file: name, line, cells: cells.length, columns: columns.length });
  return done({ project: null, articles: walk(), share: () => walked / bytes.length });
}

function openTable(file: SourceFile): Outcome<OpenTable> {
  const text = openTableText(file);
  if (!text.ok) return text;
  const { encoding, beginning } = text.value;
  const told = layoutOf(beginning);
  const layout = { ...told, header: file.choices?.header ?? told.header };
  const [piece] = rowsOfText(file.bytes, encoding, layout.quoted);
  const rows = rowsIn(file.name, piece?.text ?? '', layout, 1, ROWS_LOOKED_AT);
  if (!rows.ok) return rows;
  const [first] = rows.value;
  if (!first) return refused(problem('empty-file', { file: file.name }));
  if (first.cells.length > MOST_COLUMNS)
    return refused(problem('too-many-columns', { file: file.name, count: first.cells.length, limit: MOST_COLUMNS }));
  const body = rows.value.slice(layout.header ? 1 : 0);
  const columns = columnNames(first.cells, layout.header).map((name, at) => ({
    name,
    samples: body.map(({ cells }) => cells[at] ?? ''),
  }));
  const names = columns.map(({ name }) => name);
  const chosen = file.choices?.columns;
  const missing = [...(chosen?.keys() ?? [])].find((name) => !names.includes(name));
  if (missing !== undefined)
    return refused(problem('column-missing', { file: file.name, column: missing, columns: names.join(', ') }));
  return done({ columns, mapping: mapColumns(columns, chosen), header: layout.header, text: text.value, layout });
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

interface Row {
  readonly cells: readonly string[];
  /** The line that it begins on. */
  readonly line: number;
}

/** @param firstLine the line of the file that the text begins on. */
function rowsIn(file: string, text: string, layout: TableLayout, firstLine: number, most?: number): Outcome<Row[]> {
  const rows: Row[] = [];
  let line = firstLine;
  if (text.length > LONGEST_ROWS) return refused(problem('bad-record', { file, line, path: 'table', reason: TOO_LONG }));
  try {
    parse(text, {
      ...parserOptions(layout),
      ...(most === undefined ? {} : { to: most }),
      on_record: (cells: string[], { lines }: { lines: number }) => {
        // The line after the row has begun when the row is handed over, but for the last one.
        rows.push({ cells, line });
        line = firstLine + lines;
        return null;
      },
    });
    return done(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused(problem('bad-record', { file, line, path: 'table', reason: error.message }));
  }
}
