// Lays out a record for the eye: JSON over many lines, with long texts and lists cut where their shape is plain.

/** What is shown of any record, in UTF-16 code units. */
const LONGEST = 4000;
const LONGEST_TEXT = 100;
const LONGEST_LIST = 3;

export function readableRecord(record: string): string {
  // The first record of a JSON list comes with the beginning of the list.
  const value = parsed(record) ?? parsed(record.replace(/^\[\s*/, ''));
  const laidOut = value === undefined ? record : JSON.stringify(shortened(value), null, 2);
  return cut(laidOut, LONGEST);
}

/** Only of what is more than a bare word. */
function parsed(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return cut(value, LONGEST_TEXT);
  if (Array.isArray(value)) {
    const more = value.length - LONGEST_LIST;
    const shown = value.slice(0, LONGEST_LIST).map(shortened);
    return more > 0 ? [...shown, `… +${more}`] : shown;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]));
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
