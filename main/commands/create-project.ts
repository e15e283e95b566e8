// Makes a new project with the default scheme, on request with the five seed articles and their sample layer.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { WritableDatabase } from '../../db/database';
import { closeProjectFile, createProjectFile, type OpenOptions, openProjectFile, settleAndClose } from '../../db/open-project';
import { writeProblem } from '../../db/write-problem';
import { changeSet } from '../../domain/change-set';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { defaultScheme } from '../../seeds/default-scheme';
import { loadSeeds } from './load-seeds';
import { type ClockAndIds, openWorkbench, recordChange, type Workbench } from './workbench';

export interface CreateProjectInput {
  readonly name: string;
  /** Whether the seed articles and their sample layer are put in; false unless given. */
  readonly seeds?: boolean;
}

/** Where the project's native part, clock and ids come from; the real ones unless given. */
export type CreateProjectOptions = OpenOptions & Partial<ClockAndIds>;

/**
 * Opens the new project. It is made under another name and renamed at the end, so that whoever finds a project file finds
 * a whole one.
 */
export async function createProject(
  givenPath: string,
  input: CreateProjectInput,
  { now, newId, ...options }: CreateProjectOptions = {},
): Promise<Outcome<Workbench>> {
  const path = resolve(givenPath);
  if (existsSync(path)) return refused(problem('file-exists', { path }));
  const unfinished = `${path}.making`;
  removeProject(unfinished);
  const created = createProjectFile(unfinished, options);
  if (!created.ok) return created;
  const clockAndIds = { ...(now && { now }), ...(newId && { newId }) };
  const filled = await fill(openWorkbench(created.value, null, clockAndIds), input);
  const placed = filled.ok ? placeProject(created.value, unfinished, path) : filled;
  if (created.value.open) closeProjectFile(created.value);
  if (!placed.ok) {
    removeProject(unfinished);
    return placed;
  }
  const opened = openProjectFile(path, options);
  return opened.ok ? done(openWorkbench(opened.value, null, clockAndIds)) : opened;
}

async function fill(workbench: Workbench, { name, seeds = false }: CreateProjectInput): Promise<Outcome<unknown>> {
  const made = recordChange(workbench, {
    command: 'create-project',
    changeSet: changeSet({
      created: [
        { type: 'project', value: { id: workbench.newId(), name, createdAt: workbench.now() } },
        { type: 'scheme', value: defaultScheme },
      ],
    }),
  });
  return made.ok && seeds ? loadSeeds(workbench) : made;
}

/** Closes the project and gives it its name. */
export function placeProject(db: WritableDatabase, unfinished: string, path: string): Outcome<undefined> {
  try {
    settleAndClose(db);
    // Logs of a project that once had this name would be read as if they were the new one's.
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
    renameSync(unfinished, path);
    return done(undefined);
  } catch (error) {
    const known = writeProblem(error, path);
    if (known) return refused(known);
    throw error;
  }
}

/** With whatever lies beside it. */
export function removeProject(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
}
