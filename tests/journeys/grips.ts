// Where a hand takes hold of a stretch of text, and whether what is painted for a mark is exactly its text.
import type { Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Just inside the stretch's first character where reading begins, and just inside its last where reading ends. Scrolls there. */
export async function gripsOf(page: Page, start: number, end: number): Promise<[Point, Point]> {
  const points = await page.evaluate(
    ([from, to]: [number, number]) => {
      const lines = [...document.querySelectorAll<HTMLElement>('.article-text .line')];
      const measured: { at: number; end: number; text: string; rect: DOMRect; rtl: boolean }[] = [];
      const segmenter = new Intl.Segmenter('ar');
      let lineStart = 0;
      for (const line of lines) {
        const node = line.firstChild;
        const text = node instanceof Text ? node.data : '';
        if (lineStart <= to && lineStart + text.length >= from && node) {
          if (from >= lineStart) line.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          for (const { index, segment } of segmenter.segment(text)) {
            range.setStart(node, index);
            range.setEnd(node, index + segment.length);
            const rect = [...range.getClientRects()].find(({ width }) => width > 0.5);
            if (rect)
              measured.push({
                at: lineStart + index,
                end: lineStart + index + segment.length,
                text: segment,
                rect,
                rtl: line.dir === 'rtl',
              });
          }
        }
        lineStart += text.length + 1;
      }
      const inside = measured.map((each, index) => ({ ...each, index })).filter((each) => each.at >= from && each.end <= to);
      const meets = (left: DOMRect, right: DOMRect): boolean =>
        Math.abs(left.right - right.left) < 0.75 && Math.abs(left.top - right.top) < 5;
      /** Letters know their direction; other characters go with the neighbour that they touch. */
      const leftToRight = (index: number): boolean => {
        const each = measured[index];
        if (!each) return false;
        if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(each.text) && /\p{L}/u.test(each.text)) return false;
        if (/\p{Script=Latin}/u.test(each.text)) return true;
        const [before, after] = [measured[index - 1], measured[index + 1]];
        if (after && meets(each.rect, after.rect)) return true;
        if (after && meets(after.rect, each.rect)) return false;
        if (before && meets(before.rect, each.rect)) return true;
        if (before && meets(each.rect, before.rect)) return false;
        return !each.rtl;
      };
      const [first, last] = [inside[0], inside.at(-1)];
      if (!first || !last) return [];
      // Mice point at whole pixels.
      const [onLeft, onRight] = [
        (rect: DOMRect) => Math.ceil(rect.left + 0.25),
        (rect: DOMRect) => Math.floor(rect.right - 0.25),
      ];
      const [{ rect: a }, { rect: b }] = [first, last];
      return [
        { x: (leftToRight(first.index) ? onLeft : onRight)(a), y: Math.round(a.top + a.height / 2) },
        { x: (leftToRight(last.index) ? onRight : onLeft)(b), y: Math.round(b.top + b.height / 2) },
      ];
    },
    [start, end] as [number, number],
  );
  const [first, second] = points;
  if (!first || !second) throw new Error(`Nothing to take hold of from ${start} to ${end}`);
  return [first, second];
}

/** Characters that are in the mark but not painted, or painted but not in the mark; by more than a pixel. */
export async function paintingFaults(page: Page, annotation: string | null, start: number, end: number): Promise<string[]> {
  if (annotation === null) return ['no mark'];
  return await page.evaluate(
    ({ id, from, to }) => {
      const painted = [...document.querySelectorAll(`.mark[data-annotation="${id}"] .box`)].map((box) =>
        box.getBoundingClientRect(),
      );
      const faults: string[] = [];
      const segmenter = new Intl.Segmenter('ar');
      let lineStart = 0;
      for (const line of document.querySelectorAll('.article-text .line')) {
        const node = line.firstChild;
        const text = node instanceof Text ? node.data : '';
        if (node && lineStart <= to && lineStart + text.length >= from) {
          const range = document.createRange();
          const segments = [...segmenter.segment(text)].map(({ index, segment }) => {
            range.setStart(node, index);
            range.setEnd(node, index + segment.length);
            return { at: lineStart + index, segment, rects: [...range.getClientRects()].filter(({ width }) => width > 0) };
          });
          for (const [index, { at, segment, rects }] of segments.entries()) {
            const seenAfter = segments.slice(index + 1).find((each) => each.rects.length > 0 && /\S/.test(each.segment));
            const [here, there] = [rects[0], seenAfter?.rects[0]];
            const hanging =
              /^\s+$/.test(segment) && here !== undefined && there !== undefined && Math.abs(here.top - there.top) > 5;
            const expected = at >= from && at < to && !hanging;
            for (const rect of rects) {
              const covered = painted
                .filter(({ top, bottom }) => top < rect.bottom - 5 && bottom > rect.top + 5)
                .reduce((sum, box) => sum + Math.max(0, Math.min(box.right, rect.right) - Math.max(box.left, rect.left)), 0);
              if (expected ? rect.width - covered >= 1 : covered >= 1)
                faults.push(`${at} «${segment}»: ${covered.toFixed(2)} of ${rect.width.toFixed(2)} px`);
            }
          }
        }
        lineStart += text.length + 1;
      }
      return faults;
    },
    { id: annotation, from: start, to: end },
  );
}
