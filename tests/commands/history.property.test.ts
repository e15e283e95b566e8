// Whatever is done in whatever order: the project checks clean, undoing all leads to the start, redoing all to the end.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { readArticle } from '../../db/articles';
import { changesFrom } from '../../db/changes';
import { allRecords } from '../../db/records';
import type { AnnotationPatch } from '../../domain/annotation';
import { layerStatuses } from '../../domain/annotation';
import { regionKinds } from '../../domain/article';
import { recordKey, replay } from '../../domain/change-set';
import type { Outcome, ProblemCode } from '../../domain/problem';
import { quoteSpan } from '../../domain/span';
import { occurrencesIn } from '../../domain/text/occurrences';
import { soughtFrom } from '../../domain/text/sought';
import { applyToAll } from '../../main/commands/apply-to-all';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotation } from '../../main/commands/create-annotation';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { redo } from '../../main/commands/redo';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { setRegionKind } from '../../main/commands/set-region-kind';
import { switchLabelSet } from '../../main/commands/switch-label-set';
import { undo } from '../../main/commands/undo';
import { updateAnnotation } from '../../main/commands/update-annotation';
import type { Workbench } from '../../main/commands/workbench';
import { newArticle, temporaryProject, value } from '../builders/temporary-project';

const text = 'قال لافروف في بكين ولافروف قال إن 👨‍👩‍👧 العلاقات قَوِيَّة جدا';
const region = { start: 0, end: 3 };
const labels: [string, string][] = [
  ['entity', 'PERS'],
  ['entity', 'ORG'],
  ['claim', 'CLAIM'],
  ['cue', 'CUE'],
  ['stance', 'favor'],
  ['stance', 'agree'],
];

const words = [...new Intl.Segmenter('ar', { granularity: 'word' }).segment(text)].map(({ index, segment }) => ({
  start: index,
  length: segment.length,
}));
const anywhere = fc.record({ start: fc.nat(text.length), length: fc.integer({ min: 1, max: 12 }) });
const span = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: anywhere });
const mark = fc.record({
  label: fc.constantFrom(...labels),
  spans: fc.array(span, { minLength: 1, maxLength: 2 }),
  link: fc.option(fc.nat(9)),
});
const part = fc.constantFrom('label' as const, 'spans' as const, 'links' as const, 'note' as const);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('create' as const), mark }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('update' as const), which: fc.nat(9), mark, part }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('delete' as const), which: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('apply' as const), which: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('region' as const), kind: fc.constantFrom(...regionKinds) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('status' as const), status: fc.constantFrom(...layerStatuses) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('labels' as const), labelSet: fc.constantFrom('polarity', 'agreement') }) },
);
/** Single steps, and now and then some undos and redos on end. */
const travel = fc
  .tuple(fc.nat(4), fc.nat(4))
  .map(([back, forth]): Step[] => [
    ...Array.from({ length: back }, () => ({ do: 'undo' as const })),
    ...Array.from({ length: forth }, () => ({ do: 'redo' as const })),
  ]);
const path = fc
  .array(fc.oneof({ weight: 9, arbitrary: step.map((each): Step[] => [each]) }, { weight: 2, arbitrary: travel }), {
    minLength: 5,
    maxLength: 40,
    size: 'max',
  })
  .map((each) => each.flat());
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Refusals that a random step may meet; any other, and any exception, is a fault. */
const allowed: readonly ProblemCode[] = [
  'span-outside-text',
  'span-splits-character',
  'spans-overlap',
  'duplicate-annotation',
  'layer-locked',
  'nothing-changed',
  'annotation-unknown',
  'role-unknown',
  'filler-not-allowed',
  'link-to-itself',
  'nothing-to-undo',
  'nothing-to-redo',
];

interface Place {
  readonly articleId: string;
  readonly annotatorId: string;
}

function take(workbench: Workbench, place: Place, given: Step): Outcome<unknown> {
  const marks = annotationsOf(workbench.db, place.articleId, place.annotatorId);
  const idOf = (which: number) => marks[which % (marks.length || 1)]?.id ?? workbench.newId();
  const content = ({ label: [kind, label], spans, link }: typeof mark extends fc.Arbitrary<infer T> ? T : never) => ({
    kind,
    label,
    spans: spans
      .map(({ start, length }) => quoteSpan(text, { start, end: start + length }))
      .map((each) => ({ ...each, quote: each.quote || 'x' })),
    links: link === null || marks.length === 0 ? [] : [{ role: kind === 'stance' ? 'target' : 'source', to: idOf(link) }],
  });
  switch (given.do) {
    case 'create':
      return createAnnotation(workbench, { ...place, ...content(given.mark) });
    case 'update':
      return updateAnnotation(workbench, {
        annotationId: idOf(given.which),
        annotatorId: place.annotatorId,
        patch: patchOf(given.part, content(given.mark)),
      });
    case 'delete':
      return deleteAnnotation(workbench, { annotationId: idOf(given.which), annotatorId: place.annotatorId });
    case 'apply': {
      const quote = marks[given.which % (marks.length || 1)]?.spans[0]?.quote ?? text;
      const sought = soughtFrom(quote);
      const places = sought
        ? occurrencesIn(text, sought).map((each) => ({ articleId: place.articleId, ...quoteSpan(text, each) }))
        : [];
      return applyToAll(workbench, { annotationId: idOf(given.which), annotatorId: place.annotatorId, places });
    }
    case 'undo':
      return undo(workbench, place);
    case 'redo':
      return redo(workbench, place);
    case 'region':
      return setRegionKind(workbench, { ...place, ...region, kind: given.kind });
    case 'status':
      return setLayerStatus(workbench, { ...place, status: given.status });
    case 'labels':
      return switchLabelSet(workbench, { kind: 'stance', labelSet: given.labelSet, annotatorId: place.annotatorId });
  }
}

function patchOf(part: 'label' | 'spans' | 'links' | 'note', { kind, label, spans, links }: AnnotationPatch): AnnotationPatch {
  switch (part) {
    case 'label':
      return { kind, label };
    case 'spans':
      return { spans };
    case 'links':
      return { links };
    case 'note':
      return { note: label };
  }
}

/** All records as one comparable value. */
function stateOf(workbench: Workbench) {
  return new Map([...allRecords(workbench.db)].map((record) => [recordKey(record), record]));
}

function repeat(act: typeof undo, workbench: Workbench, annotatorId: string): number {
  let count = 0;
  while (true) {
    const outcome = act(workbench, { annotatorId });
    if (outcome.ok) count += 1;
    else if (outcome.problems.every(({ code }) => code === 'nothing-to-undo' || code === 'nothing-to-redo')) return count;
    else throw new Error(JSON.stringify(outcome.problems));
  }
}

test('any sequence of edits, undos and redos keeps history and state one', () => {
  const seen = new Map<string, number>();
  const run = (steps: readonly Step[]) => {
    const project = temporaryProject({ keep: true });
    try {
      const { workbench, annotator } = project;
      const article = newArticle(workbench, text, { regions: [{ ...region, kind: 'other' }] });
      const place = { articleId: article.id, annotatorId: annotator.id };
      const start = stateOf(workbench);
      for (const each of steps) {
        const outcome = take(workbench, place, each);
        const result = outcome.ok ? 'done' : (outcome.problems[0]?.code ?? '');
        seen.set(`${each.do} ${result}`, (seen.get(`${each.do} ${result}`) ?? 0) + 1);
        if (!outcome.ok) expect(allowed).toEqual(expect.arrayContaining(outcome.problems.map(({ code }) => code)));
      }
      expect(value(checkProject(workbench)).problems).toEqual([]);
      repeat(redo, workbench, annotator.id);
      const end = stateOf(workbench);
      expect(readArticle(workbench.db, article.id)).toEqual(article);
      const undone = repeat(undo, workbench, annotator.id);
      expect(stateOf(workbench)).toEqual(start);
      const reopened = project.reopen();
      expect(repeat(redo, reopened, annotator.id)).toBe(undone);
      expect(stateOf(reopened)).toEqual(end);
      expect(new Map(replay([...changesFrom(reopened.db, 1)].map(({ changeSet }) => changeSet)))).toEqual(end);
      expect(value(checkProject(reopened)).problems).toEqual([]);
    } finally {
      project.remove();
    }
  };
  fc.assert(fc.property(path, run), { numRuns: 60 });
  // A run in which nothing was ever done, linked or taken back would prove nothing.
  const done = (name: string) => seen.get(`${name} done`) ?? 0;
  for (const name of ['create', 'update', 'delete', 'undo', 'redo', 'region', 'status', 'labels'])
    expect(done(name), name).toBeGreaterThan(5);
});
