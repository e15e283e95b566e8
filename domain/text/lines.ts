// The lines of a text that hold anything, with their places.
import type { Span } from '../span';

/** A line without the white space at its edges; `start` and `end` hold exactly its words, in UTF-16 code units of the text. */
export interface TrimmedLine extends Span {
  readonly words: string;
}

/** Lines end at LF alone, as in a stored text; lines of white space are left out. */
export function trimmedLines(text: string): TrimmedLine[] {
  const lines: TrimmedLine[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const start = lineStart + line.length - line.trimStart().length;
    if (words !== '') lines.push({ words, start, end: start + words.length });
    lineStart += line.length + 1;
  }
  return lines;
}
