// The articles that a filter lets through, in the order that is asked for, and how far every annotator has come.
import { listAnnotators } from '../../db/annotators';
import { arrangeArticles, progressOf } from '../../db/corpus';
import type { AnnotatorProgress, CorpusArrangement, CorpusFilter, CorpusSort } from '../../domain/corpus-view';
import { done, type Outcome } from '../../domain/problem';
import { knownAnnotator } from './layer-access';
import type { Workbench } from './workbench';

export interface ArrangeCorpusInput {
  /** Whose statuses and marks the order is by. */
  readonly annotatorId: string;
  readonly filter: CorpusFilter;
  readonly sort: CorpusSort;
}

export function arrangeCorpus(workbench: Workbench, input: ArrangeCorpusInput): Outcome<CorpusArrangement> {
  const annotator = knownAnnotator(workbench, input.annotatorId);
  if (!annotator.ok) return annotator;
  return done(arrangeArticles(workbench.db, input.annotatorId, input.filter, input.sort));
}

/** In the order in which the annotators came. */
export function readProgress({ db }: Workbench): Outcome<AnnotatorProgress[]> {
  return done(
    progressOf(
      db,
      listAnnotators(db).map(({ id }) => id),
    ),
  );
}
