// What the window shows while the project is fetched anew, and once it is.
import { afterAll, expect, test, vi } from 'vitest';
import { packPage } from '../../domain/article-summary';
import { packArticle } from '../../domain/packed-article';
import { usualPreferences } from '../../domain/preferences';
import { done } from '../../domain/problem';
import { describeProject } from '../../main/commands/describe-project';
import { listArticles } from '../../main/commands/list-articles';
import { openArticle } from '../../main/commands/open-article';
import { backupActions } from '../../renderer/state/backup-actions';
import type { Bench } from '../../renderer/state/bench';
import { projectActions } from '../../renderer/state/project-actions';
import { source } from '../../renderer/state/source';
import { initialState, nextState, type WorkbenchEvent } from '../../renderer/state/workbench-state';
import { newArticle, temporaryProject, value } from '../builders/temporary-project';

// A window that remembers nothing yet.
vi.stubGlobal('window', { localStorage: { getItem: () => null } });
afterAll(() => vi.unstubAllGlobals());

/** A window that shows a project as it was before it was opened for the second time, and has heard of two changes more. */
function bench() {
  const { workbench, annotator } = temporaryProject();
  const { id: articleId } = newArticle(workbench, 'قال لافروف في بكين');
  const overview = (opening: number) => ({ ...value(describeProject(workbench)), opening });
  const before = overview(1);
  const fetched = { annotatorId: annotator.id, articles: [], unlisted: 0 };
  const state = source(
    nextState(initialState, {
      type: 'fetched',
      overview: { ...before, lastSeq: before.lastSeq + 2 },
      ...fetched,
      opened: value(openArticle(workbench, { articleId, annotatorId: annotator.id })),
    }),
  );
  let asked = 0;
  const store = {
    describeProject: async () => {
      asked += 1;
      if (asked > 20) throw new Error('asked without end');
      return done(overview(2));
    },
    readPreferences: async () => usualPreferences('en'),
    listArticles: async (input: Parameters<typeof listArticles>[1]) => done(packPage(value(listArticles(workbench, input)))),
    openArticle: async (input: Parameters<typeof openArticle>[1]) => done(packArticle(value(openArticle(workbench, input)))),
    restoreBackup: async () => done(overview(2)),
  };
  const told: WorkbenchEvent[] = [];
  const made = {
    state,
    ask: (call: (calls: typeof store) => Promise<unknown>) => call(store),
    tell: (event: WorkbenchEvent) => {
      told.push(event);
      state.set(nextState(state.get(), event));
    },
    valueFrom: (outcome: { ok: boolean; value?: unknown }) => (outcome.ok ? outcome.value : undefined),
  } as unknown as Bench;
  return { made, told, before };
}

test('a project that was opened anew is shown, also where it has gone back to fewer changes than the window had heard of', async () => {
  const { made, before } = bench();
  await projectActions(made).fetchAll();
  expect(made.state.get().history).toMatchObject({ upTo: before.lastSeq });
  expect(made.state.get().project).toMatchObject({ overview: { opening: 2 } });
});

test('backups are shown until what came of one is on the page, whoever else has it fetched', async () => {
  const { made, told } = bench();
  const projects = projectActions(made);
  made.tell({ type: 'dialog-shown', dialog: { type: 'backups', project: 'open' } });
  const restored = backupActions(made, projects).restoreBackup('open', 'one');
  // As it hears from the store that the project is another one.
  await Promise.resolve();
  void projects.fetchAll();
  await restored;
  const types = told.map((event) => (event.type === 'dialog-shown' && event.dialog === null ? 'dialog-closed' : event.type));
  expect(types).toContain('fetched');
  expect(types.lastIndexOf('fetched')).toBeLessThan(types.indexOf('dialog-closed'));
  expect(made.state.get().dialog).toBeNull();
});
