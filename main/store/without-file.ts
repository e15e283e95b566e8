// What is done to a project's file itself, by turns with the session that has it open.
import { type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { ProjectOverview } from '../../domain/workbench-contract';
import type { Session } from './session';

/**
 * Replaces the file of a project, open or not, and opens it again whatever has come of that.
 * @param replace asks at the last moment what has come in the way since.
 */
export async function replaceFile(
  session: Session,
  file: string,
  replace: (inTheWay: () => Problem | undefined) => Promise<Outcome<unknown>> | Outcome<never>,
): Promise<Outcome<ProjectOverview>> {
  const busy = session.busy();
  if (busy) return refused(busy);
  const [wasOpen, before] = [session.isOpen, session.openings];
  const replaced = await replace(() => (session.openings === before ? session.busy() : problem('no-project-open')));
  if (!replaced.ok && session.isOpen === wasOpen) return replaced;
  session.closeFile(file);
  if (replaced.ok) return toldOf(session, session.open(file));
  reopen(session, file);
  return replaced;
}

/** Works on a file that must not be open meanwhile. Where nothing comes of it, it is open again. */
export async function withoutFile<T>(session: Session, file: string, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const busy = session.busy();
  if (busy) return refused(busy);
  if (session.path !== file) return await work();
  session.closeFile(file);
  let isDone = false;
  try {
    const outcome = await work();
    isDone = outcome.ok;
    return outcome;
  } finally {
    if (!isDone && !session.isOpen) reopen(session, file);
  }
}

/** What was known of it is known still. */
function reopen(session: Session, file: string): void {
  const { damaged } = session;
  const opened = toldOf(session, session.open(file));
  if (opened.ok) session.damaged = damaged;
}

/** A project that does not open again is gone from every window. */
function toldOf(session: Session, opened: Outcome<ProjectOverview>): Outcome<ProjectOverview> {
  if (!opened.ok) session.announce({ type: 'project-switched' });
  return opened;
}
