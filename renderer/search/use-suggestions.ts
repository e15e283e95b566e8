// What may be put in where the caret stands in a query.
import { useEffect, useMemo, useState } from 'react';
import type { Scheme } from '../../domain/scheme';
import { fieldNamed } from '../../domain/search/fields';
import { useTranslator } from '../i18n/use-translator';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { type FieldAtCaret, fieldAtCaret, suggestionsFor } from './suggestions';

export interface Suggestions {
  readonly at: FieldAtCaret | null;
  readonly values: readonly string[];
  /** Until something else is typed. */
  hide(): void;
}

const none: readonly string[] = [];

export function useSuggestions(query: string, caret: number, scheme: Scheme): Suggestions {
  const translator = useTranslator();
  const people = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.annotators : null));
  const at = useMemo(() => fieldAtCaret(query, caret), [query, caret]);
  const outlets = useOutlets(at && fieldNamed(at.field) === 'outlet' ? at.typed : null);
  // The query in which they were hidden; at first the one that was there before anything was typed.
  const [hidden, setHidden] = useState<string | null>(query);
  const values = useMemo(() => {
    if (!at || hidden === query) return none;
    return suggestionsFor(at, { scheme, annotators: people?.map(({ name }) => name) ?? [], outlets, translator });
  }, [at, hidden, query, scheme, people, outlets, translator]);
  return { at, values, hide: () => setHidden(query) };
}

function useOutlets(typed: string | null): readonly string[] {
  const { suggestOutlets } = useActions();
  const [outlets, setOutlets] = useState(none);
  useEffect(() => {
    let stale = typed === null;
    if (typed !== null) {
      void suggestOutlets(typed).then((found) => {
        if (!stale) setOutlets(found);
      });
    }
    return () => {
      stale = true;
    };
  }, [typed, suggestOutlets]);
  return outlets;
}
