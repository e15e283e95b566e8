// The only place that knows both coordinate systems: offsets into the article's text, and ProseMirror positions.
import type { Span } from '../../domain/span';

/**
 * A line of n code units takes n + 2 positions in the document and n + 1 offsets in the text (its separator is one unit),
 * so a position is its offset plus the line's index plus one.
 */
export class TextOffsets {
  /** Offset of the first code unit of each line. */
  private readonly lineStarts: readonly number[];
  readonly textLength: number;

  constructor(lines: readonly string[]) {
    const starts: number[] = [];
    let offset = 0;
    for (const line of lines) {
      starts.push(offset);
      offset += line.length + 1;
    }
    this.lineStarts = starts;
    this.textLength = Math.max(0, offset - 1);
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  lineStart(line: number): number {
    const start = this.lineStarts[line];
    if (start === undefined) throw new RangeError(`Line ${line} of ${this.lineCount}`);
    return start;
  }

  /** Offset just after the line's last code unit, before its separator. */
  lineEnd(line: number): number {
    return line + 1 < this.lineCount ? this.lineStart(line + 1) - 1 : this.textLength;
  }

  /** The whole line that holds the offset, without its separator. */
  lineSpanAt(offset: number): Span {
    const line = this.lineAt(offset);
    return { start: this.lineStart(line), end: this.lineEnd(line) };
  }

  /** The line that holds the offset; a separator belongs to the line that it ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.lineCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionFromOffset(offset: number): number {
    if (offset < 0 || offset > this.textLength) throw new RangeError(`Offset ${offset} of ${this.textLength}`);
    return offset + this.lineAt(offset) + 1;
  }

  /** Positions between two lines read as the end of the earlier line. */
  offsetFromPosition(position: number): number {
    let low = 0;
    let high = this.lineCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) + middle + 1 <= position) low = middle;
      else high = middle - 1;
    }
    return Math.min(Math.max(position - low - 1, this.lineStart(low)), this.lineEnd(low));
  }
}
