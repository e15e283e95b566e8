// What undo and redo share: finding the author's change to take back, and taking it back as a new change.
import { type ChangeHeadline, latestChangeOf, readChange } from '../../db/changes';
import type { ReadableDatabase } from '../../db/database';
import { readLayer } from '../../db/layers';
import { type Change, type ChangeSet, invert } from '../../domain/change-set';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { writableLayer } from './layer-access';
import { actingAs, recordChange, type Workbench } from './workbench';

/**
 * The author's latest change that still stands. What lies between an undo and the change that it took back has been taken
 * back too, so the search goes on before that change.
 */
export function changeToUndo(db: ReadableDatabase, authorId: string): number | undefined {
  let change = latestChangeOf(db, authorId);
  while (change?.kind === 'undo') change = latestChangeOf(db, authorId, reversedBy(change));
  return change?.seq;
}

/** The author's latest undo that no redo has answered; an edit in between means there is none. */
export function changeToRedo(db: ReadableDatabase, authorId: string): number | undefined {
  let change = latestChangeOf(db, authorId);
  while (change?.kind === 'redo') change = latestChangeOf(db, authorId, reversedBy(change));
  return change?.kind === 'undo' ? change.seq : undefined;
}

function reversedBy({ seq, reverses }: ChangeHeadline): number {
  if (reverses === null) throw new Error(`Change ${seq} takes nothing back, which its table forbids`);
  return reverses;
}

/** Records the inverse of the change `seq` as a change of its own. */
export function reverseChange(workbench: Workbench, seq: number, kind: 'undo' | 'redo', authorId: string): Outcome<Change> {
  const reversed = readChange(workbench.db, seq);
  if (!reversed) throw new Error(`Change ${seq} is gone from history`);
  const set = invert(reversed.changeSet);
  const locked = lockedLayer(workbench, set);
  if (!locked.ok) return locked;
  const outcome = recordChange(actingAs(workbench, authorId), {
    command: kind,
    articleId: reversed.articleId,
    changeSet: set,
    kind,
    reverses: seq,
  });
  return outcome.ok
    ? outcome
    : refused(...outcome.problems.map((each) => (each.code === 'changed-since' ? since(each.details, seq) : each)));
}

const since = (details: Readonly<Record<string, string | number>>, change: number) =>
  problem('changed-since', { ...details, change });

/** Refuses to change marks in a layer that is locked now, unless the same change set unlocks it. */
function lockedLayer(workbench: Workbench, set: ChangeSet): Outcome<unknown> {
  const records = [...set.created, ...set.deleted, ...set.updated.map(({ after }) => after)];
  for (const record of records) {
    if (record.type !== 'annotation') continue;
    const { articleId, annotatorId } = record.value;
    const touchesLayer = records.some(
      (each) => each.type === 'layer' && each.value.articleId === articleId && each.value.annotatorId === annotatorId,
    );
    if (touchesLayer || !readLayer(workbench.db, articleId, annotatorId)) continue;
    const place = writableLayer(workbench, articleId, annotatorId);
    if (!place.ok) return place;
  }
  return done(undefined);
}
