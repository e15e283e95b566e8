// Whatever was done: going back leads to what the replay of history up to that point says, and undo leads back again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { changesFrom, lastSeq } from '../../db/changes';
import { layerStatuses } from '../../domain/annotation';
import { replay } from '../../domain/change-set';
import { quoteSpan } from '../../domain/span';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotation } from '../../main/commands/create-annotation';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { goBack } from '../../main/commands/go-back';
import { redo } from '../../main/commands/redo';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { undo } from '../../main/commands/undo';
import { updateAnnotation } from '../../main/commands/update-annotation';
import type { Workbench } from '../../main/commands/workbench';
import { newAnnotator, newArticle, temporaryProject, value } from '../builders/temporary-project';

const text = 'قال لافروف في بكين إن العلاقات قوية جدا';
const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
const labels: [string, string][] = [
  ['entity', 'PERS'],
  ['entity', 'ORG'],
  ['claim', 'CLAIM'],
];
const act = fc.constantFrom(
  ...(['create', 'create', 'create', 'label', 'link', 'note', 'delete', 'undo', 'redo', 'status', 'back', 'other'] as const),
);
const step = fc.record({
  act,
  word: fc.nat(words.length - 1),
  label: fc.nat(labels.length - 1),
  which: fc.nat(9),
  at: fc.nat(60),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Place {
  readonly articleId: string;
  readonly annotatorId: string;
}

/** A step that is refused changes nothing, which is as good a step as any. */
function take(workbench: Workbench, place: Place, other: Place, { act, word, label, which, at }: Step): boolean {
  const { annotatorId } = place;
  const marks = annotationsOf(workbench.db, place.articleId, annotatorId);
  const annotationId = marks[which % (marks.length || 1)]?.id ?? workbench.newId();
  const [kind = '', key = ''] = labels[label] ?? [];
  const spans = [quoteSpan(text, words[word] ?? { start: 0, end: 3 })];
  const patched = (patch: Parameters<typeof updateAnnotation>[1]['patch']) =>
    updateAnnotation(workbench, { annotationId, annotatorId, patch });
  switch (act) {
    case 'create':
      return createAnnotation(workbench, { ...place, kind, label: key, spans }).ok;
    case 'other':
      return createAnnotation(workbench, { ...other, kind, label: key, spans }).ok;
    case 'label':
      return patched({ kind, label: key }).ok;
    case 'link':
      return patched({ links: [{ role: 'source', to: marks[at % (marks.length || 1)]?.id ?? annotationId }] }).ok;
    case 'note':
      return patched({ note: String(at), unsure: at % 2 === 0 }).ok;
    case 'delete':
      return deleteAnnotation(workbench, { annotationId, annotatorId }).ok;
    case 'undo':
      return undo(workbench, { annotatorId }).ok;
    case 'redo':
      return redo(workbench, { annotatorId }).ok;
    case 'status':
      return setLayerStatus(workbench, { ...place, status: layerStatuses[at % 3] ?? 'done' }).ok;
    case 'back':
      return goBack(workbench, { ...place, seq: 1 + (at % lastSeq(workbench.db)) }).ok;
  }
}

/** The layer's marks as history up to a change has them. */
function replayed(workbench: Workbench, { articleId, annotatorId }: Place, upTo: number) {
  const sets = [...changesFrom(workbench.db, 1)].filter(({ seq }) => seq <= upTo).map(({ changeSet }) => changeSet);
  return [...replay(sets).values()]
    .flatMap((record) => (record.type === 'annotation' ? [record.value] : []))
    .filter((mark) => mark.articleId === articleId && mark.annotatorId === annotatorId);
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

test('going back to any point leads to the replay up to it, undo back again, and the project checks clean', () => {
  let wentBack = 0;
  const run = (steps: readonly Step[], target: number) => {
    const project = temporaryProject({ keep: true });
    try {
      const { workbench, annotator } = project;
      const articleId = newArticle(workbench, text).id;
      const place = { articleId, annotatorId: annotator.id };
      const other = { articleId, annotatorId: newAnnotator(workbench, 'Badr').id };
      const first = lastSeq(workbench.db);
      for (const each of steps) take(workbench, place, other, each);
      const before = annotationsOf(workbench.db, articleId, annotator.id);
      const seq = first + (target % (lastSeq(workbench.db) - first + 1));
      const outcome = goBack(workbench, { ...place, seq });
      if (!outcome.ok) expect(['nothing-changed', 'change-unknown']).toContain(outcome.problems[0]?.code);
      if (!outcome.ok) return;
      wentBack += 1;
      const after = annotationsOf(workbench.db, articleId, annotator.id);
      expect(after.toSorted(byId)).toEqual(replayed(workbench, place, seq).toSorted(byId));
      expect(value(checkProject(workbench)).problems).toEqual([]);
      value(undo(workbench, { annotatorId: annotator.id }));
      expect(annotationsOf(workbench.db, articleId, annotator.id)).toEqual(before);
      value(redo(workbench, { annotatorId: annotator.id }));
      expect(annotationsOf(workbench.db, articleId, annotator.id)).toEqual(after);
      expect(value(checkProject(workbench)).problems).toEqual([]);
    } finally {
      project.remove();
    }
  };
  fc.assert(fc.property(fc.array(step, { minLength: 4, maxLength: 30, size: 'max' }), fc.nat(60), run), { numRuns: 50 });
  expect(wentBack).toBeGreaterThan(20);
});
