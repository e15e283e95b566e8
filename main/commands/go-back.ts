// Makes an annotator's marks on an article again what they were right after an earlier change, as one new change.
import { annotationsOf } from '../../db/annotations';
import { changesBefore, lastSeq, touchesArticle } from '../../db/changes';
import { readLayer } from '../../db/layers';
import type { Annotation, Layer } from '../../domain/annotation';
import {
  type Change,
  type ChangeSet,
  changeSet,
  invert,
  isEmptyChangeSet,
  type StoredRecord,
  sameValue,
} from '../../domain/change-set';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { writableLayer } from './layer-access';
import { actingAs, recordChange, type Workbench } from './workbench';

export interface GoBackInput {
  readonly articleId: string;
  readonly annotatorId: string;
  /** The change after which the marks were as they shall be again. */
  readonly seq: number;
}

export function goBack(workbench: Workbench, input: GoBackInput): Outcome<Change> {
  const plan = planGoBack(workbench, input);
  if (!plan.ok) return plan;
  return recordChange(actingAs(workbench, input.annotatorId), {
    command: 'go-back',
    articleId: input.articleId,
    changeSet: plan.value,
  });
}

/** What lies between the marks as they are and as they were. Regions belong to the article and stay; so does the layer's status. */
export function planGoBack(workbench: Workbench, { articleId, annotatorId, seq }: GoBackInput): Outcome<ChangeSet> {
  const place = writableLayer(workbench, articleId, annotatorId);
  if (!place.ok) return place;
  const { db } = workbench;
  if (seq > lastSeq(db) || !touchesArticle(db, seq, articleId)) return refused(problem('change-unknown', { change: seq }));
  const present = new Map(annotationsOf(db, articleId, annotatorId).map((each) => [each.id, each]));
  const past = layerAfter(workbench, { articleId, annotatorId, seq }, present);
  const begun =
    past.marks.size > 0 && !place.value.layer
      ? [layerRecord(past.layer ?? { articleId, annotatorId, status: 'in-progress' })]
      : [];
  const set = changeSet({
    created: [...begun, ...[...past.marks.values()].filter(({ id }) => !present.has(id)).map(markRecord)],
    updated: [...past.marks.values()].flatMap((after) => {
      const before = present.get(after.id);
      // What no later change touched is the very same object.
      return before && before !== after && !sameValue(before, after)
        ? [{ before: markRecord(before), after: markRecord(after) }]
        : [];
    }),
    deleted: [...present.values()].filter(({ id }) => !past.marks.has(id)).map(markRecord),
  });
  return isEmptyChangeSet(set) ? refused(problem('nothing-changed')) : done(set);
}

interface PastLayer {
  readonly marks: ReadonlyMap<string, Annotation>;
  readonly layer: Layer | undefined;
}

/** From the present state back over every later change of the article. */
function layerAfter(
  { db }: Workbench,
  { articleId, annotatorId, seq }: GoBackInput,
  present: ReadonlyMap<string, Annotation>,
): PastLayer {
  const marks = new Map(present);
  let layer = readLayer(db, articleId, annotatorId);
  const isOfLayer = ({ articleId: article, annotatorId: annotator }: Layer | Annotation): boolean =>
    article === articleId && annotator === annotatorId;
  const take = (record: StoredRecord, stands: boolean): void => {
    if (record.type === 'annotation' && isOfLayer(record.value)) {
      if (stands) marks.set(record.value.id, record.value);
      else marks.delete(record.value.id);
    }
    if (record.type === 'layer' && isOfLayer(record.value)) layer = stands ? record.value : undefined;
  };
  const everyone = { articleId, annotationId: null, authorId: null };
  for (const later of changesBefore(db, lastSeq(db) + 1, everyone, seq)) {
    const back = invert(later.changeSet);
    for (const record of back.deleted) take(record, false);
    for (const { after } of back.updated) take(after, true);
    for (const record of back.created) take(record, true);
  }
  return { marks, layer };
}

const markRecord = (value: Annotation): StoredRecord => ({ type: 'annotation', value });
const layerRecord = (value: Layer): StoredRecord => ({ type: 'layer', value });
