// From a point of the window to the character of the article that it touches.
import type { Span } from '../../domain/span';
import { anchorFor, headFrom, type LineLayout, touchAt } from './hit-test';
import type { PointerTouch } from './pointer-selection';
import type { TextOffsets } from './text-offsets';

/** @param article the element whose children are the lines. */
export function touchInArticle(
  article: HTMLElement,
  offsets: TextOffsets,
  clientX: number,
  clientY: number,
): PointerTouch | null {
  const line = lineAtHeight(article.children, clientY);
  const element = article.children[line];
  if (!element) return null;
  const start = offsets.lineStart(line);
  const touch = touchAt(layoutOf(element), clientX, clientY);
  if (!touch) return { start, end: start, caret: start, anchorFor: () => start, headFrom: () => start };
  return {
    start: start + touch.start,
    end: start + touch.end,
    caret: start + (touch.beside ?? touch.nearest),
    anchorFor: (head) => start + anchorFor(touch, moved(head, -start)),
    headFrom: (anchor) => start + headFrom(moved(anchor, -start), touch),
  };
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The first line that reaches below a height of the window, or else the last; by halving, for lines stand one below the other. */
function lineAtHeight(lines: HTMLCollection, clientY: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = lines[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom > clientY) high = middle;
    else low = middle + 1;
  }
  return low;
}

function layoutOf(line: Element): LineLayout {
  const node = line.firstChild;
  const text = node instanceof Text ? node.data : '';
  const range = document.createRange();
  return {
    text,
    rightToLeft: line.getAttribute('dir') === 'rtl',
    boxes: (start, end) => {
      if (!node || start >= end) return [];
      range.setStart(node, start);
      range.setEnd(node, end);
      return Array.from(range.getClientRects());
    },
  };
}
