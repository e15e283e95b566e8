// Carries a change of the project into what the window shows, each change once, however often and in whatever order it is heard of.
import { type Annotation, placeInOrder } from '../../domain/annotation';
import { listed, untouched } from '../../domain/article-summary';
import { type Change, recordKey, type StoredRecord, sameRecord } from '../../domain/change-set';
import { annotationById } from './annotation-index';
import { applyArticles, applyMany, markIn, type Step } from './apply-many';
import { changeRow, count, exchangeRows, isEmptyTally, newTally, rowById, tallied } from './article-rows';
import type { WorkbenchState } from './workbench-state';

/** Which changes the state holds: all up to `upTo`, and the ones beyond it that were heard of early. */
export interface History {
  readonly upTo: number;
  readonly beyond: ReadonlySet<number>;
}

export function historyFrom(seq: number): History {
  return { upTo: seq, beyond: new Set() };
}

/** True when a change is missing that others came after: someone else wrote to the file. */
export function hasGap({ beyond }: History): boolean {
  return beyond.size > 0;
}

/** The latest change that was heard of. */
export function newestSeq({ upTo, beyond }: History): number {
  return Math.max(upTo, ...beyond);
}

function holds({ upTo, beyond }: History, seq: number): boolean {
  return seq <= upTo || beyond.has(seq);
}

function extend({ upTo, beyond }: History, seq: number): History {
  const next = new Set(beyond).add(seq);
  let last = upTo;
  while (next.delete(last + 1)) last += 1;
  return { upTo: last, beyond: next };
}

/** From here on articles and marks are carried over together. */
const MANY = 20;

export function applyChange(state: WorkbenchState, change: Change): WorkbenchState {
  return applyChanges(state, [change]);
}

/** @param changes in their order. */
export function applyChanges(state: WorkbenchState, changes: readonly Change[]): WorkbenchState {
  if (state.project.status !== 'open') return state;
  const fresh = changes.filter(({ seq }) => !holds(state.history, seq));
  if (fresh.length === 0) return state;
  const steps = fresh.flatMap((change) => fittingSteps(state, change));
  const together = steps.length < MANY ? [] : steps;
  const articles = together.filter((step) => typeOf(step) === 'article');
  const marks = together.filter(isOfMarks);
  const others = together.length === 0 ? steps : steps.filter((step) => typeOf(step) !== 'article' && !isOfMarks(step));
  const listed = articles.length === 0 ? state : applyArticles(state, articles);
  const changed = others.reduce(applyStep, listed);
  const next = marks.length === 0 ? changed : applyMany(changed, marks);
  const stories = steps.some(isOfStories) ? state.stories + 1 : state.stories;
  return { ...next, stories, history: fresh.reduce((history, { seq }) => extend(history, seq), state.history) };
}

function fittingSteps(state: WorkbenchState, { seq, changeSet }: Change): Step[] {
  const late = [...state.history.beyond].some((other) => other > seq);
  const steps: Step[] = [
    ...changeSet.deleted.map((before) => ({ before })),
    ...changeSet.updated,
    ...changeSet.created.map((after) => ({ after })),
  ];
  return steps.filter((step) => !late || stillFits(state, step));
}

function typeOf({ before, after }: Step): StoredRecord['type'] | undefined {
  return (before ?? after)?.type;
}

function isOfMarks(step: Step): boolean {
  const type = typeOf(step);
  return type === 'annotation' || type === 'layer';
}

function isOfStories(step: Step): boolean {
  const type = typeOf(step);
  return type === 'article' || type === 'article-pair';
}

/** A change heard of after later ones may only touch what those have left alone. */
function stillFits({ opened }: WorkbenchState, { before, after }: Step): boolean {
  const record = before ?? after;
  if (record?.type !== 'annotation' || opened?.article.id !== record.value.articleId) return true;
  const present = annotationById(opened.annotations, record.value.id);
  if (!before) return present === undefined;
  return present !== undefined && sameRecord({ type: 'annotation', value: present }, before);
}

function applyStep(state: WorkbenchState, step: Step): WorkbenchState {
  const record = step.after ?? step.before;
  if (!record || state.project.status !== 'open') return state;
  const { overview } = state.project;
  const withOverview = (changed: Partial<typeof overview>): WorkbenchState => ({
    ...state,
    project: { status: 'open', overview: { ...overview, ...changed } },
  });
  switch (record.type) {
    case 'project':
      return withOverview({ project: record.value });
    case 'scheme':
      return withOverview({ scheme: record.value });
    case 'annotator': {
      const others = overview.annotators.filter(({ id }) => id !== record.value.id);
      return withOverview({ annotators: step.after ? [...others, record.value] : others });
    }
    case 'saved-search': {
      const kept = overview.savedSearches.filter(({ id }) => id !== record.value.id);
      const savedSearches = step.after ? [...kept, record.value].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)) : kept;
      return withOverview({ savedSearches });
    }
    case 'export-preset': {
      const kept = overview.exportPresets.filter(({ id }) => id !== record.value.id);
      const exportPresets = step.after ? [...kept, record.value].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)) : kept;
      return withOverview({ exportPresets });
    }
    case 'outlet-line':
    case 'article-pair':
      // Stories and lines are asked for anew where they are shown.
      return state;
    case 'article':
      return applyArticle(state, record, step);
    case 'region':
      return applyRegion(state, record, step.after !== undefined);
    case 'layer':
      return applyLayer(state, record, step.after !== undefined);
    case 'annotation':
      return applyAnnotation(state, record.value, step);
  }
}

type RecordOf<Type extends StoredRecord['type']> = Extract<StoredRecord, { type: Type }>;

/** An article that comes brings no marks: those come after it, each by itself. */
function applyArticle(state: WorkbenchState, { value }: RecordOf<'article'>, { before, after }: Step): WorkbenchState {
  const known = before && rowById(state.articles, value.id);
  const row = { ...(known ?? untouched(value)), ...listed(value) };
  const articles = exchangeRows(state.articles, after ? [row] : [], new Set(after ? [] : [value.id]));
  if (state.opened?.article.id !== value.id) return { ...state, articles };
  return { ...state, articles, opened: after ? { ...state.opened, article: value } : null };
}

function applyRegion(state: WorkbenchState, record: RecordOf<'region'>, present: boolean): WorkbenchState {
  if (!state.opened || state.opened.article.id !== record.value.articleId) return state;
  const key = recordKey(record);
  const others = state.opened.regions.filter((value) => recordKey({ type: 'region', value }) !== key);
  const regions = present ? [...others, record.value].sort((a, b) => a.start - b.start || a.end - b.end) : others;
  return { ...state, opened: { ...state.opened, regions } };
}

function applyLayer(state: WorkbenchState, { value }: RecordOf<'layer'>, present: boolean): WorkbenchState {
  if (value.annotatorId !== state.annotatorId) return state;
  const layer = present ? value : { ...value, status: 'to-do' as const };
  const articles = changeRow(state.articles, value.articleId, (row) => ({ ...row, status: layer.status }));
  const next = { ...state, articles };
  return state.opened?.article.id === value.articleId ? { ...next, opened: { ...state.opened, layer } } : next;
}

function applyAnnotation(state: WorkbenchState, value: Annotation, { before, after }: Step): WorkbenchState {
  if (value.annotatorId !== state.annotatorId) return state;
  if (state.opened?.article.id !== value.articleId) return withCounts(state, value.articleId, markIn(before), markIn(after));
  const present = annotationById(state.opened.annotations, value.id);
  const others = present ? without(state.opened.annotations, present) : state.opened.annotations;
  const annotations = after ? others.toSpliced(placeInOrder(others, value), 0, value) : others;
  const opened = { ...state.opened, annotations };
  return withCounts({ ...state, opened }, value.articleId, present, markIn(after));
}

function without(annotations: readonly Annotation[], annotation: Annotation): Annotation[] {
  return annotations.toSpliced(placeInOrder(annotations, annotation), 1);
}

/** The article's counts after one mark went and another came. */
function withCounts(state: WorkbenchState, articleId: string, lost?: Annotation, gained?: Annotation): WorkbenchState {
  const tally = newTally();
  count(tally, lost, -1);
  count(tally, gained, 1);
  if (isEmptyTally(tally)) return state;
  return { ...state, articles: changeRow(state.articles, articleId, (row) => tallied(row, tally)) };
}
