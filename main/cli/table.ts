// Lays out rows in columns for a terminal, counting what is seen and not what is stored.

export interface Column {
  readonly heading: string;
  /** Numbers end at the same place; words begin there. */
  readonly align?: 'start' | 'end';
  /** Longer cells are cut, in columns of the terminal. */
  readonly widest?: number;
}

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** Lines without a line feed at the end; nothing but the headings when there are no rows. */
export function table(columns: readonly Column[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => columns.map(({ widest }, index) => cut(oneLine(String(row[index] ?? '')), widest)));
  const widths = columns.map(({ heading }, index) =>
    Math.max(widthOf(heading), ...cells.map((row) => widthOf(row[index] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.align ?? 'start'))
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ heading }) => heading)), line(widths.map((width) => '─'.repeat(width))), ...cells.map(line)].join(
    '\n',
  );
}

/** How many columns of a terminal the words take: none for marks and invisible characters, two for wide ones. */
export function widthOf(words: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(words)) {
    if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(segment)) continue;
    width += /\p{Emoji_Presentation}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u.test(
      segment,
    )
      ? 2
      : 1;
  }
  return width;
}

function padded(cell: string, width: number, align: 'start' | 'end'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return align === 'end' ? space + cell : cell + space;
}

function cut(cell: string, widest: number | undefined): string {
  if (widest === undefined || widthOf(cell) <= widest) return cell;
  let kept = '';
  for (const { segment } of segmenter.segment(cell)) {
    if (widthOf(kept + segment) > widest - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** A title from a file may hold anything; a table has one line a row, and a terminal obeys control characters. */
function oneLine(cell: string): string {
  return cell.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
