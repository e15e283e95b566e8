// What undo and redo share: finding the author's change to take back, and taking it back as a new change.
import { type ChangeHeadline, headlinesOf, readChange } from '../../db/changes';
import type { ReadableDatabase } from '../../db/database';
import { readLayer } from '../../db/layers';
import { type Change, type ChangeSet, invert } from '../../domain/change-set';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { writableLayer } from './layer-access';
import { actingAs, recordChange, type Workbench } from './workbench';

/** The author's latest change that still stands; `passOver` leaves out those that are still being added to. */
export function changeToUndo(
  db: ReadableDatabase,
  authorId: string,
  passOver: (change: ChangeHeadline) => boolean = () => false,
): number | undefined {
  const takenBack = new Set<number>();
  for (const change of headlinesOf(db, authorId)) {
    if (takenBack.has(change.seq) || passOver(change)) continue;
    if (change.kind !== 'undo') return change.seq;
    takenBack.add(reversedBy(change));
  }
  return undefined;
}

/** The author's latest undo that no redo has answered; an edit in between means there is none, but an import stands for itself. */
export function changeToRedo(db: ReadableDatabase, authorId: string): number | undefined {
  const answered = new Set<number>();
  for (const change of headlinesOf(db, authorId)) {
    if (answered.has(change.seq) || change.command === TAKE_BACK || change.command === 'import-files') continue;
    if (change.kind !== 'redo') return change.kind === 'undo' ? change.seq : undefined;
    answered.add(reversedBy(change));
  }
  return undefined;
}

function reversedBy({ seq, reverses }: ChangeHeadline): number {
  if (reverses === null) throw new Error(`Change ${seq} takes nothing back, which its table forbids`);
  return reverses;
}

/** Takes back an import, apart from a person's undo: no redo brings it again. */
export const TAKE_BACK = 'take-back';

export interface Reversal {
  readonly kind: 'undo' | 'redo';
  /** As its kind unless given. */
  readonly command?: string;
  readonly authorId: string | null;
}

/** Records the inverse of the change `seq` as a change of its own. */
export function reverseChange(workbench: Workbench, seq: number, { kind, command = kind, authorId }: Reversal): Outcome<Change> {
  const reversed = readChange(workbench.db, seq);
  if (!reversed) throw new Error(`Change ${seq} is gone from history`);
  const set = invert(reversed.changeSet);
  const locked = lockedLayer(workbench, set);
  if (!locked.ok) return locked;
  const outcome = recordChange(actingAs(workbench, authorId), {
    command,
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
