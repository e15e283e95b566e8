// Undo and redo: each goes to where the change was made.
import type { Change } from '../../domain/change-set';
import type { Bench } from './bench';
import { marksMade } from './marks-made';
import type { ProjectActions } from './project-actions';

type Projects = Pick<ProjectActions, 'written' | 'openArticleAt' | 'openInstead'>;

export function historyActions(bench: Bench, { written, openArticleAt, openInstead }: Projects) {
  const { state, ask, inTurn, tell } = bench;

  /** Goes to where the change was made and selects what it brought back. */
  async function follow(change: Change | undefined): Promise<void> {
    tellOfMany(change);
    // The table of the corpus shows every change of what it is about by itself.
    if (!change?.articleId || state.get().room !== 'reading' || takesArticle(change)) return;
    const records = [...change.changeSet.created, ...change.changeSet.updated.map(({ after }) => after)];
    const mark = records.find((record) => record.type === 'annotation');
    const id = mark?.type === 'annotation' ? mark.value.id : null;
    if (state.get().opened?.article.id !== change.articleId) await openArticleAt(change.articleId, id);
    else if (id) tell({ type: 'annotation-selected', id, reveal: true });
  }

  /** Many marks at once are for the most part out of sight, so words say what became of them. */
  function tellOfMany(change: Change | undefined): void {
    const made = change && marksMade(change);
    const gone = change && marksMade({ changeSet: { ...change.changeSet, created: change.changeSet.deleted } });
    if (made && made.marks > 1) tell({ type: 'marks-done', deed: 'madeAgain', ...made });
    if (gone && gone.marks > 1) tell({ type: 'marks-done', deed: 'takenBack', ...gone });
  }

  const step = (name: 'undo' | 'redo') => () =>
    inTurn(async () => {
      const { annotatorId } = state.get();
      if (!annotatorId) return;
      const { opened } = state.get();
      await follow(written(await ask((store) => store[name]({ annotatorId }))));
      await openInstead(opened);
    });
  return { undo: step('undo'), redo: step('redo') };
}

function takesArticle({ articleId, changeSet }: Change): boolean {
  return changeSet.deleted.some(({ type, value }) => type === 'article' && value.id === articleId);
}
