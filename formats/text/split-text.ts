// Parts one file into articles, at the separator that a person names: never on a guess.

/** Lines of one sign repeated. */
const named: Readonly<Record<string, RegExp>> = {
  '---': /^[ \t]*[-–—]{3,}[ \t]*$/,
  '===': /^[ \t]*={3,}[ \t]*$/,
  '***': /^[ \t]*\*[* \t]*\*[* \t]*\*[ \t]*$/,
};

/** Two blank lines or more; one alone parts paragraphs. */
const BLANK = 'blank';

/** Longer lines are prose, on which a pattern might take for ever. In UTF-16 code units. */
const LONGEST_SEPARATOR = 200;

/** `---`, `===`, `***` or `blank`, or the pattern of a whole line. Null for what is no pattern. */
export function separatorFrom(typed: string): string | RegExp | null {
  if (typed === BLANK || named[typed]) return typed;
  try {
    return new RegExp(`^(?:${typed})$`, 'u');
  } catch {
    return null;
  }
}

/** The parts that hold anything, without the blank lines around them. @param text with lines ended by LF. */
export function splitText(text: string, separator: string | RegExp): string[] {
  const pattern = typeof separator === 'string' ? named[separator] : separator;
  const parts = pattern ? atLines(text, pattern) : text.split(/\n(?:[^\S\n]*\n){2,}/);
  return parts.map((part) => part.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd()).filter((part) => !/^[\s\p{Cf}]*$/u.test(part));
}

function atLines(text: string, pattern: RegExp): string[] {
  const parts: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.length <= LONGEST_SEPARATOR && pattern.test(line)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join('\n'));
}
