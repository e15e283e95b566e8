import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeMargin, type MarginChoice, type MarginEntry, type MarginMark } from '../../renderer/margin/arrange-margin';

const measures = { gap: 14, tightGap: 4, firstLine: 20, row: 30, far: 260 };
const nothing: MarginChoice = { selectedId: null, selectedHeight: 400, opened: new Set() };
const mark = (id: number, line: number, height = 90): MarginMark => ({ id: String(id), line, height, guest: false });
const arranged = (marks: readonly MarginMark[], choice: Partial<MarginChoice> = {}) =>
  arrangeMargin(marks, { ...nothing, ...choice }, measures);
const types = (entries: readonly MarginEntry[]) => [...new Set(entries.map(({ type }) => type))];

/** The marks that the entries show, each as often as it is shown. */
function shown(entries: readonly MarginEntry[]): string[] {
  return entries.flatMap((entry) => (entry.type === 'count' ? (entry.isOpen ? [] : entry.ids) : [entry.id]));
}

describe('the margin', () => {
  test('shows whole cards beside their lines where there is room', () => {
    const entries = arranged([mark(1, 100), mark(2, 400), mark(3, 420)]);
    expect(types(entries)).toEqual(['whole']);
    expect(entries.map(({ top }) => top)).toEqual([80, 380, 484]);
  });

  test('shows cards of one line where whole ones would stand far from their lines, and whole ones again where there is room', () => {
    const crowd = Array.from({ length: 7 }, (_each, index) => mark(index, 500 + index * 36));
    const entries = arranged([mark(10, 100), ...crowd, mark(20, 2000)]);
    expect(entries.map(({ type }) => type)).toEqual(['whole', ...crowd.map(() => 'line'), 'whole']);
    expect(entries.map(({ top }) => top).slice(1, 4)).toEqual([485, 521, 557]);
  });

  test('counts what finds no room even in one line, and shows it when the count is opened', () => {
    const crowd = Array.from({ length: 60 }, (_each, index) => mark(index, 500 + index * 4));
    const entries = arranged([...crowd, mark(100, 800)]);
    const count = entries.find((entry) => entry.type === 'count');
    expect(count?.type === 'count' && count.ids.length).toBeGreaterThan(40);
    const opened = new Set(count?.type === 'count' ? count.ids.slice(3, 4) : []);
    const open = arranged([...crowd, mark(100, 800)], { opened });
    expect(open.filter(({ type }) => type === 'line')).toHaveLength(60);
    expect(open.filter((entry) => entry.type === 'count' && entry.isOpen)).toHaveLength(1);
  });

  test('does not crowd a stretch because one of its marks is selected', () => {
    const marks = [mark(1, 100), mark(2, 200), mark(3, 330)];
    const entries = arranged(marks, { selectedId: '1', selectedHeight: 900 });
    expect(types(entries)).toEqual(['whole']);
    expect(entries[0]?.height).toBe(900);
  });

  const marksOf = fc
    .array(
      fc.record({
        step: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(400)),
        height: fc.integer({ min: 60, max: 200 }),
        guest: fc.boolean(),
      }),
      {
        maxLength: 80,
      },
    )
    .map((steps) => {
      let line = 100;
      return steps.map(({ step, height, guest }, id): MarginMark => {
        line += step;
        return { id: String(id), line, height, guest: guest && id % 5 === 0 };
      });
    });

  test('holds every mark in exactly one card or count, in order and without overlap, the selected one whole', () => {
    fc.assert(
      fc.property(marksOf, fc.nat(), fc.nat(), (marks, pick, openPick) => {
        const selectedId = pick % 3 > 0 ? (marks[pick % Math.max(1, marks.length)]?.id ?? null) : null;
        const some = marks.filter((_each, index) => index % 7 === openPick % 11).map(({ id }) => id);
        const entries = arranged(marks, { selectedId, opened: new Set(some) });
        const expected = marks.filter(({ guest, id }) => !guest || id === selectedId).map(({ id }) => id);
        expect(shown(entries)).toEqual(expected);
        let free = 0;
        for (const { top, height } of entries) {
          expect(top).toBeGreaterThanOrEqual(free);
          free = top + height;
        }
        const selected = entries.find((entry) => entry.type !== 'count' && entry.id === selectedId);
        if (selectedId !== null) expect(selected).toMatchObject({ type: 'whole', height: 400 });
      }),
    );
  });

  test('stands no whole card farther from its line than is far, unless a card is selected or a count is open', () => {
    fc.assert(
      fc.property(marksOf, (marks) => {
        const lines = new Map(marks.map(({ id, line }) => [id, line]));
        for (const entry of arranged(marks)) {
          if (entry.type !== 'whole') continue;
          const wish = (lines.get(entry.id) ?? 0) - measures.firstLine;
          expect(Math.abs(entry.top - wish)).toBeLessThanOrEqual(measures.far);
        }
      }),
    );
  });
});
