// How the window looks at the statistics: of whose marks, on which articles, and what the store counted.
import type { Statistics } from '../../domain/statistics';

export interface StatisticsView {
  /** Null for everybody's marks. */
  readonly annotatorId: string | null;
  /** Whether only those articles are counted that the corpus table shows. */
  readonly isFiltered: boolean;
  /** Null before the first answer. */
  readonly statistics: Statistics | null;
  /** How many articles have been counted so far, where that takes a while. */
  readonly progress: { readonly counted: number; readonly of: number } | null;
}

export const firstStatisticsView: StatisticsView = {
  annotatorId: null,
  isFiltered: false,
  statistics: null,
  progress: null,
};

/** Where something that was counted can be looked at itself. */
export type Lead =
  | { readonly to: 'search'; readonly query: string }
  | { readonly to: 'corpus'; readonly outlet: string }
  /** A month. */
  | { readonly to: 'corpus'; readonly from: string; readonly until: string };
