// Carries everything that can still be read of a damaged project into a new one: its history as far as that leads, what stands
// beyond it as new changes, and an itemised account of what was lost. The damaged file stays as it is.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { closeProjectFile, createProjectFile } from '../../db/open-project';
import { insertPacked } from '../../db/originals';
import { type Harvest, harvest } from '../../db/salvage/harvest';
import { writeProblem } from '../../db/write-problem';
import {
  type Change,
  type ChangeSet,
  ChangeSetMismatch,
  changeSet,
  isEmptyChangeSet,
  type ProjectState,
  recordKey,
  replay,
  type StoredRecord,
  sameRecord,
} from '../../domain/change-set';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { SalvageReport } from '../../domain/salvage';
import { defaultScheme } from '../../seeds/default-scheme';
import { placeProject, removeProject } from './create-project';
import { type FitRecords, fitRecords } from './fit-records';
import { slices } from './slices';
import { keepChanges, openWorkbench, recordChange, type Workbench } from './workbench';

const COMMAND = 'salvage-project';
/** Changes of the old history that are written together. */
const BATCH = 200;
/** Articles in one new change. */
const ARTICLES = 200;
const MOST_EXAMPLES = 3;

export async function salvageProject(givenFrom: string, givenTo: string): Promise<Outcome<SalvageReport>> {
  const [from, path] = [resolve(givenFrom), resolve(givenTo)];
  if (!existsSync(from)) return refused(problem('file-missing', { path: from }));
  if (existsSync(path)) return refused(problem('file-exists', { path }));
  const unfinished = `${path}.making`;
  removeProject(unfinished);
  const found = await harvest(from, slices());
  try {
    if (found.lastSeq === 0 && found.records.size === 0) return refused(problem('nothing-to-salvage', { path: from }));
    const created = createProjectFile(unfinished);
    if (!created.ok) return created;
    const carried = await carryOver(openWorkbench(created.value), found);
    const placed = carried.ok ? placeProject(created.value, unfinished, path) : carried;
    if (created.value.open) closeProjectFile(created.value);
    return carried.ok && placed.ok ? done({ from, path, ...carried.value }) : refusedAll(carried, placed);
  } catch (error) {
    const known = writeProblem(error, path);
    if (!known) throw error;
    return refused(known);
  } finally {
    found.close();
    removeProject(unfinished);
  }
}

function refusedAll(...outcomes: Outcome<unknown>[]) {
  return refused(...outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)));
}

type Carried = Omit<SalvageReport, 'from' | 'path'>;

async function carryOver(workbench: Workbench, found: Harvest): Promise<Outcome<Carried>> {
  const history = historyOf(found);
  const isWhole = history.upto > 0 && history.upto === found.lastSeq && !tellsLess(history.state, found);
  const isKept = history.upto > 0 && history.hasTexts;
  if (isKept) {
    const kept = await keepHistory(workbench, found, history.upto);
    if (!kept.ok) return kept;
  }
  // A history that is whole says what stands; beyond one that breaks off, what is left of it and the rows do.
  const records = isWhole ? history.state : new Map([...afterTheHole(found, history), ...found.records]);
  const wanted = withProject(workbench, records);
  const fit = fitRecords({
    records: wanted.values(),
    scheme: schemeIn(wanted),
    now: workbench.now(),
    textOf: (sha256) => found.text(sha256),
  });
  const written = await writeRest(workbench, found, wanted, fit, isKept ? history.state : new Map());
  if (!written.ok) return written;
  for (const { sha256, packed } of found.originals()) insertPacked(workbench.db, sha256, packed);
  const marks = fit.articles.reduce((sum, each) => sum + each.records.filter(({ type }) => type === 'annotation').length, 0);
  const changes = isKept ? history.upto : 0;
  return done({ articles: fit.articles.length, marks, changes, problems: losses(fit, isWhole, changes) });
}

interface OldHistory {
  /** The last change up to which history leads without a gap. */
  readonly upto: number;
  readonly state: ProjectState;
  /** Whether the texts of all its articles are there, also of those that were deleted again. */
  readonly hasTexts: boolean;
}

function historyOf(found: Harvest): OldHistory {
  let upto = 0;
  function* sets(limit: number): Generator<ChangeSet> {
    for (let seq = 1; seq <= limit; seq += 1) {
      const change = found.change(seq);
      if (!change) return;
      yield change.changeSet;
      upto = seq;
    }
  }
  try {
    const state = replay(sets(found.lastSeq));
    return { upto, state, hasTexts: hasTexts(found, upto) };
  } catch (error) {
    if (!(error instanceof ChangeSetMismatch)) throw error;
    const last = upto;
    return { upto: last, state: replay(sets(last)), hasTexts: hasTexts(found, last) };
  }
}

/** What the changes beyond the first hole still tell. */
function afterTheHole(found: Harvest, { state, upto }: OldHistory): Map<string, StoredRecord> {
  const records = new Map(state);
  for (let seq = upto + 1; seq <= found.lastSeq; seq += 1) {
    const { created = [], updated = [], deleted = [] } = found.change(seq)?.changeSet ?? {};
    for (const record of deleted) records.delete(recordKey(record));
    for (const record of [...updated.map(({ after }) => after), ...created]) records.set(recordKey(record), record);
  }
  return records;
}

/** A history whose last changes are gone ends without a hole; rows that it does not know of tell that it does. */
function tellsLess(state: ProjectState, found: Harvest): boolean {
  return found.isCut || [...found.records.keys()].some((key) => !state.has(key));
}

function hasTexts(found: Harvest, upto: number): boolean {
  for (let seq = 1; seq <= upto; seq += 1) {
    for (const sha256 of textsOf(found.change(seq))) if (found.text(sha256) === undefined) return false;
  }
  return true;
}

function textsOf(change: Change | undefined): string[] {
  return (change?.changeSet.created ?? []).flatMap((record) => (record.type === 'article' ? [record.value.textSha256] : []));
}

async function keepHistory(workbench: Workbench, found: Harvest, upto: number): Promise<Outcome<unknown>> {
  const rest = slices();
  for (let from = 1; from <= upto; from += BATCH) {
    const changes: Change[] = [];
    for (let seq = from; seq <= Math.min(upto, from + BATCH - 1); seq += 1) {
      const change = found.change(seq);
      if (change) changes.push(change);
    }
    const kept = keepChanges(workbench, changes, (sha256) => found.text(sha256));
    if (!kept.ok) return kept;
    await rest();
  }
  return done(undefined);
}

/** Whatever was lost, a project has a name and a scheme. */
function withProject(workbench: Workbench, records: ProjectState): Map<string, StoredRecord> {
  const wanted = new Map(records);
  const project: StoredRecord = { type: 'project', value: { id: workbench.newId(), name: '?', createdAt: workbench.now() } };
  if (!wanted.has('project')) wanted.set('project', project);
  if (!wanted.has('scheme')) wanted.set('scheme', { type: 'scheme', value: defaultScheme });
  return wanted;
}

function schemeIn(records: ReadonlyMap<string, StoredRecord>) {
  const scheme = records.get('scheme');
  return scheme?.type === 'scheme' ? scheme.value : defaultScheme;
}

/** Writes what the old history does not lead to, as new changes. */
async function writeRest(
  workbench: Workbench,
  found: Harvest,
  wanted: ReadonlyMap<string, StoredRecord>,
  fit: FitRecords,
  present: ProjectState,
): Promise<Outcome<unknown>> {
  const rest = slices();
  const heads = ['project', 'scheme'].flatMap((key) => wanted.get(key) ?? []);
  const write = (records: readonly StoredRecord[], texts: ReadonlyMap<string, string>): Outcome<unknown> => {
    const set = difference(records, present);
    return set.created.length + set.updated.length === 0
      ? done(null)
      : recordChange(workbench, { command: COMMAND, changeSet: set, texts });
  };
  const first = write([...heads, ...fit.shared], new Map());
  if (!first.ok) return first;
  for (let at = 0; at < fit.articles.length; at += ARTICLES) {
    const batch = fit.articles.slice(at, at + ARTICLES);
    const texts = new Map(batch.map(({ article: { textSha256 } }) => [textSha256, found.text(textSha256) ?? '']));
    const written = write(
      batch.flatMap(({ records }) => records),
      texts,
    );
    if (!written.ok) return written;
    await rest();
  }
  const left = [...present.values()].filter((each) => !wanted.has(recordKey(each)));
  const last = changeSet({ ...difference(fit.pairs, present), deleted: left.toSorted(byDependence) });
  return isEmptyChangeSet(last) ? done(null) : recordChange(workbench, { command: COMMAND, changeSet: last });
}

/** What refers to others goes before them. */
function byDependence(a: StoredRecord, b: StoredRecord): number {
  return dependence.indexOf(a.type) - dependence.indexOf(b.type);
}

const dependence: readonly StoredRecord['type'][] = ['article-pair', 'annotation', 'layer', 'region', 'article'];

function difference(records: readonly StoredRecord[], present: ProjectState): ChangeSet {
  const created = records.filter((each) => !present.has(recordKey(each)));
  const updated = records.flatMap((after) => {
    const before = present.get(recordKey(after));
    return before && !sameRecord(before, after) ? [{ before, after }] : [];
  });
  return changeSet({ created, updated });
}

function losses({ lost }: FitRecords, isWhole: boolean, changes: number): Problem[] {
  const itemised = [
    lostOf(lost.texts, (details) => problem('salvage-lost-texts', { ...details })),
    lostOf(lost.articles, (details) => problem('salvage-lost-articles', { ...details })),
    lostOf(lost.marks, (details) => problem('salvage-lost-marks', { ...details })),
    lostOf(lost.links, (details) => problem('salvage-lost-records', { table: 'annotation_link', ...details })),
  ].flat();
  if (changes === 0) return [problem('salvage-history-begins-anew'), ...itemised];
  return isWhole ? itemised : [problem('salvage-history-cut', { change: changes }), ...itemised];
}

function lostOf(lost: readonly string[], tell: (details: { count: number; examples: string }) => Problem): Problem[] {
  return lost.length === 0 ? [] : [tell({ count: lost.length, examples: lost.slice(0, MOST_EXAMPLES).join(' · ') })];
}
