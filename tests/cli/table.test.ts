// Columns that stay columns, whatever letters stand in them.
import { expect, test } from 'vitest';
import { table, widthOf } from '../../main/cli/table';

test('marks and invisible characters take no column, wide characters take two', () => {
  expect(['abc', 'مُحَمَّد', 'می‌خواهم', '\u200fab', '日本', '👨‍👩‍👧‍👦', ''].map(widthOf)).toEqual([3, 4, 7, 2, 4, 2, 0]);
});

test('numbers end and words begin at the same place, and long cells are cut', () => {
  const columns = [{ heading: 'n', align: 'end' as const }, { heading: 'word', widest: 5 }, { heading: 'x' }];
  const rows = [
    [1, 'مُحَمَّد', 'a'],
    [100, 'longer than that', 'b'],
  ];
  expect(table(columns, rows).split('\n')).toEqual(['  n  word   x', '───  ─────  ─', '  1  مُحَمَّد   a', '100  long…  b']);
});

test('a cell is one line and gives the terminal no orders', () => {
  expect(table([{ heading: 'h' }], [['a\nb\u001b[31mc\u2028d']]).split('\n')).toHaveLength(3);
  expect(table([{ heading: 'h' }], [['a\u001b[31m']])).not.toContain('\u001b');
});
