// The names of the table's columns: pressing one sorts by it, pressing it again turns the order round. One stop of Tab, walked by arrows.
// biome-ignore-all lint/a11y/useSemanticElements: rows that stand anywhere in a long table are no rows of an HTML table
import { type KeyboardEvent, memo, type ReactNode, useState } from 'react';
import type { CorpusSort } from '../../domain/corpus-view';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions } from '../state/use-workbench';
import type { CorpusColumn } from './corpus-columns';

interface CorpusHeadProps {
  readonly columns: readonly CorpusColumn[];
  readonly sort: CorpusSort;
}

export const CorpusHead = memo(function CorpusHead({ columns, sort }: CorpusHeadProps): ReactNode {
  const { direction } = useTranslator();
  const { sortCorpus } = useActions();
  const [stop, setStop] = useState(0);
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    // What is pressed here is not for the rows.
    if (event.key !== 'Escape') event.stopPropagation();
    const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const step = event.key === forward ? 1 : event.key.startsWith('Arrow') ? -1 : 0;
    if (step === 0 || event.key === 'ArrowUp' || event.key === 'ArrowDown') return;
    event.preventDefault();
    const next = Math.min(Math.max(0, stop + step), columns.length - 1);
    setStop(next);
    event.currentTarget.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus
    <div role="row" className="corpus-head" aria-rowindex={1} onKeyDown={walk}>
      {columns.map((column, index) => {
        const isSorted = sort.by === column.by && sort.kind === column.kind;
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
          <div
            key={column.id}
            role="columnheader"
            className={column.isNumber ? 'corpus-cell is-number' : 'corpus-cell'}
            aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              className="corpus-sort"
              title={column.hint ?? undefined}
              tabIndex={index === stop ? 0 : -1}
              onFocus={() => setStop(index)}
              onClick={() => sortCorpus(column)}
            >
              <span>{column.name}</span>
              {isSorted ? <Icon name={sort.descending ? 'chevron' : 'up'} /> : null}
            </button>
          </div>
        );
      })}
    </div>
  );
});
