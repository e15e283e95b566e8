// What every action works with: the state, the line to the store, and the article on the page.

import type { OpenedArticle } from '../../domain/opened-article';
import type { Outcome } from '../../domain/problem';
import type { ArticleViewHandle } from '../reading/ArticleView';
import type { TextChoice } from '../reading/caret-in-text';
import type { WorkbenchClient } from '../workbench-client';
import type { CorpusView } from './corpus-view';
import type { Exporting } from './exporting';
import type { Finding } from './finding';
import type { OpenDialog } from './open-dialog';
import type { Searching } from './searching';
import type { Source } from './source';
import type { StatisticsView } from './statistics-view';
import type { InTurn } from './turns';
import type { Work, WorkbenchEvent, WorkbenchState } from './workbench-state';

export interface Bench {
  readonly state: Source<WorkbenchState>;
  readonly choice: Source<TextChoice>;
  readonly finding: Source<Finding>;
  readonly searching: Source<Searching>;
  readonly corpus: Source<CorpusView>;
  readonly exporting: Source<Exporting>;
  readonly statistics: Source<StatisticsView>;
  /** The article on the page; null while none is shown. */
  readonly article: { current: ArticleViewHandle | null };
  readonly ask: WorkbenchClient['ask'];
  tell(event: WorkbenchEvent): void;
  /** Runs after whatever was asked before has been answered, so that each act builds on the last one's result. */
  readonly inTurn: InTurn;
  /** The value, or undefined after the problems have been shown. */
  valueFrom<T>(outcome: Outcome<T>): T | undefined;
}

/** Closes a dialog when its work is done, unless another one has come in its place meanwhile. */
export function leaveDialog({ state, tell }: Pick<Bench, 'state' | 'tell'>, type: OpenDialog['type']): void {
  if (state.get().dialog?.type === type) tell({ type: 'dialog-shown', dialog: null });
}

/** Says in the window what goes on for as long as it does. */
export async function during<T>({ tell }: Pick<Bench, 'tell'>, work: Work, act: () => Promise<T>): Promise<T> {
  tell({ type: 'work-began', work });
  try {
    return await act();
  } finally {
    tell({ type: 'work-ended' });
  }
}

/** The opened article, when the given annotator may mark it. */
export function openedArticle({ state }: Pick<Bench, 'state'>): { opened: OpenedArticle; annotatorId: string } | undefined {
  const { opened, annotatorId } = state.get();
  return opened && annotatorId ? { opened, annotatorId } : undefined;
}
