// What long lists share: which of their rows are in view, and which one the keyboard is at. Every row of a list is as high as the others.
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** Rows kept ready beyond each edge. */
const SPARE = 8;

interface Rows {
  /** In pixels. */
  readonly rowHeight: number;
  readonly count: number;
}

/** The row that the keyboard is at; it goes along with the followed row (-1 for none), and is kept in view. */
export function useActiveRow(
  list: RefObject<HTMLElement | null>,
  { rowHeight, count, followed }: Rows & { readonly followed: number },
): readonly [number, (index: number) => void] {
  const [active, setActive] = useState(Math.max(0, followed));
  const at = Math.min(active, Math.max(0, count - 1));
  useEffect(() => {
    if (followed >= 0) setActive(followed);
  }, [followed]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const [top, bottom] = [at * rowHeight, (at + 1) * rowHeight];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [at, rowHeight, list]);
  return [at, setActive];
}

/** @param page how many rows are in view. */
export function rowAfter(key: string, active: number, count: number, page: number): number | null {
  const stride = Math.max(1, Math.floor(page) - 1);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + stride,
    PageUp: active - stride,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? null : Math.min(Math.max(0, next), Math.max(0, count - 1));
}

/** Indexes of the first row to show and of the first beyond the last. */
export function useRowsInView(list: RefObject<HTMLElement | null>, { rowHeight, count }: Rows): readonly [number, number] {
  const [[first, last], setRange] = useState<readonly [number, number]>([0, 0]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = (): void => {
      const from = Math.floor(element.scrollTop / rowHeight);
      const to = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight);
      setRange((present) => (present[0] === from && present[1] === to ? present : [from, to]));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [list, rowHeight]);
  // A list that has grown shorter is scrolled by the page itself, after which it looks again.
  const end = Math.min(count, last + SPARE);
  return [Math.max(0, Math.min(first, end) - SPARE), end];
}
