// Time on an axis: stretches without a gap, each day in one of them, never more than there is room for.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOver, lastDayOf, stretchOf, units } from '../../renderer/statistics/buckets';

const day = fc
  .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((instant) => new Date(instant).toISOString().slice(0, 10));

test('every day falls into exactly one stretch of the axis', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), fc.integer({ min: 3, max: 80 }), (days, most) => {
      const { unit, starts } = axisOver(days, most);
      expect(starts).toEqual([...new Set(starts)].sort());
      if (unit !== 'year') expect(starts.length).toBeLessThanOrEqual(most);
      for (const each of days) expect(starts).toContain(stretchOf(each, unit));
    }),
  );
});

test('a stretch ends on the day before the next one', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...units), (each, unit) => {
      const start = stretchOf(each, unit);
      const last = lastDayOf(start, unit);
      expect(start <= each && each <= last).toBe(true);
      expect(stretchOf(last, unit)).toBe(start);
    }),
  );
});

test('a month is days, a year is weeks, ten years are months; weeks begin on Sunday', () => {
  const unit = (from: string, to: string) => axisOver([from, to], 62).unit;
  expect([unit('2024-04-01', '2024-05-20'), unit('2024-01-01', '2024-12-31'), unit('2020-01-01', '2024-12-31')]).toEqual([
    'day',
    'week',
    'month',
  ]);
  expect(stretchOf('2024-04-09', 'week')).toBe('2024-04-07');
  expect(axisOver([], 62).starts).toEqual([]);
});
