// Heights of whole cards as they are on the page, remembered when a card has left it. A margin of another width forgets them.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

type Measure = (element: HTMLElement | null) => (() => void) | undefined;

export interface CardHeights {
  /** By id; the open card of a selected mark under `selected` and its id. */
  readonly heights: ReadonlyMap<string, number>;
  /** A ref for the element around a card. */
  measure(id: string, isSelected: boolean): Measure;
}

export function useCardHeights(root: RefObject<HTMLElement | null>): CardHeights {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const keys = useRef(new Map<Element, string>());
  const refs = useRef(new Map<string, Measure>());
  const observer = useRef<ResizeObserver | null>(null);

  const observe = useCallback((key: string, element: HTMLElement) => {
    observer.current ??= new ResizeObserver((entries) => {
      const read = entries.flatMap(({ target, borderBoxSize }) => {
        const known = keys.current.get(target);
        return known === undefined ? [] : [[known, borderBoxSize[0]?.blockSize ?? 0] as const];
      });
      // Before this frame is painted, so that no card is ever seen over another.
      flushSync(() =>
        setHeights((before) =>
          read.every(([at, height]) => before.get(at) === height) ? before : new Map([...before, ...read]),
        ),
      );
    });
    keys.current.set(element, key);
    observer.current.observe(element);
  }, []);

  const measure = useCallback(
    (id: string, isSelected: boolean): Measure => {
      const key = isSelected ? `selected ${id}` : id;
      const known = refs.current.get(key);
      if (known) return known;
      // The same function for the same card, or React would let go of the element and take it again at every turn.
      const made: Measure = (element) => {
        if (!element) return undefined;
        observe(key, element);
        return () => {
          observer.current?.unobserve(element);
          keys.current.delete(element);
          refs.current.delete(key);
        };
      };
      refs.current.set(key, made);
      return made;
    },
    [observe],
  );

  useEffect(() => {
    const margin = root.current;
    if (!margin) return;
    let width = margin.clientWidth;
    const watch = new ResizeObserver(() => {
      if (margin.clientWidth === width) return;
      width = margin.clientWidth;
      setHeights(new Map([...keys.current].map(([element, key]) => [key, element.getBoundingClientRect().height])));
    });
    watch.observe(margin);
    return () => {
      watch.disconnect();
      observer.current?.disconnect();
    };
  }, [root]);
  return { heights, measure };
}
