// What was asked about one article or dialog is done to that one, also when another has been opened before its turn came.
import { expect, test } from 'vitest';
import type { Annotation } from '../../domain/annotation';
import { packArticle } from '../../domain/packed-article';
import { done } from '../../domain/problem';
import { createAnnotation } from '../../main/commands/create-annotation';
import { describeProject } from '../../main/commands/describe-project';
import { openArticle } from '../../main/commands/open-article';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { updateAnnotation } from '../../main/commands/update-annotation';
import { annotationActions } from '../../renderer/state/annotation-actions';
import { applyToAllActions } from '../../renderer/state/apply-to-all-actions';
import type { Bench } from '../../renderer/state/bench';
import { panelActions } from '../../renderer/state/panel-actions';
import { type ProjectActions, projectActions } from '../../renderer/state/project-actions';
import { source } from '../../renderer/state/source';
import { noChoice } from '../../renderer/state/text-choice';
import { turns } from '../../renderer/state/turns';
import { initialState, nextState, type WorkbenchEvent } from '../../renderer/state/workbench-state';
import { newArticle, temporaryProject, value } from '../builders/temporary-project';

/** Two articles that begin with the same words, the first one open. */
function bench() {
  const { workbench, annotator } = temporaryProject();
  const [first, second] = ['قال لافروف في بكين', 'قال لافروف في موسكو'].map((text) => newArticle(workbench, text).id);
  const opened = (articleId = '') => value(openArticle(workbench, { articleId, annotatorId: annotator.id }));
  const state = source(
    nextState(initialState, {
      type: 'fetched',
      overview: value(describeProject(workbench)),
      annotatorId: annotator.id,
      articles: [],
      unlisted: 0,
      opened: opened(first),
    }),
  );
  const asked: Record<string, unknown>[] = [];
  const store = {
    createAnnotation: async (draft: Parameters<typeof createAnnotation>[1]) => createAnnotation(workbench, draft),
    updateAnnotation: async (input: Parameters<typeof updateAnnotation>[1]) => updateAnnotation(workbench, input),
    setLayerStatus: async (input: Parameters<typeof setLayerStatus>[1]) => setLayerStatus(workbench, input),
    openArticle: async ({ articleId = '' }) => done(packArticle(opened(articleId))),
    goBack: async (input: Record<string, unknown>) => {
      asked.push(input);
      return { ok: false, problems: [] };
    },
  };
  const made = {
    state,
    choice: source(noChoice),
    article: { current: null },
    ask: (call: (calls: typeof store) => Promise<unknown>) => call(store),
    tell: (event: WorkbenchEvent) => state.set(nextState(state.get(), event)),
    inTurn: turns(),
    valueFrom: (outcome: { ok: boolean; value?: unknown }) => (outcome.ok ? outcome.value : undefined),
  } as unknown as Bench;
  const written: ProjectActions['written'] = (outcome) => {
    const change = made.valueFrom(outcome);
    if (change) made.tell({ type: 'changed', change });
    return change;
  };
  /** As somebody who goes on does, right before the next act. */
  const goOn = () => made.inTurn(async () => made.tell({ type: 'article-opened', opened: opened(second), selectedId: null }));
  return { made, written, opened, goOn, asked, first, second };
}

test('a label marks the words that were selected when its key was pressed', async () => {
  const { made, written, opened, goOn, first, second } = bench();
  const { applyLabel } = annotationActions(made, { written } as ProjectActions);
  made.choice.set({ selected: { start: 4, end: 10 }, word: null, caret: 10 });
  const moved = goOn();
  applyLabel('entity', 'PERS');
  await moved;
  await made.inTurn(async () => undefined);
  expect(opened(first).annotations.map(({ spans }) => spans[0]?.quote)).toEqual(['لافروف']);
  expect(opened(second).annotations).toEqual([]);
  expect(made.state.get().selectedId).toBeNull();
});

test('a mark that left the page before its turn came is changed, its edge by its own text', async () => {
  const { made, written, opened, goOn, first } = bench();
  const { applyLabel, moveEdge, setUnsure } = annotationActions(made, { written } as ProjectActions);
  made.choice.set({ selected: { start: 11, end: 13 }, word: null, caret: 13 });
  applyLabel('entity', 'PERS');
  await made.inTurn(async () => undefined);
  const id = made.state.get().selectedId ?? '';
  const moved = goOn();
  moveEdge('end', 'forward', 'word');
  void setUnsure(id, true);
  await moved;
  await made.inTurn(async () => undefined);
  expect(opened(first).annotations).toMatchObject([{ id, unsure: true, spans: [{ quote: 'في بكين' }] }]);
});

test('the layer is done that was on the page', async () => {
  const { made, opened, goOn, first, second } = bench();
  const moved = goOn();
  await projectActions(made).setLayerStatus('done');
  await moved;
  expect([first, second].map((id) => opened(id).layer.status)).toEqual(['done', 'to-do']);
});

test('a review that was left while it was marked closes no dialog that was opened since', async () => {
  const { made, first } = bench();
  const { applyToAll } = applyToAllActions({ ...made, ask: async () => done({ change: null }) } as unknown as Bench);
  const marking = applyToAll(first ?? '', []);
  made.tell({ type: 'dialog-shown', dialog: { type: 'keys' } });
  await marking;
  expect(made.state.get().dialog).toEqual({ type: 'keys' });
  const annotation = { id: first } as Annotation;
  made.tell({ type: 'dialog-shown', dialog: { type: 'apply-to-all', annotation } });
  await applyToAll(first ?? '', []);
  expect(made.state.get().dialog).toBeNull();
});

test('an article goes back to the point that was asked about, and no other article', async () => {
  const { made, written, goOn, asked, first } = bench();
  const { goBack } = panelActions(made, written);
  const moved = goOn();
  await goBack(first ?? '', { seq: 1 } as Parameters<typeof goBack>[1]);
  await moved;
  expect(asked).toMatchObject([{ articleId: first, seq: 1 }]);
});
