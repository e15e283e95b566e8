// A matrix with its numbers in the cells: rows and columns named, cells tinted by how much is in them, or divided by label.
import { drawLegend, type Sign } from './draw-legend';
import {
  type Drawing,
  LEADING,
  type Part,
  type Pen,
  rectangle,
  type Shape,
  SIZE,
  SMALL,
  tinted,
  words,
  wrapped,
} from './drawing';

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** What the value is made of, with the places of the labels in the scheme; where it is empty the cell is tinted. */
  readonly shares: readonly (Sign & { readonly value: number; readonly place: number })[];
  readonly told: string;
  /** The place of its row in the table. */
  readonly place: number;
}

export interface Matrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Whether the columns are narrow, with their names turned. */
  readonly isNarrow: boolean;
  readonly cells: readonly Cell[];
  readonly signs: readonly Sign[];
}

const WIDEST_NAME = 200;
const WIDE_COLUMN = 96;
const TALLEST_HEADING = 170;
const ROW = 26;
const ROW_WITH_SHARES = 40;

interface Frame {
  /** Where the cells begin. */
  readonly from: number;
  readonly column: number;
  /** Of the lower edge of the headings. */
  readonly top: number;
  readonly rows: readonly { readonly y: number; readonly height: number; readonly lines: readonly string[] }[];
}

export function drawMatrix(matrix: Matrix, pen: Pen): Drawing {
  const legend = drawLegend(matrix.signs, 0, pen);
  const headings = headingsOf(matrix, pen);
  const frame = frameOf(matrix, legend.height + headings.height + 6, pen);
  const last = frame.rows.at(-1);
  const width = frame.from + matrix.columns.length * frame.column + 1;
  const most = Math.max(1, ...matrix.cells.map(({ value }) => value));
  const parts: Part[] = [
    { shapes: legend.shapes },
    { shapes: headings.shapes(frame) },
    ...frame.rows.map(({ y, height, lines }) => ({ shapes: rowShapes(y, height, lines, width) })),
    ...matrix.cells.map((cell) => drawCell(cell, most, frame, pen)),
  ];
  return { width: Math.max(width, legend.height > 0 ? pen.width : 0), height: last ? last.y + last.height + 1 : 0, parts };
}

function frameOf({ rows, columns, isNarrow, cells }: Matrix, top: number, pen: Pen): Frame {
  const wanted = Math.max(0, ...rows.map((name) => pen.measure(name, SIZE)));
  const names = Math.ceil(Math.min(wanted, WIDEST_NAME)) + 1;
  const numbers = Math.max(0, ...cells.map(({ value }) => pen.measure(pen.number(value), SIZE)));
  const least = isNarrow ? Math.max(30, numbers + 10) : WIDE_COLUMN;
  const room = (pen.width - names - 13) / Math.max(1, columns.length);
  const column = Math.max(least, Math.min(room, isNarrow ? 48 : 150));
  let y = top;
  const placed = rows.map((name) => {
    const lines = wrapped(name, names, pen.measure);
    const height = Math.max(isNarrow ? ROW : ROW_WITH_SHARES, lines.length * SIZE * LEADING + 6);
    const row = { y, height, lines };
    y += height;
    return row;
  });
  return { from: names + 12, column, top, rows: placed };
}

function headingsOf({ columns, isNarrow }: Matrix, pen: Pen) {
  if (isNarrow) {
    const tallest = Math.min(TALLEST_HEADING, Math.max(0, ...columns.map((name) => pen.measure(name, SMALL))));
    return {
      height: Math.ceil(tallest) + 6,
      shapes: ({ from, column, top }: Frame): Shape[] =>
        columns.map((name, index) =>
          words(fitting(name, TALLEST_HEADING, pen), from + (index + 0.5) * column, top - 6, { size: SMALL, isTurned: true }),
        ),
    };
  }
  const lines = columns.map((name) => wrapped(name, WIDE_COLUMN - 10, pen.measure, SMALL));
  const leading = SMALL * LEADING;
  return {
    height: Math.max(0, ...lines.map((each) => each.length)) * leading + 6,
    shapes: ({ from, column, top }: Frame): Shape[] =>
      lines.flatMap((each, index) =>
        each.map((line, at) =>
          words(line, from + (index + 0.5) * column, top - 8 - (each.length - 1 - at) * leading, {
            size: SMALL,
            end: 'middle',
            whole: columns[index] ?? line,
          }),
        ),
      ),
  };
}

/** Turned words cannot go on in another line; the row of the same name has them whole. */
function fitting(name: string, length: number, pen: Pen): string {
  if (pen.measure(name, SMALL) <= length) return name;
  const [first = ''] = wrapped(name, length - 10, pen.measure, SMALL);
  return `${first}…`;
}

function rowShapes(y: number, height: number, lines: readonly string[], width: number): Shape[] {
  const leading = SIZE * LEADING;
  const first = y + (height - lines.length * leading) / 2 + leading / 2 + SIZE * 0.36;
  return [
    rectangle(0, y - 0.5, width, 1, 'rule'),
    ...lines.map((line, index) => words(line, 0, first + index * leading, { whole: lines.join(' ') })),
  ];
}

function drawCell({ row, column, value, shares, told, place }: Cell, most: number, frame: Frame, pen: Pen): Part {
  const { y, height } = frame.rows[row] ?? { y: 0, height: 0 };
  const at = frame.from + column * frame.column;
  const middle = at + frame.column / 2;
  if (shares.length === 0) {
    const number = words(pen.number(value), middle, y + height / 2 + SIZE * 0.36, { end: 'middle' });
    const strength = 0.06 + 0.4 * Math.sqrt(value / most);
    return { told, row: place, shapes: [rectangle(at + 1, y + 1, frame.column - 2, height - 2, 'accent', strength), number] };
  }
  const [length, top] = [frame.column - 20, y + height / 2 - 16];
  const shapes: Shape[] = [words(pen.number(value), middle, top + 13, { end: 'middle' })];
  let from = at + 10;
  for (const share of shares) {
    const width = (share.value / value) * length;
    shapes.push(...tinted(from, top + 19, Math.max(1, width - 1), 10, share.paint, share.line));
    from += width;
  }
  return { told, row: place, shapes };
}
