// Shows what lies in the second half of the program, which is fetched when the first article has been painted.
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { source } from './state/source';

type Half = typeof import('./second-half');

const half = source<Half | null>(null);
let asked = false;

/** However busy the page is, a dialog may be wanted. */
const LONGEST_WAIT_MS = 300;

/** Nothing stands there until the half has come, a moment after the first article. */
export function SecondHalf({ children }: { readonly children: (half: Half) => ReactNode }): ReactNode {
  const come = useSyncExternalStore(half.subscribe, half.get);
  return come && children(come);
}

/** Fetches it once what the window stands for has been painted: its first article, as a rule. */
export function useSecondHalf(isPainted: boolean): void {
  useEffect(() => {
    if (!isPainted) return;
    const frame = requestAnimationFrame(() => requestIdleCallback(() => void fetchHalf(), { timeout: LONGEST_WAIT_MS }));
    return () => cancelAnimationFrame(frame);
  }, [isPainted]);
}

async function fetchHalf(): Promise<void> {
  if (asked) return;
  asked = true;
  half.set(await import('./second-half'));
}
