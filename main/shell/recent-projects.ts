// The projects of the list, and which of their files are still where they were.
import { access } from 'node:fs/promises';
import type { RecentProject } from '../../domain/workbench-contract';
import type { RememberedProject } from './preferences';

/** A drive that does not answer may take minutes to say so. */
const PATIENCE_MS = 1500;

export async function lookAtProjects(projects: readonly RememberedProject[]): Promise<RecentProject[]> {
  return await Promise.all(projects.map(async (project) => ({ ...project, isMissing: await isMissing(project.path) })));
}

async function isMissing(file: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), PATIENCE_MS);
  });
  const looked = access(file).then(
    () => false,
    () => true,
  );
  return await Promise.race([looked, patience]).finally(() => clearTimeout(timer));
}
