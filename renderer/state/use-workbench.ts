// How components read the window's state and reach its actions.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Annotation } from '../../domain/annotation';
import type { TextChoice } from '../reading/caret-in-text';
import type { Actions } from './actions';
import type { CorpusView } from './corpus-view';
import type { Exporting } from './exporting';
import type { Finding } from './finding';
import type { Searching } from './searching';
import type { StatisticsView } from './statistics-view';
import type { Workbench } from './workbench';
import type { WorkbenchState } from './workbench-state';

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('No workbench around this component');
  return workbench;
}

export function useActions(): Actions {
  return useWorkbench().actions;
}

/** @param select picks a part that stays the same object while it does not change. */
export function useWorkbenchState<T>(select: (state: WorkbenchState) => T): T {
  const { state } = useWorkbench();
  return useSyncExternalStore(state.subscribe, () => select(state.get()));
}

const none: readonly Annotation[] = [];

/** The marks of the article on the page. */
export function useAnnotations(): readonly Annotation[] {
  return useWorkbenchState(({ opened }) => opened?.annotations ?? none);
}

export function useTextChoice(): TextChoice {
  const { choice } = useWorkbench();
  return useSyncExternalStore(choice.subscribe, choice.get);
}

export function useFinding(): Finding {
  const { finding } = useWorkbench();
  return useSyncExternalStore(finding.subscribe, finding.get);
}

export function useSearching(): Searching {
  const { searching } = useWorkbench();
  return useSyncExternalStore(searching.subscribe, searching.get);
}

export function useCorpus(): CorpusView {
  const { corpus } = useWorkbench();
  return useSyncExternalStore(corpus.subscribe, corpus.get);
}

export function useExporting(): Exporting {
  const { exporting } = useWorkbench();
  return useSyncExternalStore(exporting.subscribe, exporting.get);
}

export function useStatistics(): StatisticsView {
  const { statistics } = useWorkbench();
  return useSyncExternalStore(statistics.subscribe, statistics.get);
}
