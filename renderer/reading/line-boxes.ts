// Where text stands on the page: boxes measured by the browser, never computed from character widths.
import type { Span } from '../../domain/span';
import type { TextOffsets } from './text-offsets';

/** A box in pixels, relative to the article column's top corner on its physical left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const TOUCHING = 0.6;

/** The boxes of a stretch of one line; several when it wraps or when directions mix inside it. Spaces at which a row breaks have none. */
export function boxesOf(line: Element, start: number, end: number, origin: DOMRect): Box[] {
  const text = line.firstChild;
  if (!(text instanceof Text)) return [];
  const rects = seenRects(text, Math.min(start, text.length), Math.min(end, text.length));
  return mergeTouching(
    rects.map((rect) => ({ x: rect.left - origin.left, y: rect.top - origin.top, width: rect.width, height: rect.height })),
  );
}

/** The boxes of a span of the article, over as many lines as it takes. */
export function boxesOfSpan(article: Element, offsets: TextOffsets, span: Span, origin: DOMRect): Box[] {
  const boxes: Box[] = [];
  for (let line = offsets.lineAt(span.start); line <= offsets.lineAt(span.end - 1); line += 1) {
    const element = article.children[line];
    const start = offsets.lineStart(line);
    if (element) boxes.push(...boxesOf(element, Math.max(0, span.start - start), span.end - start, origin));
  }
  return boxes;
}

/** A stretch of more rows than this is taller than any window and may keep its spaces; searching it would take long. */
const MOST_ROWS = 60;

/** Row by row, without the white space at which a row breaks: it hangs unseen beyond the last letter. */
function seenRects(text: Text, start: number, end: number): DOMRect[] {
  const range = document.createRange();
  const rectsOf = (from: number, to: number): DOMRect[] => {
    range.setStart(text, from);
    range.setEnd(text, to);
    return Array.from(range.getClientRects()).filter(({ width }) => width > 0);
  };
  const whole = rectsOf(start, end);
  const rows = rowCount(whole);
  const endsInSpace = end < text.length && /\s/.test(text.data.charAt(end - 1));
  if (rows > MOST_ROWS || (rows === 1 && !endsInSpace)) return whole;
  const seen: DOMRect[] = [];
  for (let from = start; from < end; ) {
    const rowEnd = endOfRow(rectsOf, from, end, nextSeen(text.data, end));
    const row = text.data.slice(from, rowEnd.at);
    seen.push(...rectsOf(from, from + (rowEnd.breaks ? row.trimEnd().length : row.length)));
    from = rowEnd.at;
  }
  return seen;
}

/**
 * Where the row of the character at `from` ends, or `end` if that comes first; and whether the row breaks there. By halving.
 * @param nextSeen the first character after `end` that is no space
 */
function endOfRow(
  rectsOf: (from: number, to: number) => DOMRect[],
  from: number,
  end: number,
  nextSeen: number | null,
): { at: number; breaks: boolean } {
  if (rowCount(rectsOf(from, end)) <= 1) {
    return { at: end, breaks: nextSeen !== null && rowCount(rectsOf(from, nextSeen + 1)) > 1 };
  }
  let [low, high] = [from + 1, end];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rowCount(rectsOf(from, middle)) > 1) high = middle - 1;
    else low = middle;
  }
  return { at: low, breaks: true };
}

/** Offset of the first character from here on that is no space; null at the end of the line. */
function nextSeen(text: string, from: number): number | null {
  const distance = text.slice(from).search(/\S/);
  return distance < 0 ? null : from + distance;
}

function rowCount(rects: readonly DOMRect[]): number {
  return new Set(rects.map(({ top }) => Math.round(top))).size;
}

/** Where the caret would stand in a line; `side` says whether it belongs to the letter before (-1) or after. Null in an empty line. */
export function caretBox(line: Element, offset: number, side: 1 | -1, origin: DOMRect): Box | null {
  const text = line.firstChild;
  if (!(text instanceof Text)) return null;
  const range = document.createRange();
  range.setStart(text, Math.min(offset, text.length));
  range.collapse(true);
  const rects = Array.from(range.getClientRects()).filter(({ height }) => height > 0);
  const rect = side < 0 ? rects[0] : rects.at(-1);
  return rect ? { x: rect.left - origin.left, y: rect.top - origin.top, width: 0, height: rect.height } : null;
}

/** Neighbouring boxes of one visual row become one, so that no seam shows where text runs meet. */
export function mergeTouching(boxes: readonly Box[]): Box[] {
  const merged: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = merged.at(-1);
    const sameRow = last && Math.abs(last.y - box.y) < TOUCHING && Math.abs(last.height - box.height) < TOUCHING;
    if (last && sameRow && box.x <= last.x + last.width + TOUCHING) {
      const right = Math.max(last.x + last.width, box.x + box.width);
      merged[merged.length - 1] = { ...last, width: right - last.x };
    } else merged.push(box);
  }
  return merged;
}

export function boxHolds(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/** An element that stands where the box is; its layer is laid out from the left. */
export function boxElement(className: string, { x, y, width, height }: Box): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.style.transform = `translate(${x}px, ${y}px)`;
  element.style.inlineSize = `${width}px`;
  element.style.blockSize = `${height}px`;
  return element;
}
