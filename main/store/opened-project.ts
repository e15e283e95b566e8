// A project that was opened far enough to be worked with, and what SQLite may yet say of its file.

import { SqliteError } from '../../db/database';
import { readingProblem } from '../../db/write-problem';
import type { Change } from '../../domain/change-set';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { describeProject } from '../commands/describe-project';
import type { HeldProject } from '../commands/hold-project';
import { openWorkbench, type Workbench } from '../commands/workbench';
import { hearOthers } from './hear-others';
import { watchFiles } from './watch-files';

export interface OpenProject {
  readonly workbench: Workbench;
  readonly held: HeldProject;
  readonly stopWatching: () => void;
}

export interface Hearers {
  /** What another process has written into the file. */
  readonly hear: (changes: readonly Change[] | null) => void;
  /** What has become of the file itself. */
  readonly tell: (found: Problem) => void;
}

/**
 * Reads what a window asks for first: of a large file it may come out only there that it is damaged. It is closed then.
 */
export function openedProject(held: HeldProject, { hear, tell }: Hearers): Outcome<OpenProject> {
  try {
    const workbench = openWorkbench(held.db);
    describeProject(workbench);
    const stops = [hearOthers(held.db, hear), watchFiles(held.db, tell)];
    const stopWatching = (): void => {
      for (const stop of stops) stop();
    };
    return done({ workbench, held, stopWatching });
  } catch (error) {
    held.close();
    const reason = error instanceof Error ? error.message : String(error);
    return refused(readingProblem(error, held.path) ?? problem('damaged-project', { path: held.path, reason }));
  }
}

/** What SQLite says while something is only read, put into a refusal; writing has its own answers. Throws what is no word of SQLite's. */
export function faultIn({ path }: HeldProject, error: unknown): Problem {
  const found = error instanceof SqliteError ? readingProblem(error, path) : undefined;
  if (!found) throw error;
  return found;
}
