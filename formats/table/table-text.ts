// The text of a table piece by piece, each piece ending with a row, so that a large table never lies in memory whole.
import type { Source } from '../../domain/article';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { decodedPieces, type FoundEncoding, findEncoding, guessedEncoding } from '../encodings';
import type { SourceFile } from '../format';
import { newlineStyle } from '../text/read-text';

export interface TableText extends FoundEncoding {
  readonly newline: Source['newline'];
  /** What the layout is told from; its lines end with LF. */
  readonly beginning: string;
}

/** Proves that the whole file can be read, and looks at its beginning. */
export function openTableText({ name, bytes, encoding: chosen }: SourceFile): Outcome<TableText> {
  const found = findEncoding(name, bytes, chosen);
  if (!found.ok) return found;
  const { encoding, certainty } = found.value;
  const styles = new Set<Source['newline']>();
  let beginning: string | undefined;
  try {
    for (const { text } of decodedPieces(bytes, encoding)) {
      if (certainty === 'guessed') return refused(guessedEncoding(name, { text, encoding }, bytes));
      styles.add(newlineStyle(text));
      beginning ??= withLineFeeds(text);
    }
  } catch {
    return refused(problem('not-in-encoding', { file: name, encoding }));
  }
  styles.delete('none');
  const [style = 'none'] = styles;
  return done({ ...found.value, newline: styles.size > 1 ? 'mixed' : style, beginning: beginning ?? '' });
}

/** No row of words is as long; what is begins with a quote that nobody closed. In UTF-16 code units. */
export const LONGEST_ROWS = 64_000_000;

/** Whole rows, as many as a piece holds, and how many bytes of the file they end behind. */
export interface RowsOfText {
  readonly text: string;
  readonly end: number;
}

/** Ends where `LONGEST_ROWS` is passed without an end of a row. @param quoted whether a line end within quotes is part of a cell. */
export function* rowsOfText(bytes: Uint8Array, encoding: FoundEncoding['encoding'], quoted: boolean): Generator<RowsOfText> {
  let held = '';
  // How far it has been looked through, whether that is within quotes, and where the last whole row ends.
  let [seen, isInside, cut] = [0, false, 0];
  for (const { text, end } of decodedPieces(bytes, encoding)) {
    held += withLineFeeds(text);
    while (seen < held.length) {
      // A text begins with a row, so quotes open and close in turn.
      const quote = quoted ? held.indexOf('"', seen) : -1;
      const until = quote < 0 ? held.length : quote;
      const lineEnd = isInside ? -1 : held.slice(seen, until).lastIndexOf('\n');
      if (lineEnd >= 0) cut = seen + lineEnd + 1;
      if (quote >= 0) isInside = !isInside;
      seen = until + (quote < 0 ? 0 : 1);
    }
    if (cut > 0) yield { text: held.slice(0, cut), end };
    held = held.slice(cut);
    [seen, cut] = [seen - cut, 0];
    if (held.length > LONGEST_ROWS) break;
  }
  if (held !== '') yield { text: held, end: bytes.length };
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');
