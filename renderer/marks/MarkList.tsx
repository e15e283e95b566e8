// A list of any number of marks of which only those in view are on the page: one stop of Tab, walked by arrows, chosen by Enter.
import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react';
import type { Annotation } from '../../domain/annotation';
import type { Scheme } from '../../domain/scheme';
import type { OpenedArticle } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import { rowAfter, useActiveRow, useRowsInView } from '../panels/rows-in-view';
import { MarkRow, ROW_HEIGHT } from './MarkRow';

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
  const [active, setActive] = useActiveRow(list, { rowHeight: ROW_HEIGHT, count: marks.length, followed: selected });
  const [first, last] = useRowsInView(list, { rowHeight: ROW_HEIGHT, count: marks.length });
  const press = (event: KeyboardEvent): void => {
    const next = rowAfter(event.key, active, marks.length, (list.current?.clientHeight ?? 0) / ROW_HEIGHT);
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
