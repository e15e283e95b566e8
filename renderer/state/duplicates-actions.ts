// Stories that several articles tell, and lines that an outlet repeats: what is asked of the store, and what a person decides.
import type { PairVerdict } from '../../domain/duplicates/stories';
import type { LineVerdict } from '../../domain/repeated-lines';
import type { Bench } from './bench';
import type { ProjectActions } from './project-actions';

export interface PairOfArticles {
  readonly articleId: string;
  readonly otherId: string;
}

export function duplicatesActions({ state, ask, inTurn }: Bench, { written }: Pick<ProjectActions, 'written'>) {
  return {
    listStories: (from: number, limit: number) => ask((store) => store.listStories({ from, limit })),
    listOtherTellings: (articleId: string) => ask((store) => store.listOtherTellings({ articleId })),
    compareArticles: (pair: PairOfArticles) => ask((store) => store.compareArticles(pair)),
    /** Null leaves open what was decided. */
    decidePairs: (pairs: readonly PairOfArticles[], verdict: PairVerdict | null) =>
      inTurn(async () => {
        const { annotatorId } = state.get();
        if (annotatorId) written(await ask((store) => store.decidePairs({ pairs: [...pairs], verdict, annotatorId })));
      }),
    listRepeatedLines: () => ask((store) => store.listRepeatedLines()),
    decideLines: (outlet: string, lines: readonly string[], verdict: LineVerdict | null) =>
      inTurn(async () => {
        const { annotatorId } = state.get();
        if (annotatorId) written(await ask((store) => store.decideLines({ outlet, lines: [...lines], verdict, annotatorId })));
      }),
  };
}
