// The pages of history that were fetched so far, kept up to date as changes are made.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChangePage } from '../../domain/told-history';
import { newestSeq } from '../state/apply-change';
import { useActions, useWorkbenchState } from '../state/use-workbench';

export interface HistoryFilter {
  readonly articleId: string | null;
  readonly annotationId: string | null;
  readonly authorId: string | null;
}

const PAGE = 50;
const nothing: ChangePage = { changes: [], more: false };

export interface Pages extends ChangePage {
  readonly isLoaded: boolean;
  readonly loadOlder: () => void;
}

export function useHistory({ articleId, annotationId, authorId }: HistoryFilter): Pages {
  const { listChanges } = useActions();
  const newest = useWorkbenchState(({ history }) => newestSeq(history));
  const [page, setPage] = useState<ChangePage | null>(null);
  /** Which question is being asked: the answer to an earlier one comes too late. */
  const asked = useRef('');
  const question = `${articleId} ${annotationId} ${authorId}`;

  const load = useCallback(
    async (before: number | null) => {
      const loaded = await listChanges({ articleId, annotationId, authorId, before, limit: PAGE });
      if (!loaded || asked.current !== question) return;
      setPage((known) => (before === null ? withNewest(known, loaded) : withOlder(known, loaded)));
    },
    [listChanges, articleId, annotationId, authorId, question],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change that is made asks for the newest page again
  useEffect(() => {
    if (asked.current !== question) setPage(null);
    asked.current = question;
    void load(null);
  }, [load, question, newest]);

  const oldest = page?.changes.at(-1)?.seq;
  const loadOlder = useCallback(() => {
    if (oldest !== undefined) void load(oldest);
  }, [load, oldest]);
  return { ...(page ?? nothing), isLoaded: page !== null, loadOlder };
}

/** What was known goes on below the newest page; where rows may be missing in between, the newest page begins anew. */
export function withNewest(known: ChangePage | null, newest: ChangePage): ChangePage {
  const last = newest.changes.at(-1)?.seq ?? 0;
  const meets = known?.changes.some(({ seq }) => seq >= last) ?? false;
  if (!known || !meets || !newest.more) return newest;
  const below = known.changes.filter(({ seq }) => seq < last);
  return below.length > 0 ? { changes: [...newest.changes, ...below], more: known.more } : newest;
}

export function withOlder(known: ChangePage | null, older: ChangePage): ChangePage {
  const last = known?.changes.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER;
  return { changes: [...(known?.changes ?? []), ...older.changes.filter(({ seq }) => seq < last)], more: older.more };
}
