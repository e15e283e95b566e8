// The corpus as a table of any number of rows, of which only those in view are on the page: walked, chosen, edited and opened by keys
// and by the pointer alike.
// biome-ignore-all lint/a11y/useSemanticElements: rows that stand anywhere in a long table are no rows of an HTML table
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CorpusArrangement, CorpusSort } from '../../domain/corpus-view';
import type { Scheme } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { rowAfter, useRowsInView } from '../panels/rows-in-view';
import { rowAtPosition } from '../state/article-rows';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { CorpusHead } from './CorpusHead';
import { CorpusRow, ROW_HEIGHT } from './CorpusRow';
import { type CorpusColumn, columnsOf, type EditableField, fittingColumns, tracksOf } from './corpus-columns';
import { chooseAll, chooseOnly, chooseTo, type RowSelection, toggleRow, walkTo } from './row-selection';

interface CorpusTableProps {
  readonly scheme: Scheme;
  readonly arrangement: CorpusArrangement;
  readonly sort: CorpusSort;
  readonly rows: RowSelection;
}

/** Height of the row with the columns' names, in pixels. */
const HEAD_HEIGHT = 36;
/** Rows on the page are taken over by others as the table is scrolled; their number grows by as many. */
const ROWS_AT_ONCE = 32;

export function CorpusTable({ scheme, arrangement, sort, rows }: CorpusTableProps): ReactNode {
  const translator = useTranslator();
  const table = useRef<HTMLDivElement>(null);
  const width = useWidth(table);
  const columns = useMemo(() => fittingColumns(columnsOf(scheme, translator), width, sort), [scheme, translator, width, sort]);
  const { positions } = arrangement;
  const active = rows.active === null ? -1 : positions.indexOf(rows.active);
  const [editing, setEditing] = useState<EditableField | null>(null);
  const press = usePresses(arrangement, rows, active, () => setEditing('title'));
  const [first, last] = useRowsInView(table, { rowHeight: ROW_HEIGHT, count: positions.length });
  useInView(table, active);
  useEffect(() => table.current?.focus({ preventScroll: true }), []);
  const edited = useCallback((next: EditableField | null | undefined): void => {
    setEditing(next ?? null);
    if (next === null) table.current?.focus({ preventScroll: true });
  }, []);
  const name = useId();
  return (
    <div
      ref={table}
      role="grid"
      className="corpus-table"
      tabIndex={0}
      aria-label={translator.t('corpusTable.title')}
      aria-description={translator.t('corpusTable.hint')}
      aria-multiselectable
      aria-rowcount={positions.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active >= 0 ? `${name}-${active}` : undefined}
      style={tableStyle(columns)}
      {...press}
    >
      <CorpusHead columns={columns} sort={sort} />
      <Rows {...{ name, arrangement, rows, columns, first, last, active, editing }} onEdited={edited} />
    </div>
  );
}

interface RowsProps extends Pick<CorpusTableProps, 'arrangement' | 'rows'> {
  readonly name: string;
  readonly first: number;
  /** The first one beyond the last. */
  readonly last: number;
  readonly columns: readonly CorpusColumn[];
  readonly active: number;
  readonly editing: EditableField | null;
  readonly onEdited: (next: EditableField | null | undefined) => void;
}

function Rows({ name, arrangement, rows, columns, first, last, active, editing, onEdited }: RowsProps): ReactNode {
  const { positions, boilerplate } = arrangement;
  const articles = useWorkbenchState((state) => state.articles);
  const places = Math.ceil((last - first) / ROWS_AT_ONCE) * ROWS_AT_ONCE;
  const shown = Array.from({ length: last - first }, (_, at) => first + at);
  // The row that the keyboard is at is on the page also while it is scrolled away, so that it can be read out and written in.
  if (active >= 0 && (active < first || active >= last)) shown.push(active);
  return (
    <div role="rowgroup" className="corpus-rows" style={{ blockSize: `${positions.length * ROW_HEIGHT}px` }}>
      {shown.map((index) => {
        const position = positions[index] ?? 0;
        return (
          <CorpusRow
            key={index === active ? 'active' : index % places}
            id={`${name}-${index}`}
            article={rowAtPosition(articles, position)}
            boilerplate={boilerplate[index] ?? 0}
            index={index}
            columns={columns}
            isActive={index === active}
            isChosen={rows.chosen.has(position)}
            editing={index === active ? editing : null}
            onEdited={onEdited}
          />
        );
      })}
    </div>
  );
}

function tableStyle(columns: readonly CorpusColumn[]): CSSProperties {
  const { tracks, least } = tracksOf(columns);
  // React's type of styles does not know custom properties.
  return { '--columns': tracks, '--least': least } as CSSProperties;
}

/** What keys and presses in the table do. */
function usePresses({ positions }: CorpusArrangement, rows: RowSelection, active: number, edit: () => void) {
  const { chooseRows, openCorpusRow, askToDeleteChosen } = useActions();
  const choose = (position: number, { shiftKey, ctrlKey, metaKey }: KeyboardEvent | MouseEvent, isWalk: boolean): void => {
    const add = ctrlKey || metaKey;
    if (shiftKey) chooseRows(chooseTo(rows, positions, position));
    else if (add) chooseRows(isWalk ? walkTo(rows, position) : toggleRow(rows, position));
    else chooseRows(chooseOnly(position));
  };
  const deeds: Readonly<Record<string, (position: number) => void>> = {
    Enter: (position) => void openCorpusRow(position),
    F2: edit,
    ' ': (position) => chooseRows(toggleRow(rows, position)),
    Delete: (position) => {
      if (rows.chosen.size === 0) chooseRows(chooseOnly(position));
      void askToDeleteChosen();
    },
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.defaultPrevented) return;
    const next = positions[rowAfter(event.key, active, positions.length, pageOf(event.currentTarget)) ?? -1];
    const here = positions[active];
    const deed = deeds[event.key];
    if (next !== undefined) choose(next, event, true);
    else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) chooseRows(chooseAll(rows, positions));
    else if (deed && here !== undefined) deed(here);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const position = positions[indexUnder(event)];
    if (position !== undefined) choose(position, event, false);
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>): void => {
    const position = positions[indexUnder(event)];
    if (position !== undefined) void openCorpusRow(position);
  };
  return { onKeyDown, onClick, onDoubleClick };
}

const pageOf = (table: HTMLElement): number => (table.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT;

/** -1 beside the rows, and in a field that is being edited. */
function indexUnder({ target }: MouseEvent): number {
  if (!(target instanceof Element) || target.closest('input')) return -1;
  return Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1);
}

/** Of what scrolls, in rem; at first as wide as anything. */
function useWidth(table: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = table.current;
    if (!element) return;
    const look = (): void =>
      setWidth(element.clientWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    return () => observer.disconnect();
  }, [table]);
  return width;
}

/** Keeps the row that the keyboard is at in view when it changes, below the row with the names. */
function useInView(table: RefObject<HTMLDivElement | null>, active: number): void {
  useLayoutEffect(() => {
    const element = table.current;
    if (!element || active < 0) return;
    const [top, bottom] = [active * ROW_HEIGHT, (active + 1) * ROW_HEIGHT + HEAD_HEIGHT];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [active, table]);
}
