// The field of the search, with what may follow a field's name below it: chosen by arrows and put in by Enter or Tab.
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useState } from 'react';
import type { Scheme } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { IconButton } from '../panels/IconButton';
import type { Searching } from '../state/searching';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { withSuggestion } from './suggestions';
import { useSuggestions } from './use-suggestions';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly searching: Searching;
  readonly scheme: Scheme;
}

export function SearchField({ field, list, searching, scheme }: SearchFieldProps): ReactNode {
  const { t } = useTranslator();
  const { searchFor } = useActions();
  const id = useId();
  const { query } = searching;
  const [caret, setCaret] = useState(query.length);
  const [active, setActive] = useState(0);
  const { at, values, hide } = useSuggestions(query, caret, scheme);
  const shown = values[Math.min(active, values.length - 1)];
  useWanted(field);
  const choose = (value: string): void => {
    if (!at) return;
    const next = withSuggestion(query, at, value);
    searchFor(next.query);
    setCaret(next.caret);
    setActive(0);
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (shown === undefined) {
      if (event.key === 'ArrowDown') list.current?.focus();
      else if (event.key === 'Enter') searchFor(query, 0);
      else return;
    } else if (event.key === 'ArrowDown') setActive((active + 1) % values.length);
    else if (event.key === 'ArrowUp') setActive((active - 1 + values.length) % values.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(shown);
    else if (event.key === 'Escape') hide();
    else return;
    event.preventDefault();
  };
  return (
    <div className="search-box">
      <div className="search-input">
        <Icon name="search" />
        <input
          ref={field}
          role="combobox"
          aria-label={t('search.field')}
          aria-expanded={shown !== undefined}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={shown === undefined ? undefined : `${id}-${values.indexOf(shown)}`}
          placeholder={t('search.placeholder')}
          dir="auto"
          spellCheck={false}
          value={query}
          onChange={({ target }) => {
            setCaret(target.selectionStart ?? target.value.length);
            setActive(0);
            searchFor(target.value);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? query.length)}
          onKeyDown={press}
          onBlur={hide}
        />
        {query === '' ? null : <IconButton icon="close" name={t('search.clear')} onPress={() => searchFor('')} />}
      </div>
      {shown === undefined ? null : (
        // The field keeps the keyboard and says which value is meant, so the values take no keys of their own.
        <div id={id} role="listbox" className="search-suggestions" aria-label={t('search.suggestions')}>
          {values.map((value, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <div
              key={value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={value === shown}
              className="search-suggestion"
              dir="auto"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(value)}
            >
              {value}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** The keyboard comes here when the panel is asked for, and typing begins anew. */
function useWanted(field: RefObject<HTMLInputElement | null>): void {
  const { panelReached } = useActions();
  const wanted = useWorkbenchState((state) => state.panels.wanted === 'search');
  useEffect(() => {
    if (!wanted) return;
    field.current?.focus();
    field.current?.select();
    panelReached();
  }, [wanted, panelReached, field]);
}
