// Rows are chosen as in every table, by what the articles are and not by where they stand.
import { expect, test } from 'vitest';
import { chooseAll, chooseOnly, chooseTo, keepShown, noRows, toggleRow, walkTo } from '../../renderer/corpus/row-selection';

const order = [40, 10, 30, 20];
const chosen = ({ chosen }: { chosen: ReadonlySet<number> }) => [...chosen].sort((a, b) => a - b);

test('a press chooses one row, with Ctrl one more or one less', () => {
  const one = chooseOnly(10);
  const two = toggleRow(one, 20);
  expect([chosen(one), chosen(two), chosen(toggleRow(two, 10))]).toEqual([[10], [10, 20], [20]]);
});

test('a stretch goes from where it began to the row in the order that is shown, and shrinks again', () => {
  const wide = chooseTo(chooseOnly(10), order, 20);
  expect(chosen(wide)).toEqual([10, 20, 30]);
  expect(chosen(chooseTo(wide, order, 30))).toEqual([10, 30]);
  expect(chosen(chooseTo(wide, order, 40))).toEqual([10, 40]);
  expect(chosen(chooseTo(noRows, order, 30))).toEqual([30]);
});

test('walking goes to a row and leaves what is chosen', () => {
  const walked = walkTo(chooseOnly(10), 30);
  expect([chosen(walked), walked.active, walked.anchor]).toEqual([[10], 30, 10]);
});

test('all are chosen at once, and what is not shown any more is let go', () => {
  const all = chooseAll(chooseOnly(30), order);
  expect(chosen(all)).toEqual([10, 20, 30, 40]);
  const kept = keepShown(all, [10, 20]);
  expect([chosen(kept), kept.active, kept.anchor]).toEqual([[10, 20], null, null]);
  expect(keepShown(all, order).chosen).toBe(all.chosen);
});

test('a stretch that began at a row that is gone begins anew', () => {
  const rows = keepShown(chooseOnly(10), [20, 30]);
  expect(chosen(chooseTo(rows, [20, 30], 30))).toEqual([30]);
});
