// The steps of the tour: what a person is asked to do, and how one sees that it was done. Pure.
import type { WorkbenchState } from '../state/workbench-state';

export const tourSteps = ['name', 'claim', 'source', 'palette', 'export', 'end'] as const;
export type TourStep = (typeof tourSteps)[number];

export function stepAfter(step: TourStep): TourStep | null {
  return tourSteps[tourSteps.indexOf(step) + 1] ?? null;
}

/** What of the window the tour looks at. */
export type Looked = Pick<WorkbenchState, 'opened' | 'dialog'>;

/** @param before how the window was when the step began. */
export function isDone(step: TourStep, before: Looked, now: Looked): boolean {
  switch (step) {
    case 'name':
      return made(before, now, (state) => marksOf(state, 'entity').length);
    case 'claim':
      return made(before, now, (state) => marksOf(state, 'claim').length);
    case 'source':
      return made(before, now, (state) => marksOf(state, 'claim').reduce((sum, { links }) => sum + links.length, 0));
    case 'palette':
      return now.dialog?.type === 'command-palette';
    case 'export':
      return now.dialog?.type === 'export';
    case 'end':
      return false;
  }
}

/** Another article has other marks, of which none was made here. */
function made(before: Looked, now: Looked, count: (state: Looked) => number): boolean {
  return before.opened?.article.id === now.opened?.article.id && count(now) > count(before);
}

function marksOf({ opened }: Looked, kind: string) {
  return opened?.annotations.filter((each) => each.kind === kind) ?? [];
}
