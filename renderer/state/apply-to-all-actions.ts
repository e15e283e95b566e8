// From one mark to the other occurrences of its quote: opening the review, searching page by page, marking what was chosen.
import type { OccurrencesPage, Place, SearchScope } from '../../domain/apply-to-all';
import { done, type Outcome } from '../../domain/problem';
import { type Bench, leaveDialog, openedArticle } from './bench';
import { marksMade } from './marks-made';
import { selectedAnnotation } from './selection';

export interface OccurrenceListener {
  readonly signal: AbortSignal;
  onPage(page: OccurrencesPage): void;
}

export function applyToAllActions(bench: Bench) {
  const { state, ask, inTurn, tell } = bench;

  async function findOccurrences(
    annotationId: string,
    scope: SearchScope,
    { signal, onPage }: OccurrenceListener,
  ): Promise<Outcome<null>> {
    const { annotatorId } = state.get();
    if (!annotatorId) return done(null);
    return await ask(async (store): Promise<Outcome<null>> => {
      const pages = await store.findOccurrences({ annotationId, annotatorId, scope }, { signal });
      for await (const page of pages) {
        if (!page.ok) return page;
        if (signal.aborted) break;
        onPage(page.value);
      }
      return done(null);
    });
  }

  const applyToAll = (annotationId: string, places: readonly Place[]): Promise<Outcome<null>> =>
    inTurn(async () => {
      const at = openedArticle(bench);
      if (!at) return done(null);
      const outcome = await ask((store) => store.applyToAll({ annotationId, annotatorId: at.annotatorId, places: [...places] }));
      // Whoever has left the review meanwhile may have opened another dialog, and is told outside it what went wrong.
      const isOpen = state.get().dialog?.type === 'apply-to-all';
      if (!outcome.ok && !isOpen) tell({ type: 'problems-arose', problems: outcome.problems });
      if (!outcome.ok) return outcome;
      const { change } = outcome.value;
      leaveDialog(bench, 'apply-to-all');
      if (!change) return done(null);
      tell({ type: 'changed', change });
      tell({ type: 'marks-done', deed: 'made', ...marksMade(change) });
      return done(null);
    });

  return {
    findOccurrences,
    applyToAll,
    reviewOccurrences: (): void => {
      const annotation = selectedAnnotation(state.get());
      if (annotation) tell({ type: 'dialog-shown', dialog: { type: 'apply-to-all', annotation } });
    },
  };
}
