// The table `outlet_line`: what a person decided about lines that the articles of an outlet repeat.
import type { OutletLine } from '../domain/repeated-lines';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

const columns = 'SELECT outlet, line, words, verdict FROM outlet_line';

export function listOutletLines(db: ReadableDatabase): OutletLine[] {
  return statement<[], OutletLine>(db, `${columns} ORDER BY outlet, line`).all();
}

/** By their lines. @param outlet empty for the articles of which none is known. */
export function linesOfOutlet(db: ReadableDatabase, outlet: string): ReadonlyMap<string, OutletLine> {
  const lines = statement<[string], OutletLine>(db, `${columns} WHERE outlet = ?`).all(outlet);
  return new Map(lines.map((each) => [each.line, each]));
}

export function readOutletLine(db: ReadableDatabase, { outlet, line }: OutletLine): OutletLine | undefined {
  return statement<[string, string], OutletLine>(db, `${columns} WHERE outlet = ? AND line = ?`).get(outlet, line);
}

export function insertOutletLine(db: WritableDatabase, line: OutletLine): void {
  const sql = 'INSERT INTO outlet_line (outlet, line, words, verdict) VALUES (@outlet, @line, @words, @verdict)';
  statement<[OutletLine]>(db, sql).run(line);
}

export function updateOutletLine(db: WritableDatabase, line: OutletLine): void {
  const sql = 'UPDATE outlet_line SET words = @words, verdict = @verdict WHERE outlet = @outlet AND line = @line';
  statement<[OutletLine]>(db, sql).run(line);
}

export function deleteOutletLine(db: WritableDatabase, { outlet, line }: OutletLine): void {
  statement<[string, string]>(db, 'DELETE FROM outlet_line WHERE outlet = ? AND line = ?').run(outlet, line);
}
