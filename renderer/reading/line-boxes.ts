// Where text stands on the page: boxes measured by the browser, never computed from character widths.

/** A box in pixels, relative to the article column's top corner on its physical left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const TOUCHING = 0.6;

/** The boxes of a stretch of one line; several when it wraps or when directions mix inside it. */
export function boxesOf(line: Element, start: number, end: number, origin: DOMRect): Box[] {
  const text = line.firstChild;
  if (!(text instanceof Text)) return [];
  const range = document.createRange();
  range.setStart(text, Math.min(start, text.length));
  range.setEnd(text, Math.min(end, text.length));
  return mergeTouching(
    Array.from(range.getClientRects(), (rect) => ({
      x: rect.left - origin.left,
      y: rect.top - origin.top,
      width: rect.width,
      height: rect.height,
    })).filter((box) => box.width > 0),
  );
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
