// A list of any number of marks of which only those in view are on the page: one stop of Tab, walked by arrows, chosen by Enter.
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useState } from 'react';
import type { Annotation } from '../../domain/annotation';
import type { Scheme } from '../../domain/scheme';
import type { OpenedArticle } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import { MarkRow, ROW_HEIGHT } from './MarkRow';

/** Rows kept ready beyond each edge. */
const SPARE = 8;

interface MarkListProps {
  /** In reading order. */
  readonly marks: readonly Annotation[];
  readonly opened: OpenedArticle;
  readonly scheme: Scheme;
  readonly selectedId: string | null;
  readonly onChoose: (id: string) => void;
  readonly list: RefObject<HTMLDivElement | null>;
}

export function MarkList({ marks, opened, scheme, selectedId, onChoose, list }: MarkListProps): ReactNode {
  const { t } = useTranslator();
  const name = useId();
  const selected = marks.findIndex(({ id }) => id === selectedId);
  const [active, setActive] = useActive(marks, selected, list);
  const [first, last] = useRowsInView(list, marks.length);
  const press = (event: KeyboardEvent): void => {
    const next = rowAfter(event.key, active, marks.length, list.current?.clientHeight ?? 0);
    if (event.altKey || event.ctrlKey || event.metaKey || (next === null && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    const chosen = marks[active];
    if (next !== null) setActive(next);
    else if (chosen) onChoose(chosen.id);
  };
  const rows = marks.slice(first, last);
  // The row that the keyboard is at is on the page also while it is scrolled away, so that it can be read out.
  const away = marks[active];
  const shown = rows.map((mark, index) => ({ mark, index: first + index }));
  if (away && (active < first || active >= last)) shown.push({ mark: away, index: active });
  return (
    <div
      ref={list}
      className="mark-list"
      role="listbox"
      aria-label={t('marks.list')}
      tabIndex={0}
      aria-activedescendant={marks[active] ? `${name}-${marks[active].id}` : undefined}
      onKeyDown={press}
    >
      <div className="mark-list-rows" role="presentation" style={{ blockSize: `${marks.length * ROW_HEIGHT}px` }}>
        {shown.map(({ mark, index }) => (
          <MarkRow
            key={mark.id}
            id={`${name}-${mark.id}`}
            mark={mark}
            opened={opened}
            scheme={scheme}
            index={index}
            total={marks.length}
            isActive={index === active}
            isSelected={mark.id === selectedId}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

/** The row that the keyboard is at; it follows the selection, and is kept in view. */
function useActive(
  marks: readonly Annotation[],
  selected: number,
  list: RefObject<HTMLElement | null>,
): readonly [number, (index: number) => void] {
  const [active, setActive] = useState(Math.max(0, selected));
  const at = Math.min(active, Math.max(0, marks.length - 1));
  useEffect(() => {
    if (selected >= 0) setActive(selected);
  }, [selected]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const [top, bottom] = [at * ROW_HEIGHT, (at + 1) * ROW_HEIGHT];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [at, list]);
  return [at, setActive];
}

function rowAfter(key: string, active: number, count: number, height: number): number | null {
  const page = Math.max(1, Math.floor(height / ROW_HEIGHT) - 1);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? null : Math.min(Math.max(0, next), Math.max(0, count - 1));
}

/** Indexes of the first row to show and of the first beyond the last. */
function useRowsInView(list: RefObject<HTMLElement | null>, count: number): readonly [number, number] {
  const [[top, height], setView] = useState<readonly [number, number]>([0, 0]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = (): void => setView([element.scrollTop, element.clientHeight]);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [list]);
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - SPARE);
  return [first, Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + SPARE)];
}
