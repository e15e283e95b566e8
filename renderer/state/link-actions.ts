// Filling the roles of a mark: by choice from a list, or by pointing at another mark in the text.
import { type Link, sameLink } from '../../domain/annotation';
import { roleOf } from '../../domain/scheme';
import type { Bench } from './bench';
import { type LinkTour, stepAlongLinks } from './link-tour';
import { nextEmptyRole, selectedAnnotation } from './selection';
import type { UpdateAnnotation } from './update-annotation';

export function linkActions({ state, tell }: Bench, updateAnnotation: UpdateAnnotation) {
  let tour: LinkTour | null = null;
  /** A role that holds one filler gives the old one up. */
  const addLink = (id: string, link: Link): Promise<void> =>
    updateAnnotation(id, ({ kind, links }) => {
      const { project } = state.get();
      const many = project.status === 'open' && roleOf(project.overview.scheme, kind, link.role)?.many;
      const kept = many ? links.filter((each) => !sameLink(each, link)) : links.filter(({ role }) => role !== link.role);
      return { links: [...kept, link] };
    });
  return {
    addLink,
    removeLink: (id: string, link: Link) =>
      updateAnnotation(id, ({ links }) => ({ links: links.filter((each) => !sameLink(each, link)) })),
    startPointing: (annotationId: string, role: string) => tell({ type: 'pointing-began', annotationId, role }),
    /** Points with the selected mark, for its first role that nothing fills. */
    point: () => {
      const annotation = selectedAnnotation(state.get());
      const role = annotation && nextEmptyRole(state.get(), annotation);
      if (annotation && role) tell({ type: 'pointing-began', annotationId: annotation.id, role: role.key });
    },
    /** To the other end of the selected mark's first link; asked again, to the others and back. */
    goToOtherEnd: () => {
      const { opened } = state.get();
      const selected = selectedAnnotation(state.get());
      const step = opened && selected && stepAlongLinks(opened.annotations, selected, tour);
      tour = step?.tour ?? null;
      if (step) tell({ type: 'annotation-selected', id: step.id, reveal: true });
      else tell({ type: 'noticed', notice: 'no-other-end' });
    },
    /** Lights a mark up in the text for as long as a link to it is looked at. */
    previewAnnotation: (id: string, isLookedAt: boolean) => {
      if (isLookedAt) tell({ type: 'annotation-previewed', id });
      else if (state.get().previewedId === id) tell({ type: 'annotation-previewed', id: null });
    },
    stopPointing: () => tell({ type: 'pointing-ended' }),
    /** A mark in the text was clicked: it fills the role that is being pointed for, or else is selected. */
    annotationClicked: (id: string | null) => {
      const { pointing, adding } = state.get();
      // While a piece is looked for, a click only places the caret.
      if (adding) return;
      if (!pointing) return tell({ type: 'annotation-selected', id });
      if (id === null || id === pointing.annotationId) return;
      tell({ type: 'pointing-ended' });
      void addLink(pointing.annotationId, { role: pointing.role, to: id });
    },
  };
}
