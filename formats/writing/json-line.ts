// One record on one line. What some readers take for the end of a line (U+0085, U+2028, U+2029) is escaped, so that it stays there.

/** Ends with LF. */
export function jsonLine(record: object): string {
  return `${JSON.stringify(record).replace(/[\u0085\u2028\u2029]/g, escaped)}\n`;
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
