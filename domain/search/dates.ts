// What `date:` may be followed by: a day, a month, a year, or a stretch between two of them.

import { foldText } from '../text/fold';

/** Both ends included, as ISO dates; null is open. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

const partPattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** `2024`, `2024-04`, `2024-04-09`, `2024-01..2024-06`, `2024..`, `..2023`; undefined for anything else. */
export function dateRange(value: string): DateRange | undefined {
  const western = foldText(value);
  const [from = '', to, ...more] = western.split('..');
  if (more.length > 0 || (from === '' && !to)) return undefined;
  const last = to ?? from;
  if ([from, last].some((part) => part !== '' && !partPattern.test(part))) return undefined;
  // Filled up so that comparing as text compares as dates; no month has a day after the 31st.
  const first = from === '' ? null : `${from}-01-01`.slice(0, 10);
  const end = last.length === 4 ? `${last}-12-31` : `${last}-31`.slice(0, 10);
  return { from: first, to: last === '' ? null : end };
}
