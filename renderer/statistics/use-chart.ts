// The drawing of a figure for the width that there is, and whether the figure is in view.
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslator } from '../i18n/use-translator';
import type { Drawing, Pen } from './drawing';
import { useMeasure } from './measure';

interface Chart {
  /** Where the chart stands. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** Null until it is known how wide it may be. */
  readonly drawing: Drawing | null;
  readonly isTooWide: boolean;
  readonly isNear: boolean;
}

export function useChart(draw: (pen: Pen) => Drawing): Chart {
  const { number } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const isNear = useNear(box);
  const measure = useMeasure();
  const drawing = useMemo(() => (width > 0 ? draw({ width, measure, number }) : null), [draw, width, measure, number]);
  return { box, drawing, isTooWide: drawing !== null && drawing.width > width, isNear };
}

function useWidth(box: Chart['box']): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

/** How far beyond the view a chart is drawn already, so that scrolling meets it finished. */
const NEAR = '500px';

function useNear(box: Chart['box']): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!box.current) return;
    const page = box.current.closest('.statistics-page');
    const observer = new IntersectionObserver((entries) => setIsNear(entries.at(-1)?.isIntersecting ?? false), {
      root: page,
      rootMargin: NEAR,
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return isNear;
}
