// Which articles and marks a selection takes, or what in it nobody knows. The articles are settled when it is asked; marks may come
// and go until they are written.
import { readAnnotator } from '../../db/annotators';
import { arrangeArticles } from '../../db/corpus';
import type { ReadableDatabase } from '../../db/database';
import { readScheme } from '../../db/schemes';
import { foundPositions } from '../../db/search';
import { compileQuery } from '../../db/search-conditions';
import { type ChosenMarks, positionsWithStatus } from '../../db/selection';
import { corpusFilterSchema, everyArticle, importOrder } from '../../domain/corpus-view';
import type { ExportSelection } from '../../domain/export-options';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { kindOf, labelOf, type Scheme } from '../../domain/scheme';
import { parseQuery } from '../../domain/search/query';
import { annotatorCalled } from './pseudonyms';
import { indexSomeArticles } from './search-project';
import { slices } from './slices';
import type { Workbench } from './workbench';

export async function chooseForExport(workbench: Workbench, selection: ExportSelection): Promise<Outcome<ChosenMarks>> {
  const { db } = workbench;
  const unknown = unknownNames(db, selection);
  const found = await positionsFound(workbench, selection.query);
  const problems = [...unknown, ...(found.ok ? [] : found.problems)];
  if (!found.ok || problems.length > 0) return refused(...problems);
  const { annotators, statuses, labels } = selection;
  const annotatorIds = annotators?.flatMap((name) => annotatorCalled(db, name)?.id ?? []) ?? null;
  const positions = inAll([
    found.value,
    isOpen(selection.filter) ? null : arrangeArticles(db, '', selection.filter, importOrder).positions,
    statuses && positionsWithStatus(db, { statuses, annotatorIds }),
  ]);
  return done({ positions, annotatorIds, statuses, labels });
}

function unknownNames(db: ReadableDatabase, { filter, annotators, labels }: ExportSelection): Problem[] {
  const scheme = readScheme(db);
  const strangers = (annotators ?? []).filter((name) => !annotatorCalled(db, name));
  const { annotatorId } = filter;
  if (annotatorId !== null && !readAnnotator(db, annotatorId)) strangers.push(annotatorId);
  return [
    ...strangers.map((annotator) => problem('annotator-unknown', { annotator })),
    ...[...(labels ?? []), ...filter.marks].flatMap(({ kind, label }) => unknownLabel(scheme, kind, label)),
  ];
}

function unknownLabel(scheme: Scheme, kind: string, label: string | null): Problem[] {
  if (!kindOf(scheme, kind)) return [problem('kind-unknown', { kind })];
  return label === null || labelOf(scheme, kind, label) ? [] : [problem('label-unknown', { kind, label })];
}

/** Null where nothing is searched for. */
async function positionsFound(workbench: Workbench, typed: string): Promise<Outcome<readonly number[] | null>> {
  if (typed.trim() === '') return done(null);
  const parsed = parseQuery(typed);
  if (!parsed.ok) return parsed;
  const compiled = compileQuery(parsed.value, readScheme(workbench.db));
  if (compiled.problems.length > 0) return refused(...compiled.problems);
  const rest = slices();
  while (indexSomeArticles(workbench)) await rest();
  return done(foundPositions(workbench.db, compiled));
}

function isOpen(filter: ExportSelection['filter']): boolean {
  return JSON.stringify(corpusFilterSchema.parse(filter)) === JSON.stringify(corpusFilterSchema.parse(everyArticle));
}

/** In order; null where none of them leaves any article out. */
function inAll(lists: readonly (readonly number[] | null)[]): readonly number[] | null {
  const [first, ...others] = lists.filter((list) => list !== null);
  if (!first) return null;
  const sets = others.map((list) => new Set(list));
  return first.filter((position) => sets.every((set) => set.has(position)));
}
