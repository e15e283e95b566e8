// Carries a change of many marks into the state at once: what one mark costs by itself, thousands must not cost thousands of times.
import { type Annotation, compareAnnotations, type Layer } from '../../domain/annotation';
import type { StoredRecord } from '../../domain/change-set';
import type { ArticleSummary, OpenedArticle } from '../../domain/workbench-contract';
import type { WorkbenchState } from './workbench-state';

/** One record's passage: created (no `before`), updated, or deleted (no `after`). */
export interface Step {
  readonly before?: StoredRecord;
  readonly after?: StoredRecord;
}

/** @param steps of articles alone. */
export function applyArticles(state: WorkbenchState, steps: readonly Step[]): WorkbenchState {
  const articles = new Map(state.articles.map((each) => [each.id, each]));
  let { opened } = state;
  for (const { before, after } of steps) {
    const id = before?.type === 'article' ? before.value.id : undefined;
    if (after?.type === 'article') {
      const known = articles.get(after.value.id);
      articles.set(after.value.id, { status: known?.status ?? 'to-do', counts: known?.counts ?? {}, ...after.value });
      if (opened?.article.id === after.value.id) opened = { ...opened, article: after.value };
    } else if (id !== undefined) {
      articles.delete(id);
      if (opened?.article.id === id) opened = null;
    }
  }
  return { ...state, articles: [...articles.values()].sort((a, b) => a.position - b.position), opened };
}

/** What happens to one article's line in the list. */
interface Turn {
  status?: Layer['status'];
  readonly kinds: Map<string, number>;
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
      count(turn, present, -1);
      count(turn, markIn(after), 1);
      if (isOpen && after) marks.set(record.value.id, record.value);
      else if (isOpen) marks.delete(record.value.id);
    }
  }
  return { ...state, articles: state.articles.map((each) => turned(each, turns.get(each.id))), opened: withMarks(opened, marks) };
}

function turnOf(turns: Map<string, Turn>, articleId: string): Turn {
  const turn = turns.get(articleId) ?? { kinds: new Map<string, number>() };
  turns.set(articleId, turn);
  return turn;
}

function markIn(record: StoredRecord | undefined): Annotation | undefined {
  return record?.type === 'annotation' ? record.value : undefined;
}

function count({ kinds }: Turn, mark: Annotation | undefined, more: number): void {
  if (mark) kinds.set(mark.kind, (kinds.get(mark.kind) ?? 0) + more);
}

/** Kinds without marks are not counted at all. */
function turned(summary: ArticleSummary, turn: Turn | undefined): ArticleSummary {
  if (!turn) return summary;
  const counts = { ...summary.counts };
  for (const [kind, more] of turn.kinds) {
    const left = (counts[kind] ?? 0) + more;
    if (left > 0) counts[kind] = left;
    else delete counts[kind];
  }
  return { ...summary, counts, status: turn.status ?? summary.status };
}

function withMarks(opened: OpenedArticle | null, marks: ReadonlyMap<string, Annotation>): OpenedArticle | null {
  return opened && { ...opened, annotations: [...marks.values()].sort(compareAnnotations) };
}
