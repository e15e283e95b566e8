// What a kind of run came to, and all of them as a table.

export interface Tally {
  readonly what: string;
  /** How often it was done. */
  readonly times: number;
  /** Changes that were acknowledged before it. */
  readonly acknowledged: number;
  /** What was wrong afterwards; empty when nothing was lost and every file was sound. */
  readonly faults: readonly string[];
}

export function tallyTable(tallies: readonly Tally[]): string {
  const rows = [
    ['what', 'times', 'acknowledged', 'lost or damaged'],
    ...tallies.map(({ what, times, acknowledged, faults }) => [what, ...[times, acknowledged, faults.length].map(String)]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('   '))
    .join('\n');
}
