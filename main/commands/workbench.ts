// What every command works with, and the one funnel through which every write goes: alone in writing the project file.
import { insertChange, lastInstant, lastSeq } from '../../db/changes';
import { type WritableDatabase, writeTogether, writeUnhurried } from '../../db/database';
import { displacedProblem } from '../../db/held-files';
import { readOnlyPath } from '../../db/open-for-reading';
import { insertOriginal } from '../../db/originals';
import { writeChangeSet } from '../../db/records';
import { insertText } from '../../db/texts';
import { isConstraintError, writeProblem } from '../../db/write-problem';
import { type Change, type ChangeSet, isEmptyChangeSet } from '../../domain/change-set';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { brokenLinkProblems, changeSetProblems } from './change-problems';
import { steadyClock } from './steady-clock';

export interface Workbench {
  readonly db: WritableDatabase;
  /** The present instant, ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** A new UUIDv7. */
  newId(): string;
  /** The annotator who acts; null for the command line and the making of a project. Only an author's changes can be undone. */
  readonly authorId: string | null;
}

export type ClockAndIds = Pick<Workbench, 'now' | 'newId'>;

/** A workbench with the real clock and real ids, unless others are given. */
export function openWorkbench(db: WritableDatabase, authorId: string | null = null, given: Partial<ClockAndIds> = {}): Workbench {
  return { db, ...steadyClock(lastInstant(db)), ...given, authorId };
}

/** The same workbench with another person at it. */
export function actingAs(workbench: Workbench, authorId: string | null): Workbench {
  return { ...workbench, authorId };
}

export interface ChangeRequest {
  /** The file name of the command, without its extension. */
  readonly command: string;
  /** The article concerned, when it is one article. */
  readonly articleId?: string | null;
  readonly changeSet: ChangeSet;
  /** Texts of articles that the change creates, by the SHA-256 of their UTF-8. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Files that articles of the change were taken out of, by the SHA-256 of their bytes; kept beside the texts. */
  readonly originals?: ReadonlyMap<string, Uint8Array>;
  /** `edit` unless given. */
  readonly kind?: Change['kind'];
  /** For `undo` and `redo`: the change that is taken back. */
  readonly reverses?: number | null;
  /** One of many that are put onto the disk together, by whoever asks for them. */
  readonly isUnhurried?: boolean;
}

/** When somebody last wrote what does not belong to long work. */
const wroteAt = new WeakMap<WritableDatabase, number>();
const LATELY_MS = 2000;

/** Whether somebody works in the project now, for whom long work makes its slices smaller. */
export function isWorkedIn({ db }: Pick<Workbench, 'db'>): boolean {
  return performance.now() - (wroteAt.get(db) ?? Number.NEGATIVE_INFINITY) < LATELY_MS;
}

/** Writes a change set and its row of history in one transaction, or nothing and the itemised reasons. */
export function recordChange(workbench: Workbench, request: ChangeRequest): Outcome<Change> {
  if (isEmptyChangeSet(request.changeSet)) throw new Error(`${request.command} recorded a change that changes nothing`);
  const { db } = workbench;
  const readOnly = readOnlyPath(db);
  if (readOnly !== undefined) return refused(problem('open-for-reading', { path: readOnly }));
  const displaced = displacedProblem(db);
  if (displaced) return refused(displaced);
  try {
    const write = () => writeTogether(db, () => writeAll(workbench, request));
    if (request.isUnhurried) return writeUnhurried(db, write);
    wroteAt.set(db, performance.now());
    return write();
  } catch (error) {
    // Taking back what others have built on meanwhile: a row is still referred to, or its place is taken.
    if (request.kind !== undefined && request.kind !== 'edit' && isConstraintError(error)) {
      return refused(problem('changed-since', { record: '', change: request.reverses ?? 0 }));
    }
    const known = writeProblem(error, db.name);
    if (known) return refused(known);
    throw error;
  }
}

function writeAll({ db, now, authorId }: Workbench, request: ChangeRequest): Outcome<Change> {
  const texts = request.texts ?? new Map<string, string>();
  const unfit = changeSetProblems(db, request.changeSet, texts);
  if (unfit.length > 0) return refused(...unfit);
  for (const [sha256, text] of texts) insertText(db, sha256, text);
  for (const [sha256, bytes] of request.originals ?? []) insertOriginal(db, sha256, bytes);
  writeChangeSet(db, request.changeSet);
  const broken = brokenLinkProblems(db, request.changeSet);
  if (broken.length > 0) return refused(...broken);
  const change: Change = {
    seq: lastSeq(db) + 1,
    at: now(),
    authorId,
    command: request.command,
    kind: request.kind ?? 'edit',
    reverses: request.reverses ?? null,
    articleId: request.articleId ?? null,
    changeSet: request.changeSet,
  };
  insertChange(db, change);
  return done(change);
}

/** Writes changes of a history that was made elsewhere, exactly as they were made: for what is carried over from a damaged file. */
export function keepChanges(
  { db }: Workbench,
  changes: readonly Change[],
  textOf: (sha256: string) => string | undefined,
): Outcome<undefined> {
  return writeTogether(db, () => {
    for (const change of changes) {
      for (const record of change.changeSet.created) {
        const text = record.type === 'article' ? textOf(record.value.textSha256) : undefined;
        if (record.type === 'article' && text !== undefined) insertText(db, record.value.textSha256, text);
      }
      writeChangeSet(db, change.changeSet);
      insertChange(db, change);
    }
    return done(undefined);
  });
}
