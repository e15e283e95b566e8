// What the side of the window shows: which panel, which marks it lists and whose history it tells.
import type { MarkFilter } from '../marks/mark-filter';

export type PanelName = 'articles' | 'details' | 'marks' | 'history' | 'search';

/** A mark whose history is asked for; it may be gone. */
export interface HistoryMark {
  /** Null when the change that named it touched several articles. */
  readonly articleId: string | null;
  readonly annotationId: string;
  readonly quote: string;
}

export interface PanelsState {
  readonly shown: PanelName;
  /** The panel that the keyboard is to be brought to once it is there. */
  readonly wanted: PanelName | null;
  readonly markFilter: MarkFilter;
  readonly historyScope: 'article' | 'project' | 'mark';
  readonly historyMark: HistoryMark | null;
}

export const firstPanels: PanelsState = {
  shown: 'articles',
  wanted: null,
  markFilter: { words: '', kind: null, label: null, flags: [] },
  historyScope: 'article',
  historyMark: null,
};
