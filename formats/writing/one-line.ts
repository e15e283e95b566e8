// Words of any length and shape where there is room for one line.

export const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** In UTF-16 code units. */
const LONGEST = 60;

/** As much of them as tells them from others, for the eye. */
export function beginningOf(words: string): string {
  const line = oneLine(words);
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
