// Opens a project for one command and closes it after, whatever comes of the command.
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
  } finally {
    held.value.close();
  }
}

/** Nothing was done. A format that nobody knows is a slip of the pen; everything else a failure. */
export function refusedResult(problems: readonly Problem[]): CommandResult {
  const slip = problems.some(({ code }) => code === 'unknown-format');
  return { json: {}, text: '', problems, exitCode: slip ? 2 : 1 };
}
