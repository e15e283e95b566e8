// Heights of whole cards as they are on the page, remembered when a card has left it. A margin of another width forgets them.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

type Measure = (element: HTMLElement | null) => (() => void) | undefined;

interface CardKey {
  readonly id: string;
  readonly isSelected: boolean;
}

export interface CardHeights {
  /** By id. */
  readonly heights: ReadonlyMap<string, number>;
  /** Of the open cards of marks that are or were selected. */
  readonly openHeights: ReadonlyMap<string, number>;
  /** A ref for the element around a card. */
  measure(id: string, isSelected: boolean): Measure;
}

export function useCardHeights(root: RefObject<HTMLElement | null>): CardHeights {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [openHeights, setOpenHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const keys = useRef(new Map<Element, CardKey>());
  const refs = useRef(new Map<string, Measure>());
  const observer = useRef<ResizeObserver | null>(null);

  const observe = useCallback((key: CardKey, element: HTMLElement) => {
    observer.current ??= new ResizeObserver((entries) => {
      const read = entries.flatMap(({ target, borderBoxSize }) => {
        const known = keys.current.get(target);
        return known ? [{ ...known, height: borderBoxSize[0]?.blockSize ?? 0 }] : [];
      });
      // Before this frame is painted, so that no card is ever seen over another.
      flushSync(() => {
        setHeights((before) => withHeights(before, read, false));
        setOpenHeights((before) => withHeights(before, read, true));
      });
    });
    keys.current.set(element, key);
    observer.current.observe(element);
  }, []);

  const measure = useCallback(
    (id: string, isSelected: boolean): Measure => {
      const name = isSelected ? `selected ${id}` : id;
      const known = refs.current.get(name);
      if (known) return known;
      // The same function for the same card, or React would let go of the element and take it again at every turn.
      const made: Measure = (element) => {
        if (!element) return undefined;
        observe({ id, isSelected }, element);
        return () => {
          observer.current?.unobserve(element);
          keys.current.delete(element);
          refs.current.delete(name);
        };
      };
      refs.current.set(name, made);
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
      const read = [...keys.current].map(([element, key]) => ({ ...key, height: element.getBoundingClientRect().height }));
      setHeights(withHeights(new Map(), read, false));
      setOpenHeights(withHeights(new Map(), read, true));
    });
    watch.observe(margin);
    return () => {
      watch.disconnect();
      observer.current?.disconnect();
    };
  }, [root]);
  return { heights, openHeights, measure };
}

function withHeights(
  before: ReadonlyMap<string, number>,
  read: readonly (CardKey & { readonly height: number })[],
  isSelected: boolean,
): ReadonlyMap<string, number> {
  const news = read.filter((each) => each.isSelected === isSelected && before.get(each.id) !== each.height);
  return news.length === 0 ? before : new Map([...before, ...news.map(({ id, height }) => [id, height] as const)]);
}
