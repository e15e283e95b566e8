// Carries a change of many marks into the state at once: what one mark costs by itself, thousands must not cost thousands of times.
import { type Annotation, compareAnnotations, type Layer } from '../../domain/annotation';
import { listed, untouched } from '../../domain/article-summary';
import type { StoredRecord } from '../../domain/change-set';
import type { ArticleSummary, OpenedArticle } from '../../domain/opened-article';
import { count, exchangeRows, newTally, replaceRows, rowById, type Tally, tallied } from './article-rows';
import type { WorkbenchState } from './workbench-state';

/** One record's passage: created (no `before`), updated, or deleted (no `after`). */
export interface Step {
  readonly before?: StoredRecord;
  readonly after?: StoredRecord;
}

/** @param steps of articles alone. An article that comes brings no marks: those come after it. */
export function applyArticles(state: WorkbenchState, steps: readonly Step[]): WorkbenchState {
  const come = new Map<string, ArticleSummary>();
  const gone = new Set<string>();
  let { opened } = state;
  for (const { before, after } of steps) {
    const id = before?.type === 'article' ? before.value.id : undefined;
    if (after?.type === 'article') {
      const known = id === undefined ? undefined : (come.get(id) ?? rowById(state.articles, id));
      come.set(after.value.id, { ...(known ?? untouched(after.value)), ...listed(after.value) });
      if (opened?.article.id === after.value.id) opened = { ...opened, article: after.value };
    } else if (id !== undefined) {
      come.delete(id);
      gone.add(id);
      if (opened?.article.id === id) opened = null;
    }
  }
  return { ...state, articles: exchangeRows(state.articles, [...come.values()], gone), opened };
}

/** What happens to one article's line in the list. */
interface Turn {
  status?: Layer['status'];
  readonly tally: Tally;
}

/** @param steps of layers and annotations alone. */
export function applyMany(state: WorkbenchState, steps: readonly Step[]): WorkbenchState {
  const turns = new Map<string, Turn>();
  let opened = state.opened;
  const marks = new Map(opened?.annotations.map((annotation) => [annotation.id, annotation]));
  for (const { before, after } of steps) {
    const record = after ?? before;
    if ((record?.type !== 'annotation' && record?.type !== 'layer') || record.value.annotatorId !== state.annotatorId) continue;
    const turn = turnOf(turns, record.value.articleId);
    const isOpen = opened?.article.id === record.value.articleId;
    if (record.type === 'layer') {
      turn.status = after ? record.value.status : 'to-do';
      if (opened && isOpen) opened = { ...opened, layer: { ...record.value, status: turn.status } };
    } else {
      const present = isOpen ? marks.get(record.value.id) : markIn(before);
      count(turn.tally, present, -1);
      count(turn.tally, markIn(after), 1);
      if (isOpen && after) marks.set(record.value.id, record.value);
      else if (isOpen) marks.delete(record.value.id);
    }
  }
  const come = [...turns].flatMap(([id, { status, tally }]) => {
    const row = rowById(state.articles, id);
    return row ? { ...tallied(row, tally), status: status ?? row.status } : [];
  });
  return { ...state, articles: replaceRows(state.articles, come), opened: withMarks(opened, marks) };
}

function turnOf(turns: Map<string, Turn>, articleId: string): Turn {
  const turn = turns.get(articleId) ?? { tally: newTally() };
  turns.set(articleId, turn);
  return turn;
}

export function markIn(record: StoredRecord | undefined): Annotation | undefined {
  return record?.type === 'annotation' ? record.value : undefined;
}

function withMarks(opened: OpenedArticle | null, marks: ReadonlyMap<string, Annotation>): OpenedArticle | null {
  return opened && { ...opened, annotations: [...marks.values()].sort(compareAnnotations) };
}
