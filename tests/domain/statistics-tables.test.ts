// Statistics as CSV: what is written is what any reader of CSV reads.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '../../domain/statistics-tables';

test('whatever stands in a cell comes out of the CSV again', () => {
  const cell = fc.string({ unit: fc.constantFrom('ا', 'x', ',', '"', '\n', '\r', ' ', '=') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const read: unknown = parse(csvOf({ columns: ['a', 'b', 'c'], rows }), { record_delimiter: '\n' });
      expect(read).toEqual([['a', 'b', 'c'], ...rows]);
    }),
  );
});
