// A search for the other occurrences of a mark's quote, as long as someone looks at it.
import { useEffect, useState } from 'react';
import type { SearchScope } from '../../domain/apply-to-all';
import type { Problem } from '../../domain/problem';
import { type Gathered, gather, nothingGathered } from '../state/occurrence-choice';
import { useActions } from '../state/use-workbench';

export interface OccurrenceSearch {
  readonly gathered: Gathered;
  readonly isDone: boolean;
  readonly problems: readonly Problem[];
}

const begun: OccurrenceSearch = { gathered: nothingGathered, isDone: false, problems: [] };

export function useOccurrences(annotationId: string, scope: SearchScope): OccurrenceSearch {
  const { findOccurrences } = useActions();
  const [search, setSearch] = useState(begun);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    setSearch(begun);
    const searching = findOccurrences(annotationId, scope, {
      signal,
      onPage: (page) => setSearch((before) => ({ ...before, gathered: gather(before.gathered, page) })),
    });
    void searching.then((outcome) => {
      if (!signal.aborted) setSearch((before) => ({ ...before, isDone: true, problems: outcome.ok ? [] : outcome.problems }));
    });
    return () => listening.abort();
  }, [annotationId, scope, findOccurrences]);
  return search;
}
