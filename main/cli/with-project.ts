// Opens a project for one command and closes it after, whatever comes of the command.
import { SqliteError } from '../../db/database';
import { readingProblem } from '../../db/write-problem';
import type { Problem, ProblemCode } from '../../domain/problem';
import { holdProject } from '../commands/hold-project';
import { openWorkbench, type Workbench } from '../commands/workbench';
import type { CommandResult } from './command-line';

export async function withProject(
  path: string,
  run: (workbench: Workbench) => Promise<CommandResult> | CommandResult,
): Promise<CommandResult> {
  const held = holdProject(path);
  if (!held.ok) return refusedResult(held.problems);
  try {
    return await run(openWorkbench(held.value.db));
  } catch (error) {
    // A large file is not read through before: that it is damaged may come out only now.
    const found = error instanceof SqliteError ? readingProblem(error, held.value.path) : undefined;
    if (!found) throw error;
    return refusedResult([found]);
  } finally {
    held.value.close();
  }
}

/** Nothing was done. A format that nobody knows is a slip of the pen, what was called off is no failure; everything else is one. */
export function refusedResult(problems: readonly Problem[]): CommandResult {
  const says = (sought: ProblemCode): boolean => problems.some(({ code }) => code === sought);
  const failed = says('unknown-format') ? 2 : 1;
  return { json: {}, text: '', problems, exitCode: says('export-cancelled') ? INTERRUPTED : failed };
}

/** What shells call a program that Ctrl+C ended. */
export const INTERRUPTED = 130;
