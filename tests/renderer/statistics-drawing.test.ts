// Charts are drawn once and stand mirrored in a page that runs right to left; no name in them is ever cut.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bar, drawBars } from '../../renderer/statistics/draw-bars';
import { type Cell, drawMatrix } from '../../renderer/statistics/draw-matrix';
import { drawTimeline } from '../../renderer/statistics/draw-timeline';
import type { Drawing, Pen, Shape } from '../../renderer/statistics/drawing';
import { placed } from '../../renderer/statistics/place-drawing';

const pen: Pen = { width: 400, measure: (words, size) => words.length * size * 0.5, number: String };
const bar = (name: string, value: number, row = 0): Bar => ({ name, value, row, paint: 'accent', line: 'solid', told: name });

const shapesOf = ({ parts }: Drawing): readonly Shape[] => parts.flatMap(({ shapes }) => shapes);
const wordsOf = (drawing: Drawing): string[] =>
  shapesOf(drawing).flatMap((shape) => (shape.type === 'words' ? [shape.words] : []));
const rectanglesOf = (drawing: Drawing, direction: 'ltr' | 'rtl') =>
  placed(drawing, direction).flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === 'rectangle' ? [shape] : [])));

const timeline = drawTimeline(
  {
    stretches: ['a', 'b', 'c'],
    panels: [{ name: 'p', type: 'columns', series: [{ name: 's', paint: 'ink', line: 'solid', values: [1, 2, 3] }] }],
    signs: [],
    told: String,
  },
  pen,
);
const cell = (row: number, column: number, value: number): Cell => ({ row, column, value, shares: [], told: '', place: 0 });
const matrix = drawMatrix(
  { rows: ['شخص', 'مكان'], columns: ['شخص', 'مكان'], isNarrow: true, cells: [cell(0, 1, 3), cell(1, 0, 3)], signs: [] },
  pen,
);
const bars = drawBars([{ heading: 'كيان', bars: [bar('شخص', 12), bar('Organisation', 3, 1)] }], pen);

describe('in a page that runs right to left', () => {
  test.each([
    ['bars', bars],
    ['a timeline', timeline],
    ['a matrix', matrix],
  ])('%s: everything stands where a mirror would show it', (_, drawing) => {
    const [there, here] = [rectanglesOf(drawing, 'ltr'), rectanglesOf(drawing, 'rtl')];
    expect(there.length).toBeGreaterThan(0);
    expect(here).toEqual(there.map((each) => ({ ...each, x: drawing.width - each.x - each.width })));
  });

  test('bars grow from right to left, and later days lie to the left of earlier ones', () => {
    const [longer, shorter] = rectanglesOf(bars, 'rtl');
    expect((longer?.x ?? 0) + (longer?.width ?? 0)).toBe((shorter?.x ?? 0) + (shorter?.width ?? 0));
    expect(longer?.x).toBeLessThan(shorter?.x ?? 0);
    const columns = rectanglesOf(timeline, 'rtl').filter(({ paint }) => paint === 'ink');
    expect(columns.map(({ x }) => x)).toEqual(columns.map(({ x }) => x).toSorted((a, b) => b - a));
  });

  test('names of either direction begin at the same edge', () => {
    const names = placed(bars, 'rtl').flatMap(({ shapes }) =>
      shapes.flatMap((shape) => (shape.type === 'words' && /\p{L}/u.test(shape.words) ? [shape] : [])),
    );
    // The end of Latin words is on the right, and so is the beginning of Arabic ones.
    expect(names.map(({ words, x, anchor, direction }) => [words, x, anchor, direction])).toEqual([
      ['كيان', 400, 'start', 'rtl'],
      ['شخص', 400, 'start', 'rtl'],
      ['Organisation', 400, 'end', 'ltr'],
    ]);
  });
});

test('every line of a name runs the way its first letter does', () => {
  const name = 'وكالة الأنباء العربية السورية الرسمية SANA News Agency in Damascus, Syria';
  const lines = placed(drawBars([{ heading: '', bars: [bar(name, 1)] }], pen), 'ltr').flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.type === 'words' && /\p{L}/u.test(shape.words) ? [shape] : [])),
  );
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.some(({ words }) => /^\p{Script=Latin}/u.test(words))).toBe(true);
  for (const { direction, x, anchor } of lines) expect([direction, x, anchor]).toEqual(['rtl', 0, 'end']);
});

describe('whatever is counted', () => {
  const word = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ل', 'x', '-', '7'), minLength: 1, maxLength: 60 });
  const name = fc.array(word, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '));

  test('no letter of a name is lost, and no line of it is wider than its room', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.nat(1_000_000)), { minLength: 1, maxLength: 60 }), (wishes) => {
        const drawing = drawBars([{ heading: '', bars: wishes.map(([each, value], row) => bar(each, value, row)) }], pen);
        const drawn = drawing.parts.map(({ shapes }) =>
          shapes.flatMap((shape) => (shape.type === 'words' && shape.at === 0 ? [shape.words] : [])),
        );
        expect(drawn.map((lines) => lines.join('').replaceAll(' ', ''))).toEqual(
          wishes.map(([each]) => each.replaceAll(' ', '')),
        );
        for (const lines of drawn) for (const line of lines) expect(pen.measure(line, 13)).toBeLessThanOrEqual(161);
      }),
    );
  });

  test('nothing reaches beyond the picture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: 1, maxLength: 62 }),
        fc.integer({ min: 200, max: 1200 }),
        (values, width) => {
          const drawing = drawTimeline(
            {
              stretches: values.map((_, index) => `يوم ${index}`),
              panels: [
                { name: 'م', type: 'columns', series: [{ name: 'أ', paint: 'ink', line: 'wavy', values }] },
                { name: 'ن', type: 'lines', series: [{ name: 'أ', paint: 'ink', line: 'double', values }] },
              ],
              signs: [],
              told: String,
            },
            { ...pen, width },
          );
          for (const { x, y, width: wide, height } of rectanglesOf(drawing, 'rtl')) {
            expect(
              [x, x + wide, y, y + height].every((edge) => edge >= -0.01 && edge <= Math.max(width, drawing.height) + 0.01),
            ).toBe(true);
            expect(x + wide).toBeLessThanOrEqual(width + 0.01);
          }
        },
      ),
    );
  });

  test('one mark makes one bar with its number', () => {
    expect(wordsOf(drawBars([{ heading: '', bars: [bar('شخص', 1)] }], pen))).toEqual(['شخص', '1']);
  });
});
