// Undo walks an author's own changes backwards over the whole project; every undo and redo is a change of its own.
import { expect, test } from 'vitest';
import { annotationsOf, readAnnotation } from '../../db/annotations';
import { readLayer } from '../../db/layers';
import { readScheme } from '../../db/schemes';
import { changeSet } from '../../domain/change-set';
import { quoteSpan } from '../../domain/span';
import { createAnnotation } from '../../main/commands/create-annotation';
import { createAnnotator } from '../../main/commands/create-annotator';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { redo } from '../../main/commands/redo';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { setRegionKind } from '../../main/commands/set-region-kind';
import { switchLabelSet } from '../../main/commands/switch-label-set';
import { undo } from '../../main/commands/undo';
import { updateAnnotation } from '../../main/commands/update-annotation';
import { actingAs, recordChange, type Workbench } from '../../main/commands/workbench';
import { codes, createdAnnotation, newAnnotator, newArticle, temporaryProject, value } from '../builders/temporary-project';

const text = 'لافروف في بكين مع وانغ';
const words = [
  [0, 6],
  [10, 14],
  [18, 22],
] as const;

function project() {
  const made = temporaryProject();
  const article = newArticle(made.workbench, text, { regions: [{ start: 0, end: 6, kind: 'other' }] });
  const annotatorId = made.annotator.id;
  const mark = (index: number, by = annotatorId, workbench = made.workbench) => {
    const [start, end] = words[index] ?? [0, 0];
    const spans = [quoteSpan(text, { start, end })];
    return createAnnotation(workbench, { articleId: article.id, annotatorId: by, kind: 'entity', label: 'PERS', spans });
  };
  const quotes = (workbench: Workbench = made.workbench) =>
    annotationsOf(workbench.db, article.id).map((each) => each.spans[0]?.quote);
  return { made, workbench: made.workbench, article, annotatorId, mark, quotes };
}

test('edits are taken back from the last to the first and put back in their order', () => {
  const { workbench, annotatorId, mark, quotes, article } = project();
  for (const index of [0, 1, 2]) value(mark(index));
  value(undo(workbench, { annotatorId }));
  value(undo(workbench, { annotatorId }));
  expect(quotes()).toEqual(['لافروف']);
  value(undo(workbench, { annotatorId }));
  expect(readLayer(workbench.db, article.id, annotatorId)).toBeUndefined();
  expect(codes(undo(workbench, { annotatorId }))).toEqual(['nothing-to-undo']);
  for (const count of [1, 2, 3]) {
    value(redo(workbench, { annotatorId }));
    expect(quotes()).toHaveLength(count);
  }
  expect(codes(redo(workbench, { annotatorId }))).toEqual(['nothing-to-redo']);
});

test('an undo is a change that names what it takes back and holds the way back', () => {
  const { workbench, annotatorId, mark } = project();
  const made = value(mark(0));
  const undone = value(undo(workbench, { annotatorId }));
  expect(undone).toMatchObject({
    seq: made.seq + 1,
    kind: 'undo',
    command: 'undo',
    reverses: made.seq,
    authorId: annotatorId,
    articleId: made.articleId,
  });
  expect(undone.changeSet.deleted).toEqual(made.changeSet.created.toReversed());
  expect(value(redo(workbench, { annotatorId }))).toMatchObject({ kind: 'redo', reverses: undone.seq });
});

test('a new edit forgets what could be redone', () => {
  const { workbench, annotatorId, mark, quotes } = project();
  value(mark(0));
  value(mark(1));
  value(undo(workbench, { annotatorId }));
  value(mark(2));
  expect(codes(redo(workbench, { annotatorId }))).toEqual(['nothing-to-redo']);
  value(undo(workbench, { annotatorId }));
  value(undo(workbench, { annotatorId }));
  expect(quotes()).toEqual([]);
});

test('undo, redo and undo again mix in any depth', () => {
  const { workbench, annotatorId, mark, quotes } = project();
  value(mark(0));
  value(mark(1));
  const steps = [undo, redo, undo, undo, redo, redo, undo];
  const depths = steps.map((step) => {
    value(step(workbench, { annotatorId }));
    return quotes().length;
  });
  expect(depths).toEqual([1, 2, 1, 0, 1, 2, 1]);
});

test('history survives closing and opening the project', () => {
  const { made, annotatorId, mark, quotes } = project();
  value(mark(0));
  value(mark(1));
  const reopened = made.reopen();
  value(undo(reopened, { annotatorId }));
  expect(quotes(reopened)).toEqual(['لافروف']);
  const again = made.reopen();
  value(redo(again, { annotatorId }));
  expect(quotes(again)).toHaveLength(2);
});

test('each author takes back their own changes only', () => {
  const { workbench, annotatorId, mark, article } = project();
  const other = newAnnotator(workbench, 'Basma').id;
  value(mark(0));
  value(mark(1, other));
  value(undo(workbench, { annotatorId }));
  expect(annotationsOf(workbench.db, article.id).map((each) => each.annotatorId)).toEqual([other]);
  expect(codes(undo(workbench, { annotatorId }))).toEqual(['nothing-to-undo']);
});

test('what nobody did is never taken back: imports by the command line, new annotators', () => {
  const { workbench, annotatorId } = project();
  value(createAnnotator(workbench, { name: 'Basma' }));
  expect(codes(undo(workbench, { annotatorId }))).toEqual(['nothing-to-undo']);
});

test('every kind of edit is taken back: a deletion with its links, a region, a status, a label set', () => {
  const { workbench, annotatorId, article, mark } = project();
  const person = createdAnnotation(mark(0));
  const spans = [quoteSpan(text, { start: 0, end: text.length })];
  const links = [{ role: 'source', to: person.id }];
  const claim = createdAnnotation(
    createAnnotation(workbench, { articleId: article.id, annotatorId, kind: 'claim', label: 'CLAIM', spans, links }),
  );
  const before = JSON.stringify([annotationsOf(workbench.db, article.id), readScheme(workbench.db)]);
  value(deleteAnnotation(workbench, { annotationId: person.id, annotatorId }));
  value(setRegionKind(workbench, { articleId: article.id, start: 0, end: 6, kind: 'content', annotatorId }));
  value(setLayerStatus(workbench, { articleId: article.id, annotatorId, status: 'done' }));
  value(switchLabelSet(workbench, { kind: 'stance', labelSet: 'agreement', annotatorId }));
  expect(readAnnotation(workbench.db, claim.id)?.links).toEqual([]);
  for (let count = 0; count < 4; count += 1) value(undo(workbench, { annotatorId }));
  expect(JSON.stringify([annotationsOf(workbench.db, article.id), readScheme(workbench.db)])).toBe(before);
  expect(readLayer(workbench.db, article.id, annotatorId)?.status).toBe('in-progress');
});

test('a version of the scheme that was taken back never names another scheme later', () => {
  const { workbench, annotatorId } = project();
  const versions = [1, 2].map(() => {
    value(switchLabelSet(workbench, { kind: 'stance', labelSet: 'agreement', annotatorId }));
    const { version } = readScheme(workbench.db);
    value(undo(workbench, { annotatorId }));
    return version;
  });
  expect(versions).toEqual([2, 3]);
  expect(readScheme(workbench.db).version).toBe(1);
});

test('what somebody else has changed since is not overwritten by an undo', () => {
  const { workbench, annotatorId, mark } = project();
  const made = createdAnnotation(mark(0));
  const edit = value(updateAnnotation(workbench, { annotationId: made.id, annotatorId, patch: { unsure: true } }));
  const now = readAnnotation(workbench.db, made.id);
  if (!now) throw new Error('Expected the mark');
  const after = { ...now, note: 'من الدمج' };
  const merge = changeSet({
    updated: [{ before: { type: 'annotation', value: now }, after: { type: 'annotation', value: after } }],
  });
  value(recordChange(actingAs(workbench, null), { command: 'import-files', changeSet: merge }));
  const refusedUndo = undo(workbench, { annotatorId });
  expect(codes(refusedUndo)).toEqual(['changed-since']);
  expect(refusedUndo.ok ? {} : refusedUndo.problems[0]?.details).toEqual({ record: `annotation:${made.id}`, change: edit.seq });
  expect(readAnnotation(workbench.db, made.id)).toEqual(after);
});

test('an undo that would pull the ground from under another’s mark is refused whole', () => {
  const { workbench, annotatorId, mark, quotes, article } = project();
  const made = createdAnnotation(mark(0));
  const foreign = { ...made, id: workbench.newId(), spans: [quoteSpan(text, { start: 10, end: 14 })] };
  value(
    recordChange(workbench, {
      command: 'import-files',
      changeSet: changeSet({ created: [{ type: 'annotation', value: foreign }] }),
    }),
  );
  expect(codes(undo(workbench, { annotatorId }))).toEqual(['changed-since']);
  expect(quotes()).toHaveLength(2);
  expect(readLayer(workbench.db, article.id, annotatorId)?.status).toBe('in-progress');
});

test('marks in a layer that was locked meanwhile are not taken back', () => {
  const { workbench, annotatorId, mark, article } = project();
  value(mark(0));
  value(mark(1));
  const layer = readLayer(workbench.db, article.id, annotatorId);
  if (!layer) throw new Error('Expected a layer');
  const locking = changeSet({
    updated: [{ before: { type: 'layer', value: layer }, after: { type: 'layer', value: { ...layer, status: 'locked' } } }],
  });
  value(recordChange(workbench, { command: 'lock', changeSet: locking }));
  expect(codes(undo(workbench, { annotatorId }))).toEqual(['layer-locked']);
});

test('an unknown annotator has no history', () => {
  const { workbench } = project();
  expect(codes(undo(workbench, { annotatorId: workbench.newId() }))).toEqual(['annotator-unknown']);
  expect(codes(redo(workbench, { annotatorId: workbench.newId() }))).toEqual(['annotator-unknown']);
});
