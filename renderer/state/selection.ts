// Questions about what is selected.
import type { Annotation } from '../../domain/annotation';
import { kindOf, type Role, type Scheme } from '../../domain/scheme';
import { annotationById } from './annotation-index';
import type { WorkbenchState } from './workbench-state';

export function selectedAnnotation({ opened, selectedId }: WorkbenchState): Annotation | undefined {
  return selectedId === null || !opened ? undefined : annotationById(opened.annotations, selectedId);
}

export function schemeOf({ project }: WorkbenchState): Scheme | undefined {
  return project.status === 'open' ? project.overview.scheme : undefined;
}

/** The first role of the mark that marks may fill and nothing fills yet; else the first that may hold more. */
export function nextEmptyRole(state: WorkbenchState, { kind, links }: Annotation): Role | undefined {
  const scheme = schemeOf(state);
  const roles = (scheme && kindOf(scheme, kind)?.roles.filter(({ kinds }) => kinds.length > 0)) ?? [];
  return roles.find(({ key }) => !links.some(({ role }) => role === key)) ?? roles.find(({ many }) => many);
}
