// Opens a project for one command and closes it after, whatever comes of the command.
import { SqliteError } from '../../db/database';
import { readingProblem } from '../../db/write-problem';
import type { Problem } from '../../domain/problem';
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

/** Nothing was done. A format that nobody knows is a slip of the pen; everything else a failure. */
export function refusedResult(problems: readonly Problem[]): CommandResult {
  const slip = problems.some(({ code }) => code === 'unknown-format');
  return { json: {}, text: '', problems, exitCode: slip ? 2 : 1 };
}
