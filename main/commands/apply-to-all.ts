// Makes the mark again on other places of its quote, across articles, as one change.
import type { Annotation } from '../../domain/annotation';
import type { AppliedToAll, Place } from '../../domain/apply-to-all';
import { type ChangeSet, changeSet } from '../../domain/change-set';
import { done, type Outcome } from '../../domain/problem';
import { annotationFromDraft, layerBegun } from './create-annotation';
import { layerPlace, ownMark } from './layer-access';
import { marksOnArticle } from './marks-on-article';
import { actingAs, recordChange, type Workbench } from './workbench';

export interface Application {
  readonly annotationId: string;
  readonly annotatorId: string;
  readonly places: readonly Place[];
}

/** Kind, label and attributes go along; links, note and doubt belong to the one mark they were put on. */
export function applyToAll(workbench: Workbench, { annotationId, annotatorId, places }: Application): Outcome<AppliedToAll> {
  const original = ownMark(workbench, annotationId, annotatorId);
  if (!original.ok) return original;
  const made: Annotation[] = [];
  const begun: Partial<ChangeSet>[] = [];
  const left = { marked: 0, locked: 0 };
  for (const [articleId, there] of byArticle(places)) {
    const at = layerPlace(workbench, articleId, annotatorId);
    if (!at.ok) return at;
    if (at.value.layer?.status === 'locked') {
      left.locked += there.length;
      continue;
    }
    const marks = copiesOf(workbench, original.value, articleId, there);
    left.marked += there.length - marks.length;
    made.push(...marks);
    if (marks.length > 0) begun.push(layerBegun({ articleId, annotatorId }, at.value.layer));
  }
  return recorded(workbench, annotatorId, made, begun, left);
}

function copiesOf(workbench: Workbench, original: Annotation, articleId: string, places: readonly Place[]): Annotation[] {
  const { isMarked } = marksOnArticle(workbench.db, articleId, original);
  const { kind, label, attributes, annotatorId } = original;
  const once = new Map(places.map(({ start, end, quote }) => [`${start}-${end}`, { start, end, quote }]));
  return [...once.values()]
    .filter((span) => !isMarked(span))
    .map((span) => annotationFromDraft(workbench, { articleId, annotatorId, kind, label, attributes, spans: [span] }));
}

function recorded(
  workbench: Workbench,
  annotatorId: string,
  made: readonly Annotation[],
  begun: readonly Partial<ChangeSet>[],
  left: Pick<AppliedToAll, 'marked' | 'locked'>,
): Outcome<AppliedToAll> {
  const [first] = made;
  if (!first) return done({ change: null, made: 0, ...left });
  const layers = begun.flatMap(({ created = [] }) => created);
  const set = changeSet({
    created: [...layers, ...made.map((value) => ({ type: 'annotation' as const, value }))],
    updated: begun.flatMap(({ updated = [] }) => updated),
  });
  const articleId = made.every((each) => each.articleId === first.articleId) ? first.articleId : null;
  const change = recordChange(actingAs(workbench, annotatorId), { command: 'apply-to-all', articleId, changeSet: set });
  return change.ok ? done({ change: change.value, made: made.length, ...left }) : change;
}

function byArticle(places: readonly Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const group = groups.get(place.articleId);
    if (group) group.push(place);
    else groups.set(place.articleId, [place]);
  }
  return groups;
}
