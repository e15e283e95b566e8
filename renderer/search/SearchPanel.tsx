// Searching the whole project at the side of the window: a field, what it found as one types, and the searches that were kept.
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Scheme } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { ProblemList } from '../panels/ProblemList';
import type { Searching } from '../state/searching';
import { schemeOf } from '../state/selection';
import { useActions, useSearching, useWorkbench, useWorkbenchState } from '../state/use-workbench';
import { SavedSearches } from './SavedSearches';
import { SaveSearch } from './SaveSearch';
import { SearchField } from './SearchField';
import { SearchHelp } from './SearchHelp';
import { SearchResults } from './SearchResults';

export function SearchPanel(): ReactNode {
  const scheme = useWorkbenchState(schemeOf);
  return scheme ? <SearchOf scheme={scheme} /> : null;
}

function SearchOf({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const { t } = useTranslator();
  const { article } = useWorkbench();
  const { searchFor } = useActions();
  const searching = useSearching();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isEmpty = searching.query.trim() === '';
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    article.current?.focus();
  };
  const insert = (example: string): void => {
    searchFor([searching.query.trim(), example].filter(Boolean).join(' '));
    field.current?.focus();
  };
  return (
    <search className="search-panel" aria-label={t('search.title')} onKeyDown={leave}>
      <div className="search-head">
        <SearchField field={field} list={list} searching={searching} scheme={scheme} />
        <SaveSearch isDisabled={isEmpty || searching.problems.length > 0} />
        <SearchHelp onChoose={insert} />
      </div>
      <Answer searching={searching} />
      {isEmpty ? <SavedSearches /> : <SearchResults list={list} searching={searching} scheme={scheme} />}
    </search>
  );
}

/** How much was found, what the index still lacks, or why the query cannot be run: quietly, below the field. */
function Answer({ searching: { query, total, problems, indexing } }: { readonly searching: Searching }): ReactNode {
  const { t } = useTranslator();
  if (query.trim() === '') return null;
  return (
    <div className="search-answer" role="status">
      {problems.length > 0 ? <ProblemList problems={problems} /> : null}
      {problems.length === 0 && total !== null ? (
        <p>{total === 0 ? t('search.none') : t('search.found', { count: total })}</p>
      ) : null}
      {indexing ? <p>{t('search.indexing', { indexed: indexing.indexed, total: indexing.total })}</p> : null}
    </div>
  );
}
