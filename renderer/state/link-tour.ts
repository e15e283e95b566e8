// The way from a mark along its links and back. Pure.
import type { Annotation } from '../../domain/annotation';
import { annotationById, linksTo } from './annotation-index';

/** Where a walk along the links began, and which ends it goes to; `at` is the end where one stands. */
export interface LinkTour {
  readonly from: string;
  readonly ends: readonly string[];
  readonly at: number;
}

/** The marks at the other ends of a mark's links: its fillers in the order of its links, then the marks in which it fills a role. */
export function otherEnds(annotations: readonly Annotation[], { id, links }: Annotation): string[] {
  const fillers = links.flatMap((link) => ('to' in link && annotationById(annotations, link.to) ? link.to : []));
  return [...new Set([...fillers, ...linksTo(annotations, id).map(({ owner }) => owner.id)])];
}

/**
 * One step on: to the first other end, on to the others, and at last back to where the walk began.
 * @param tour the walk so far; one that stands elsewhere than at the selected mark is over.
 */
export function stepAlongLinks(
  annotations: readonly Annotation[],
  selected: Annotation,
  tour: LinkTour | null,
): { readonly id: string; readonly tour: LinkTour | null } | undefined {
  if (tour && tour.ends[tour.at] === selected.id) {
    const next = tour.ends.slice(tour.at + 1).find((id) => annotationById(annotations, id));
    if (next) return { id: next, tour: { ...tour, at: tour.ends.indexOf(next) } };
    if (annotationById(annotations, tour.from)) return { id: tour.from, tour: null };
  }
  const ends = otherEnds(annotations, selected);
  const [first] = ends;
  return first === undefined ? undefined : { id: first, tour: { from: selected.id, ends, at: 0 } };
}
