// The value of one edit, and how such values are undone and replayed. Undo, audit, live update and check all read the same value.
import { z } from 'zod';
import { annotationSchema, annotatorSchema, layerSchema } from './annotation';
import { articleSchema, regionSchema } from './article';
import { articlePairSchema } from './duplicates/stories';
import { exportPresetSchema } from './export-preset';
import { outletLineSchema } from './repeated-lines';
import { schemeSchema } from './scheme';
import { savedSearchSchema } from './search/saved-search';

export const projectSchema = z.object({ id: z.uuid(), name: z.string().min(1), createdAt: z.iso.datetime() });
export type Project = Readonly<z.infer<typeof projectSchema>>;

/** One row's worth of truth, tagged with where it lives. */
export const recordSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('project'), value: projectSchema }),
  z.object({ type: z.literal('scheme'), value: schemeSchema }),
  z.object({ type: z.literal('annotator'), value: annotatorSchema }),
  z.object({ type: z.literal('article'), value: articleSchema }),
  z.object({ type: z.literal('region'), value: regionSchema }),
  z.object({ type: z.literal('layer'), value: layerSchema }),
  z.object({ type: z.literal('annotation'), value: annotationSchema }),
  z.object({ type: z.literal('saved-search'), value: savedSearchSchema }),
  z.object({ type: z.literal('export-preset'), value: exportPresetSchema }),
  z.object({ type: z.literal('article-pair'), value: articlePairSchema }),
  z.object({ type: z.literal('outlet-line'), value: outletLineSchema }),
]);
export type StoredRecord = Readonly<z.infer<typeof recordSchema>>;
export type RecordType = StoredRecord['type'];

export const changeSetSchema = z.object({
  created: z.array(recordSchema),
  updated: z.array(z.object({ before: recordSchema, after: recordSchema })),
  deleted: z.array(recordSchema),
});
export type ChangeSet = Readonly<z.infer<typeof changeSetSchema>>;

export const changeKindSchema = z.enum(['edit', 'undo', 'redo']);

/** A change set as history holds it: who did what, when, and which earlier change it takes back. */
export const changeSchema = z.object({
  /** Counted from 1 without gaps; the order of history. */
  seq: z.int().positive(),
  at: z.iso.datetime(),
  /** The annotator who acted; null for the command line and for the making of a project. */
  authorId: z.uuid().nullable(),
  /** The command's name, as in `main/commands`. */
  command: z.string(),
  kind: changeKindSchema,
  /** For `undo` and `redo`: the change that was taken back. */
  reverses: z.int().positive().nullable(),
  /** The article concerned, when it is one article. */
  articleId: z.uuid().nullable(),
  changeSet: changeSetSchema,
});
export type Change = Readonly<z.infer<typeof changeSchema>>;

/** Many changes as they travel: one string, which crosses the port as one thing. */
export function packChanges(changes: readonly Change[]): string {
  return JSON.stringify(changes);
}

export function unpackChanges(packed: string): Change[] {
  // Written by `packChanges` from changes that had just been recorded.
  return JSON.parse(packed);
}

/** What identifies a record among all records of a project. */
export function recordKey(record: StoredRecord): string {
  switch (record.type) {
    case 'project':
      return 'project';
    case 'scheme':
      return 'scheme';
    case 'annotator':
    case 'article':
    case 'annotation':
    case 'saved-search':
    case 'export-preset':
      return `${record.type}:${record.value.id}`;
    case 'region':
      return `region:${record.value.articleId}:${record.value.start}-${record.value.end}`;
    case 'layer':
      return `layer:${record.value.articleId}:${record.value.annotatorId}`;
    case 'outlet-line':
      return `outlet-line:${record.value.outlet}:${record.value.line}`;
    case 'article-pair':
      return `article-pair:${record.value.articleId}:${record.value.otherId}`;
  }
}

/** The articles that a record is about. */
function articleIdsOf(record: StoredRecord): string[] {
  switch (record.type) {
    case 'article':
      return [record.value.id];
    case 'region':
    case 'layer':
    case 'annotation':
      return [record.value.articleId];
    case 'article-pair':
      return [record.value.articleId, record.value.otherId];
    case 'project':
    case 'scheme':
    case 'annotator':
    case 'outlet-line':
    case 'saved-search':
    case 'export-preset':
      return [];
  }
}

/** Every article that a change set touches. */
export function touchedArticles({ created, updated, deleted }: ChangeSet): ReadonlySet<string> {
  const records = [...created, ...updated.map(({ after }) => after), ...deleted];
  return new Set(records.flatMap(articleIdsOf));
}

export function changeSet(parts: Partial<ChangeSet>): ChangeSet {
  return { created: [], updated: [], deleted: [], ...parts };
}

export function isEmptyChangeSet(set: ChangeSet): boolean {
  return set.created.length + set.updated.length + set.deleted.length === 0;
}

/** The change set that leads back. Order is reversed too, so that what was made last is taken away first. */
export function invert(set: ChangeSet): ChangeSet {
  return {
    created: set.deleted.toReversed(),
    updated: set.updated.map(({ before, after }) => ({ before: after, after: before })).toReversed(),
    deleted: set.created.toReversed(),
  };
}

/** All records of a project, by `recordKey`. */
export type ProjectState = ReadonlyMap<string, StoredRecord>;

/** Thrown when a change set does not fit the state it is applied to: history is broken, or the state was changed since. */
export class ChangeSetMismatch extends Error {
  constructor(
    readonly key: string,
    readonly expected: 'absent' | 'as-before',
  ) {
    super(`Change set does not fit: expected ${key} to be ${expected}`);
  }
}

/** Deletes, then updates, then creates; refuses a step whose `before` is not the present record. Leaves `state` as it was. */
export function applyChangeSet(state: ProjectState, set: ChangeSet): ProjectState {
  const next = new Map(state);
  applyInPlace(next, set);
  return next;
}

/** The state that a whole history leads to. */
export function replay(sets: Iterable<ChangeSet>): ProjectState {
  const state = new Map<string, StoredRecord>();
  for (const set of sets) applyInPlace(state, set);
  return state;
}

function applyInPlace(state: Map<string, StoredRecord>, set: ChangeSet): void {
  for (const record of set.deleted) {
    expectPresent(state, record);
    state.delete(recordKey(record));
  }
  for (const { before, after } of set.updated) {
    expectPresent(state, before);
    state.set(recordKey(after), after);
  }
  for (const record of set.created) {
    const key = recordKey(record);
    if (state.has(key)) throw new ChangeSetMismatch(key, 'absent');
    state.set(key, record);
  }
}

/** Equal as values, whatever the order of their keys. */
export function sameRecord(a: StoredRecord, b: StoredRecord): boolean {
  return a.type === b.type && sameValue(a.value, b.value);
}

/** The same for what records hold, and for anything else that could be written as JSON. */
export function sameValue<Value>(a: Value, b: Value): boolean {
  return canonical(a) === canonical(b);
}

function expectPresent(state: ReadonlyMap<string, StoredRecord>, record: StoredRecord): void {
  const present = state.get(recordKey(record));
  if (!present || !sameRecord(present, record)) throw new ChangeSetMismatch(recordKey(record), 'as-before');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
