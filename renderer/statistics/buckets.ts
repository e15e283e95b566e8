// Stretches of time as an axis has them: days, weeks, months or years without a gap, whichever leave room for a column each.

export const units = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

/** The stretch that a day is in, by its first day. Weeks begin on Sunday, as most of those who read Arabic count them. */
export function stretchOf(day: string, unit: Unit): string {
  if (unit === 'day') return day;
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  if (unit === 'year') return `${day.slice(0, 4)}-01-01`;
  const at = new Date(`${day}T00:00:00Z`);
  return isoDay(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() - at.getUTCDay()));
}

/** The last day of a stretch. */
export function lastDayOf(start: string, unit: Unit): string {
  return isoDay(Date.parse(`${next(start, unit)}T00:00:00Z`) - 86_400_000);
}

export interface Axis {
  readonly unit: Unit;
  /** First days, in order. */
  readonly starts: readonly string[];
}

/**
 * From the earliest day to the latest, in the smallest unit of which there are no more than `most`.
 * @param smallest what the days are known to.
 */
export function axisOver(days: readonly string[], most: number, smallest: Unit = 'day'): Axis {
  const [first, last] = [days.reduce(earlier, days[0] ?? ''), days.reduce(later, days[0] ?? '')];
  if (first === '') return { unit: smallest, starts: [] };
  for (const unit of units.slice(units.indexOf(smallest))) {
    const starts = startsBetween(first, last, unit, most);
    if (starts) return { unit, starts };
  }
  return { unit: 'year', starts: [...new Set(days.map((day) => stretchOf(day, 'year')))].sort() };
}

const earlier = (a: string, b: string): string => (b < a ? b : a);
const later = (a: string, b: string): string => (b > a ? b : a);

/** Undefined where there would be too many. */
function startsBetween(first: string, last: string, unit: Unit, most: number): string[] | undefined {
  const starts: string[] = [];
  for (let start = stretchOf(first, unit); start <= last; start = next(start, unit)) {
    if (starts.length === most) return undefined;
    starts.push(start);
  }
  return starts;
}

function next(start: string, unit: Unit): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  if (unit === 'year') return isoDay(Date.UTC(year + 1, 0, 1));
  if (unit === 'month') return isoDay(Date.UTC(year, month, 1));
  return isoDay(Date.UTC(year, month - 1, day + (unit === 'week' ? 7 : 1)));
}

const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
