// Points against a page that can be worked out by hand: every character ten pixels wide, Latin runs laid out against the line.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorFor, headFrom, type LineLayout, type Touch, touchAt } from '../../renderer/reading/hit-test';
import type { Box } from '../../renderer/reading/line-boxes';

const WIDTH = 10;
const ROW = 40;
const isLatin = (character: string): boolean => /[A-Za-z]/.test(character);

/** Rows of so many characters; in each, runs of Latin letters read from left to right and everything else from right to left. */
function page(text: string, rightToLeft = true, perRow = 1000): { layout: LineLayout; boxOf: (at: number) => Box } {
  const boxes: Box[] = [];
  for (let rowStart = 0; rowStart < text.length; rowStart += perRow) {
    const row = [...text.slice(rowStart, rowStart + perRow)];
    const order: number[] = [];
    for (let at = 0; at < row.length; ) {
      let end = at + 1;
      while (end < row.length && isLatin(row[end] ?? '') === isLatin(row[at] ?? '')) end += 1;
      const run = Array.from({ length: end - at }, (_, index) => at + index);
      // `order` lists the row as the line's direction reads it.
      order.push(...(isLatin(row[at] ?? '') === rightToLeft ? run.reverse() : run));
      at = end;
    }
    const y = (rowStart / perRow) * ROW;
    order.forEach((at, index) => {
      boxes[rowStart + at] = { x: (rightToLeft ? 500 - index : index) * WIDTH, y, width: WIDTH, height: 30 };
    });
  }
  return {
    layout: { text, rightToLeft, boxes: (start, end) => boxes.slice(start, end) },
    boxOf: (at) => boxes[at] ?? { x: 0, y: 0, width: 0, height: 0 },
  };
}

function touched(layout: LineLayout, x: number, y: number): Touch {
  const touch = touchAt(layout, x, y);
  if (!touch) throw new Error('Nothing was touched');
  return touch;
}

/** A point at the edge of a character where reading it begins, or ends. */
function grip(text: string, { x, y, width }: Box, at: number, edge: 'start' | 'end'): [number, number] {
  const left = isLatin(text.charAt(at)) === (edge === 'start');
  return [left ? x + 1 : x + width - 1, y + 15];
}

/** Words of at least two letters: one Latin letter among Arabic ones has no direction that an eye could see. */
const line = fc
  .array(fc.constantFrom('طائرة', 'في', 'EU', 'Paris', ' ، ', 'بين'), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));

test('a drag from one character to another takes exactly what lies between, whatever directions mix', () => {
  fc.assert(
    fc.property(line, fc.boolean(), fc.nat(), fc.nat(), fc.boolean(), (text, rightToLeft, one, other, forward) => {
      const { layout, boxOf } = page(text, rightToLeft);
      const [first, last] = [one % text.length, other % text.length].sort((a, b) => a - b) as [number, number];
      const begin = touched(layout, ...grip(text, boxOf(first), first, 'start'));
      const end = touched(layout, ...grip(text, boxOf(last), last, 'end'));
      const [from, to] = forward ? [begin, end] : [end, begin];
      const span = [anchorFor(from, to), headFrom(from, to)].sort((a, b) => a - b);
      expect(span).toEqual([first, last + 1]);
    }),
  );
});

test('the same holds over the rows of a wrapped line', () => {
  const text = 'طائرة Paris في EU بين Paris طائرة';
  const { layout, boxOf } = page(text, true, 7);
  for (let at = 0; at < text.length; at += 1) {
    if (at % 7 === 0 || at % 7 === 6) continue;
    const touch = touched(layout, ...grip(text, boxOf(at), at, 'start'));
    expect({ start: touch.start, end: touch.end, nearest: touch.nearest }).toEqual({ start: at, end: at + 1, nearest: at });
  }
});

test('a word of the other direction is taken whole by whoever has come to its far side', () => {
  const text = 'من Paris إلى';
  const { layout, boxOf } = page(text);
  const from = touched(layout, ...grip(text, boxOf(0), 0, 'start'));
  // The left edge of the P: a hand that came from the right has passed over the whole word.
  const left = touched(layout, boxOf(3).x + 1, 15);
  expect(headFrom(from, left)).toBe(text.indexOf(' إلى'));
  // Inside the word every letter counts.
  const middle = touched(layout, boxOf(5).x + 1, 15);
  expect(headFrom(from, middle)).toBe(5);
});

test('beyond a row the caret stands at its end, before the space at which it broke', () => {
  const text = 'طائرة Paris في بين';
  const { layout } = page(text, true, 12);
  expect(touched(layout, -900, 15).beside).toBe(11);
  expect(touched(layout, 9000, 15).beside).toBe(0);
  expect(touched(layout, 9000, ROW + 15).beside).toBe(12);
  // Below everything the last row answers.
  expect(touched(layout, -900, 5000).beside).toBe(text.length);
});

test('a line of the other direction is selected from beside its one end to beside the other', () => {
  const { layout } = page('Paris');
  const [left, right] = [touched(layout, -900, 15), touched(layout, 9000, 15)];
  expect([anchorFor(left, right), headFrom(left, right)].sort()).toEqual([0, 5]);
});

test('a letter keeps its marks, and an empty line has nothing to touch', () => {
  const text = 'مَّد';
  const boxes: Box[] = [{ x: 10, y: 0, width: 10, height: 30 }];
  const layout: LineLayout = {
    text,
    rightToLeft: true,
    boxes: (start, end) => [...(start < 3 ? boxes : []), ...(end > 3 ? [{ x: 0, y: 0, width: 10, height: 30 }] : [])],
  };
  expect(touched(layout, 12, 15)).toMatchObject({ start: 0, end: 3, nearest: 3 });
  expect(touchAt({ text: '', rightToLeft: true, boxes: () => [] }, 5, 5)).toBeNull();
});
