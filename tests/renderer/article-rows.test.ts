import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { untouched } from '../../domain/article-summary';
import type { ArticleSummary } from '../../domain/opened-article';
import {
  type ArticleRows,
  changeRow,
  exchangeRows,
  rowAtPosition,
  rowById,
  rowIndex,
  withPage,
} from '../../renderer/state/article-rows';
import { plainArticle } from '../builders/plain-article';

const row = (position: number, title = `${position}`): ArticleSummary => ({
  ...untouched({ ...plainArticle('', '').article, id: `id-${position}`, position }),
  title,
});
const rowsAt = (...positions: number[]): ArticleRows => positions.map((position) => row(position));
const positions = (rows: ArticleRows) => rows.map(({ position }) => position);

describe('rows of the article list', () => {
  test('every row is found by its id after whatever came, went and changed, also in the lists before', () => {
    const step = fc.record({ act: fc.constantFrom('come', 'go', 'change', 'page'), at: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const lists: ArticleRows[] = [rowsAt(2, 4)];
        for (const { act, at } of steps) {
          const rows = lists.at(-1) ?? [];
          if (act === 'come') lists.push(exchangeRows(rows, [row(at, 'new')], new Set()));
          else if (act === 'go') lists.push(exchangeRows(rows, [], new Set([`id-${at}`])));
          else if (act === 'change') lists.push(changeRow(rows, `id-${at}`, (each) => ({ ...each, title: 'changed' })));
          else lists.push(withPage(rows, at, { articles: rowsAt(at + 1, at + 2), more: true, total: 14, seq: 1 }));
        }
        for (const rows of lists) {
          expect(positions(rows)).toEqual([...new Set(positions(rows))].sort((a, b) => a - b));
          for (let at = 1; at <= 14; at += 1) {
            expect(rowIndex(rows, `id-${at}`)).toBe(positions(rows).indexOf(at));
            expect(rowAtPosition(rows, at)).toBe(rows.find(({ position }) => position === at));
          }
        }
      }),
    );
  });

  test('a change touches one row and leaves the others the same values', () => {
    const rows = rowsAt(1, 2, 3);
    const next = changeRow(rows, 'id-2', (each) => ({ ...each, status: 'done' }));
    expect(rowById(next, 'id-2')?.status).toBe('done');
    expect([next[0] === rows[0], next[1] === rows[1], next[2] === rows[2]]).toEqual([true, false, true]);
    expect(changeRow(rows, 'id-9', (each) => each)).toBe(rows);
  });

  test('a page takes the place of what was known between where it begins and where it ends', () => {
    const page = { articles: rowsAt(3, 5), total: 9, seq: 1 };
    expect(positions(withPage(rowsAt(1, 2, 4, 5, 9), 2, { ...page, more: true }))).toEqual([1, 2, 3, 5, 9]);
    expect(positions(withPage(rowsAt(1, 2, 4, 5, 9), 2, { ...page, more: false }))).toEqual([1, 2, 3, 5]);
    expect(positions(withPage(rowsAt(1, 2), 2, { ...page, more: true }))).toEqual([1, 2, 3, 5]);
  });
});
