// What tables are made of, whatever file they are written to: named columns, and rows of plain cells.
import type { CarriedArticle } from '../format';
import type { LossCount } from '../writing/loss-count';

/** Null where there is nothing to say. */
export type Cell = string | number | boolean | null;

export interface ColumnShape {
  readonly name: string;
  /** Numbers are whole; `truth` is true or false. */
  readonly type: 'text' | 'number' | 'truth';
}

export interface Column<Subject> extends ColumnShape {
  cell(subject: Subject): Cell;
}

export interface Table {
  readonly columns: readonly ColumnShape[];
  /** The rows that an article makes. @param losses told what of the article no row holds. */
  rows(article: CarriedArticle, losses: LossCount): Iterable<readonly Cell[]>;
}

/** @param subjects what the rows are about, in order. */
export function tableOf<Subject>(
  columns: readonly Column<Subject>[],
  subjects: (article: CarriedArticle, losses: LossCount) => Iterable<Subject>,
): Table {
  return {
    columns,
    *rows(article, losses) {
      for (const subject of subjects(article, losses)) yield columns.map((column) => column.cell(subject));
    },
  };
}

export const text = <Subject>(name: string, cell: (subject: Subject) => string | null): Column<Subject> => ({
  name,
  type: 'text',
  cell,
});

export const number = <Subject>(name: string, cell: (subject: Subject) => number | null): Column<Subject> => ({
  name,
  type: 'number',
  cell,
});

export const truth = <Subject>(name: string, cell: (subject: Subject) => boolean): Column<Subject> => ({
  name,
  type: 'truth',
  cell,
});
