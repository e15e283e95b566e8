// A list of any number of rows of which only those in view are on the page: one stop of Tab, walked by arrows, chosen by Enter.
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef } from 'react';
import { rowAfter, useActiveRow, useRowsInView } from './rows-in-view';

interface RowListProps<Each> {
  readonly name: string;
  readonly rows: readonly Each[];
  /** In pixels; every row is as high, so that the place of each is known without laying it out. */
  readonly rowHeight: number;
  /** The row that is shown elsewhere in the window, or -1; the keyboard goes along with it. */
  readonly selected: number;
  readonly onChoose: (id: string) => void;
  readonly list?: RefObject<HTMLDivElement | null>;
  /** What stands in a row. */
  readonly children: (row: Each) => ReactNode;
}

export function RowList<Each extends { readonly id: string }>(props: RowListProps<Each>): ReactNode {
  const { name, rows, rowHeight, selected, onChoose, children } = props;
  const prefix = useId();
  const own = useRef<HTMLDivElement>(null);
  const list = props.list ?? own;
  const [active, setActive] = useActiveRow(list, { rowHeight, count: rows.length, followed: selected });
  const [first, last] = useRowsInView(list, { rowHeight, count: rows.length });
  const press = (event: KeyboardEvent): void => {
    const next = rowAfter(event.key, active, rows.length, (list.current?.clientHeight ?? 0) / rowHeight);
    if (event.altKey || event.ctrlKey || event.metaKey || (next === null && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    const chosen = rows[active];
    if (next !== null) setActive(next);
    else if (chosen) onChoose(chosen.id);
  };
  const shown = rows.slice(first, last).map((row, index) => ({ row, index: first + index }));
  // The row that the keyboard is at is on the page also while it is scrolled away, so that it can be read out.
  const away = rows[active];
  if (away && (active < first || active >= last)) shown.push({ row: away, index: active });
  return (
    <div
      ref={list}
      className="row-list"
      role="listbox"
      aria-label={name}
      tabIndex={0}
      aria-activedescendant={away ? `${prefix}-${away.id}` : undefined}
      onKeyDown={press}
    >
      <div className="row-list-rows" role="presentation" style={{ blockSize: `${rows.length * rowHeight}px` }}>
        {shown.map(({ row, index }) => (
          // The list holds the focus and says which row is meant, so a row takes no keys of its own.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={row.id}
            id={`${prefix}-${row.id}`}
            role="option"
            className={index === active ? 'row is-active' : 'row'}
            aria-selected={index === selected}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${index * rowHeight}px)`, blockSize: `${rowHeight}px` }}
            onClick={() => onChoose(row.id)}
          >
            {children(row)}
          </div>
        ))}
      </div>
    </div>
  );
}
