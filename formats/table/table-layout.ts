// How a table of plain text is laid out: what parts its cells, whether they are quoted, and whether the first row names the columns.
import { parse } from 'csv-parse/sync';
import { dayFrom } from '../plain-article';
import { fieldNamed } from './columns';

export interface TableLayout {
  readonly delimiter: string;
  readonly quoted: boolean;
  /** Whether the first row names the columns. */
  readonly header: boolean;
}

const delimiters = ['\t', ',', ';', '|', '،', '؛'] as const;
const SAMPLE = 500_000;
const ROWS_LOOKED_AT = 50;

/** Told from the beginning of the text. */
export function layoutOf(text: string): TableLayout {
  const tried = delimiters.flatMap((delimiter) =>
    [true, false].map((quoted) => ({ delimiter, quoted, ...trial(text, delimiter, quoted) })),
  );
  // Sorting is stable: of equals the first delimiter wins, quoted before unquoted.
  const [best] = tried.sort((a, b) => b.score - a.score);
  if (!best || best.score <= 0) {
    const quoted = tried.some((each) => each.quoted && each.rows.length > 0);
    const rows = tried.find((each) => each.quoted === quoted && each.delimiter === ',')?.rows ?? [];
    return { delimiter: ',', quoted, header: namesColumns(rows) };
  }
  return { delimiter: best.delimiter, quoted: best.quoted, header: namesColumns(best.rows) };
}

export function parserOptions({ delimiter, quoted }: Omit<TableLayout, 'header'>) {
  return {
    delimiter,
    quote: quoted ? ('"' as const) : (false as const),
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
  };
}

/** How well the rows agree on their number of cells. */
function trial(text: string, delimiter: string, quoted: boolean): { rows: string[][]; score: number } {
  const rows = firstRows(text, delimiter, quoted);
  const [first] = rows;
  if (!first || first.length < 2) return { rows, score: 0 };
  const agreeing = rows.filter((row) => row.length === first.length).length / rows.length;
  // A comma of prose stands in some rows only; a delimiter in all, and the same number of times.
  return { rows, score: agreeing < 0.6 ? 0 : agreeing + Math.min(first.length, 20) / 1_000 + (quoted ? 0.000_1 : 0) };
}

function firstRows(text: string, delimiter: string, quoted: boolean): string[][] {
  // Cut behind a whole line: half a row would disagree with the others.
  const lineEnd = text.length > SAMPLE ? text.lastIndexOf('\n', SAMPLE) : text.length;
  const sample = text.slice(0, lineEnd > 0 ? lineEnd : SAMPLE);
  const rows: string[][] = [];
  try {
    parse(sample, {
      ...parserOptions({ delimiter, quoted }),
      to: ROWS_LOOKED_AT,
      on_record: (row: string[]) => {
        rows.push(row);
        return null;
      },
    });
    return rows;
  } catch {
    // A quote left open by the cut says nothing about the rows before it.
    return text.length > SAMPLE ? rows : [];
  }
}

const LONGEST_COLUMN_NAME = 60;

/** Names are short, differ, and are neither dates nor numbers nor addresses, and what stands under them looks otherwise. */
function namesColumns([first, ...rows]: readonly (readonly string[])[]): boolean {
  if (!first) return false;
  if (first.some((cell) => fieldNamed(cell) !== undefined)) return true;
  const names = first.map((cell) => cell.trim());
  const fit = names.every((name) => name !== '' && name.length <= LONGEST_COLUMN_NAME && /\p{L}/u.test(name) && !isValue(name));
  if (!fit || new Set(names).size < names.length || rows.length === 0) return false;
  return names.some((name, at) => {
    const cells = rows.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(cells.length, 1);
    return cells.length > 0 && (cells.every(isValue) || length > 3 * Math.max(name.length, LONGEST_COLUMN_NAME / 3));
  });
}

const isValue = (cell: string) => /^[\p{N}\s.,:%+-]+$/u.test(cell) || /^https?:/i.test(cell) || dayFrom(cell) !== null;
