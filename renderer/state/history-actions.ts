// Undo and redo: each goes to where the change was made.
import type { Change } from '../../domain/change-set';
import type { Bench } from './bench';
import type { ProjectActions } from './project-actions';

export function historyActions(bench: Bench, written: ProjectActions['written'], openArticleAt: ProjectActions['openArticleAt']) {
  const { state, ask, inTurn, tell } = bench;

  /** Goes to where the change was made and selects what it brought back. */
  async function follow(change: Change | undefined): Promise<void> {
    if (!change?.articleId) return;
    const records = [...change.changeSet.created, ...change.changeSet.updated.map(({ after }) => after)];
    const mark = records.find((record) => record.type === 'annotation');
    const id = mark?.type === 'annotation' ? mark.value.id : null;
    if (state.get().opened?.article.id !== change.articleId) await openArticleAt(change.articleId, id);
    else if (id) tell({ type: 'annotation-selected', id, reveal: true });
  }

  const step = (name: 'undo' | 'redo') => () =>
    inTurn(async () => {
      const { annotatorId } = state.get();
      if (annotatorId) await follow(written(await ask((store) => store[name]({ annotatorId }))));
    });
  return { undo: step('undo'), redo: step('redo') };
}
