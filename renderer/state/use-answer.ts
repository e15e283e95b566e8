// The answer to a question that is asked anew whenever it may have become another one: the last answer stays until the next is there.
import { useEffect, useState } from 'react';
import type { Outcome, Problem } from '../../domain/problem';

export interface Answer<T> {
  /** Null before the first answer; kept where the store then refuses. */
  readonly value: T | null;
  readonly problems: readonly Problem[];
  /** Whether something else is asked by now. */
  readonly isOld: boolean;
}

const nothing = { value: null, problems: [], to: null };

/**
 * @param ask the same function as long as the question is the same; null asks nothing.
 * @param fresh whatever may make the answer another one.
 */
export function useAnswer<T>(ask: (() => Promise<Outcome<T>>) | null, ...fresh: readonly unknown[]): Answer<T> {
  const [known, setKnown] = useState<Omit<Answer<T>, 'isOld'> & { readonly to: typeof ask }>(nothing);
  useEffect(() => {
    let isStale = false;
    if (!ask) setKnown(nothing);
    else {
      void ask().then((outcome) => {
        if (isStale) return;
        if (outcome.ok) setKnown({ value: outcome.value, problems: [], to: ask });
        else setKnown(({ value }) => ({ value, problems: outcome.problems, to: ask }));
      });
    }
    return () => {
      isStale = true;
    };
  }, [ask, ...fresh]);
  return { value: known.value, problems: known.problems, isOld: known.to !== ask };
}
