// One measured number beside its floor and its promise, and how a list of them is printed.

export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'nodes' | 'frames' | 'changes' | 'faults' | 'articles' | 'articles/s' | 'marks/s' | 'MB/s';
  /** The same work done as plainly as can be, in the same run; null where there is none. */
  readonly floor: number | null;
  readonly ratio: number | null;
  /** In words; null where nothing is promised. */
  readonly promise: string | null;
  readonly holds: boolean | null;
}

export interface Promised {
  readonly words: string;
  holds(value: number, ratio: number | null): boolean;
}

export const atMostTimes = (times: number): Promised => ({
  words: `at most ${times}x the floor`,
  holds: (_value, ratio) => ratio !== null && ratio <= times,
});

export const atMost = (limit: number, unit: Measurement['unit']): Promised => ({
  words: `at most ${limit} ${unit}`,
  holds: (value) => value <= limit,
});

/** @param ratio unless given, the value by the floor. */
export function measurement(
  name: string,
  unit: Measurement['unit'],
  value: number,
  { floor = null, ratio, promise }: { floor?: number | null; ratio?: number; promise?: Promised } = {},
): Measurement {
  const times = ratio ?? (floor ? value / floor : null);
  return {
    name,
    value: rounded(value),
    unit,
    floor: floor === null ? null : rounded(floor),
    ratio: times === null ? null : Math.round(times * 100) / 100,
    promise: promise?.words ?? null,
    holds: promise ? promise.holds(value, times) : null,
  };
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function allHold(measurements: readonly Measurement[]): boolean {
  return measurements.every(({ holds }) => holds !== false);
}

export function asTable(measurements: readonly Measurement[]): string {
  const head = ['', 'value', 'floor', 'ratio', 'promise', 'holds'];
  const rows = measurements.map(({ name, value, unit, floor, ratio, promise, holds }) => [
    name,
    `${value} ${unit}`,
    floor === null ? '' : `${floor} ${unit}`,
    ratio === null ? '' : `${ratio}x`,
    promise ?? '',
    holds === null ? '' : holds ? 'yes' : 'NO',
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
