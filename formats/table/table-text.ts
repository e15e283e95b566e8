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

/** Whole rows, as many as a piece holds, and how many bytes of the file they end behind. */
export interface RowsOfText {
  readonly text: string;
  readonly end: number;
}

/** @param quoted whether a line end within quotes is part of a cell. */
export function* rowsOfText(bytes: Uint8Array, encoding: FoundEncoding['encoding'], quoted: boolean): Generator<RowsOfText> {
  let held = '';
  for (const { text, end } of decodedPieces(bytes, encoding)) {
    held += withLineFeeds(text);
    const cut = quoted ? lastLineEndOutsideQuotes(held) : held.lastIndexOf('\n') + 1;
    if (cut > 0) yield { text: held.slice(0, cut), end };
    held = held.slice(cut);
  }
  if (held !== '') yield { text: held, end: bytes.length };
}

/** Behind the last line feed that no quotation holds; 0 when there is none. A text begins with a row, so quotes open and close in turn. */
function lastLineEndOutsideQuotes(text: string): number {
  let [from, cut] = [0, 0];
  while (true) {
    const open = text.indexOf('"', from);
    const lineEnd = text.lastIndexOf('\n', open < 0 ? text.length : open);
    if (lineEnd >= from) cut = lineEnd + 1;
    const close = open < 0 ? -1 : text.indexOf('"', open + 1);
    if (close < 0) return cut;
    from = close + 1;
  }
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');
