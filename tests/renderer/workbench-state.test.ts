import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../domain/change-set';
import type { Outcome } from '../../domain/problem';
import { applyToAll } from '../../main/commands/apply-to-all';
import { createAnnotation } from '../../main/commands/create-annotation';
import { decidePairs } from '../../main/commands/decide-pairs';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { describeProject } from '../../main/commands/describe-project';
import { listArticles } from '../../main/commands/list-articles';
import { openArticle } from '../../main/commands/open-article';
import { redo } from '../../main/commands/redo';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { setRegionKind } from '../../main/commands/set-region-kind';
import { switchLabelSet } from '../../main/commands/switch-label-set';
import { undo } from '../../main/commands/undo';
import { updateAnnotation } from '../../main/commands/update-annotation';
import { actingAs } from '../../main/commands/workbench';
import { hasGap, newestSeq } from '../../renderer/state/apply-change';
import { initialState, nextState, type WorkbenchState } from '../../renderer/state/workbench-state';
import { newAnnotatedArticle, newArticle, type TemporaryProject, temporaryProject, value } from '../builders/temporary-project';

const MARKED = '[PERS لافروف] في [GPE بكين]\nقال [PERS وانغ يي] إن [CLAIM العلاقات بلغت ذروتها]';

/** A project with one article, and the window's state as it is fetched. */
function openedProject(project: TemporaryProject, articleId: string): WorkbenchState {
  const { workbench, annotator } = project;
  return nextState(initialState, {
    type: 'fetched',
    overview: value(describeProject(workbench)),
    annotatorId: annotator.id,
    articles: value(listArticles(workbench, { annotatorId: annotator.id, after: 0, limit: 1000 })).articles,
    unlisted: 0,
    opened: value(openArticle(workbench, { articleId, annotatorId: annotator.id })),
  });
}

/** What of the state the store knows too. */
function shown({ project, articles, opened }: WorkbenchState) {
  return { scheme: project.status === 'open' ? project.overview.scheme : null, articles, opened };
}

type Act = (project: TemporaryProject, articleId: string, pick: number) => Outcome<Change>;

const acts: Readonly<Record<string, Act>> = {
  create: ({ workbench, annotator }, articleId, pick) => {
    const { text } = value(openArticle(workbench, { articleId, annotatorId: annotator.id }));
    const start = pick % (text.length - 2);
    const spans = [{ start, end: start + 2, quote: text.slice(start, start + 2) }];
    return createAnnotation(workbench, { articleId, annotatorId: annotator.id, kind: 'entity', label: 'ORG', spans });
  },
  update: (project, articleId, pick) =>
    withMark(project, articleId, pick, (annotationId, annotatorId) =>
      updateAnnotation(project.workbench, {
        annotationId,
        annotatorId,
        patch: { note: `ملاحظة ${pick}`, unsure: pick % 2 === 0 },
      }),
    ),
  delete: (project, articleId, pick) =>
    withMark(project, articleId, pick, (annotationId, annotatorId) =>
      deleteAnnotation(project.workbench, { annotationId, annotatorId }),
    ),
  undo: ({ workbench, annotator }) => undo(actingAs(workbench, annotator.id), { annotatorId: annotator.id }),
  redo: ({ workbench, annotator }) => redo(actingAs(workbench, annotator.id), { annotatorId: annotator.id }),
  status: ({ workbench, annotator }, articleId, pick) =>
    setLayerStatus(workbench, { articleId, annotatorId: annotator.id, status: pick % 2 === 0 ? 'done' : 'in-progress' }),
  region: ({ workbench, annotator }, articleId, pick) =>
    setRegionKind(workbench, {
      articleId,
      start: 0,
      end: 6,
      kind: pick % 2 === 0 ? 'content' : 'caption',
      annotatorId: annotator.id,
    }),
  labelSet: ({ workbench, annotator }, _articleId, pick) =>
    switchLabelSet(workbench, { kind: 'stance', labelSet: pick % 2 === 0 ? 'agreement' : 'polarity', annotatorId: annotator.id }),
};

function withMark(
  { workbench, annotator }: TemporaryProject,
  articleId: string,
  pick: number,
  act: (annotationId: string, annotatorId: string) => Outcome<Change>,
): Outcome<Change> {
  const { annotations } = value(openArticle(workbench, { articleId, annotatorId: annotator.id }));
  const chosen = annotations[pick % Math.max(1, annotations.length)];
  return chosen ? act(chosen.id, annotator.id) : { ok: false, problems: [] };
}

describe('what the window shows', () => {
  test('follows the store through any changes, each heard of once or twice, to what a fresh look would show', () => {
    const steps = fc.array(fc.record({ act: fc.constantFrom(...Object.keys(acts)), pick: fc.nat(40), twice: fc.boolean() }), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(steps, (sequence) => {
        const project = temporaryProject({ keep: true });
        try {
          const { article } = newAnnotatedArticle(project, MARKED);
          let state = openedProject(project, article.id);
          for (const { act, pick, twice } of sequence) {
            const outcome = acts[act]?.(project, article.id, pick);
            if (!outcome?.ok) continue;
            for (let heard = 0; heard < (twice ? 2 : 1); heard += 1)
              state = nextState(state, { type: 'changed', change: outcome.value });
          }
          expect(hasGap(state.history)).toBe(false);
          expect(shown(state)).toEqual(shown(openedProject(project, article.id)));
        } finally {
          project.remove();
        }
      }),
      { numRuns: 40 },
    );
  });

  test('stories are asked for anew when articles are told apart or put together, and not at every mark', () => {
    const project = temporaryProject();
    const { workbench, annotator } = project;
    const { article, annotations } = newAnnotatedArticle(project, MARKED);
    const other = newArticle(workbench, 'قال لافروف في بكين');
    const before = openedProject(project, article.id);
    const deleted = value(deleteAnnotation(workbench, { annotationId: annotations[0]?.id ?? '', annotatorId: annotator.id }));
    const marked = nextState(before, { type: 'changed', change: deleted });
    expect(marked.stories).toBe(before.stories);
    const pairs = [{ articleId: article.id, otherId: other.id }];
    const change = value(decidePairs(workbench, { pairs, verdict: 'different' }));
    const decided = nextState(marked, { type: 'changed', change });
    expect(decided.stories).toBeGreaterThan(marked.stories);
    expect(nextState(decided, { type: 'changed', change }).stories).toBe(decided.stories);
  });

  test('a missing change is noticed, so that everything can be fetched again', () => {
    const project = temporaryProject();
    const { article } = newAnnotatedArticle(project, MARKED);
    const before = openedProject(project, article.id);
    value(acts.create?.(project, article.id, 1) ?? { ok: false, problems: [] });
    const second = value(acts.create?.(project, article.id, 9) ?? { ok: false, problems: [] });
    const state = nextState(before, { type: 'changed', change: second });
    expect(hasGap(state.history)).toBe(true);
    expect(newestSeq(state.history)).toBe(second.seq);
  });

  test('a selected mark is let go when it is deleted', () => {
    const project = temporaryProject();
    const { article, annotations } = newAnnotatedArticle(project, MARKED);
    const [mark] = annotations;
    if (!mark) throw new Error('The article has marks');
    const selected = nextState(openedProject(project, article.id), { type: 'annotation-selected', id: mark.id });
    const deleted = value(deleteAnnotation(project.workbench, { annotationId: mark.id, annotatorId: project.annotator.id }));
    expect(nextState(selected, { type: 'changed', change: deleted }).selectedId).toBeNull();
  });

  test('of many messages the latest four stay', () => {
    let state = initialState;
    for (let at = 0; at < 6; at += 1)
      state = nextState(state, { type: 'problems-arose', problems: [{ code: 'unexpected', details: { at } }] });
    expect(state.messages.map((message) => (message.type === 'problem' ? message.problem.details.at : null))).toEqual([
      2, 3, 4, 5,
    ]);
  });

  test('a problem that is told twice stands once, as the latest, and is a message of its own', () => {
    const problems = [{ code: 'unexpected' as const, details: { message: 'no' } }];
    const first = nextState(initialState, { type: 'problems-arose', problems });
    const second = nextState(first, { type: 'problems-arose', problems: [...problems] });
    expect(second.messages).toHaveLength(1);
    expect(second.messages[0]?.key).not.toBe(first.messages[0]?.key);
  });

  test('a notice that takes the place of another is a message of its own, which stays as long as any', () => {
    const first = nextState(initialState, { type: 'noticed', notice: 'nothing-to-go-to' });
    const second = nextState(first, { type: 'noticed', notice: 'nothing-to-go-to' });
    expect(second.messages).toHaveLength(1);
    expect(second.messages[0]?.key).not.toBe(first.messages[0]?.key);
  });
});

describe('many marks at once', () => {
  test('a change of many marks across articles, its undo and its redo leave the window as the store has it', () => {
    const project = temporaryProject();
    const { workbench, annotator } = project;
    const { article, annotations } = newAnnotatedArticle(project, `[PERS لافروف] ${'ولافروف ثم '.repeat(30)}[GPE بكين]`);
    const other = newArticle(workbench, 'لافروف '.repeat(15));
    const [original] = annotations;
    if (!original) throw new Error('The article has a mark');
    const placesIn = (articleId: string) => {
      const { text } = value(openArticle(workbench, { articleId, annotatorId: annotator.id }));
      return [...text.matchAll(/لافروف/g)].map(({ index, 0: quote }) => ({
        articleId,
        start: index,
        end: index + quote.length,
        quote,
      }));
    };
    const before = openedProject(project, article.id);
    const application = { annotationId: original.id, annotatorId: annotator.id };
    const { change } = value(applyToAll(workbench, { ...application, places: [...placesIn(article.id), ...placesIn(other.id)] }));
    if (!change) throw new Error('Something was marked');
    const after = nextState(before, { type: 'changed', change });
    expect(shown(after)).toEqual(shown(openedProject(project, article.id)));
    const undone = nextState(after, { type: 'changed', change: value(undo(workbench, { annotatorId: annotator.id })) });
    expect(shown(undone)).toEqual(shown(before));
    const redone = nextState(undone, { type: 'changed', change: value(redo(workbench, { annotatorId: annotator.id })) });
    expect(shown(redone)).toEqual(shown(after));
  });
});
