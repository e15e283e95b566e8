// Showing the panels at the side, filtering the marks, reading history and going back in it.
import { quoteOf } from '../../domain/annotation';
import type { ToldChange } from '../../domain/told-history';
import { anyMark, type MarkFilter, type MarkFlag } from '../marks/mark-filter';
import type { StoreCalls } from '../workbench-client';
import { type Bench, openedArticle } from './bench';
import type { HistoryMark, PanelName, PanelsState } from './panels-state';
import type { ProjectActions } from './project-actions';
import { selectedAnnotation } from './selection';

type ListChangesInput = Parameters<StoreCalls['listChanges']>[0];

export function panelActions(bench: Bench, written: ProjectActions['written']) {
  const { state, ask, tell, inTurn, valueFrom } = bench;
  const change = (change: Partial<PanelsState>): void => tell({ type: 'panels-changed', change });
  const show = (panel: PanelName, besides: Partial<PanelsState> = {}): void =>
    change({ ...besides, shown: panel, wanted: panel });

  function showHistoryOf(historyMark: HistoryMark): void {
    show('history', { historyScope: 'mark', historyMark });
  }

  return {
    /** A tab was pressed, so the keyboard stays there. */
    choosePanel: (shown: PanelName) => change({ shown }),
    /** Shows the panel and brings the keyboard to it. */
    showPanel: (panel: PanelName) => show(panel),
    panelReached: () => change({ wanted: null }),
    filterMarksBy: (markFilter: MarkFilter) => change({ markFilter }),
    showMarksWith: (flag: MarkFlag) => show('marks', { markFilter: { ...anyMark, flags: [flag] } }),
    setHistoryScope: (historyScope: PanelsState['historyScope']) => change({ historyScope }),
    showHistoryOf,
    showHistoryOfSelected: () => {
      const mark = selectedAnnotation(state.get());
      if (mark) showHistoryOf({ articleId: mark.articleId, annotationId: mark.id, quote: quoteOf(mark) });
    },
    listChanges: async (input: ListChangesInput) => valueFrom(await ask((store) => store.listChanges(input))),
    /** Tells first what going back to right after a change would do. */
    askToGoBack: async (to: ToldChange) => {
      const at = openedArticle(bench);
      if (!at) return;
      const articleId = at.opened.article.id;
      const preview = await ask((store) => store.previewGoBack({ articleId, annotatorId: at.annotatorId, seq: to.seq }));
      tell({ type: 'dialog-shown', dialog: { type: 'go-back', articleId, change: to, preview } });
    },
    goBack: (articleId: string, { seq }: ToldChange) => {
      tell({ type: 'dialog-shown', dialog: null });
      return inTurn(async () => {
        const { annotatorId } = state.get();
        if (annotatorId) written(await ask((store) => store.goBack({ articleId, annotatorId, seq })));
      });
    },
  };
}
