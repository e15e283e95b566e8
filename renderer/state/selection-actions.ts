// Which mark is selected: by walking, by what the hand does in the text, and by letting go.
import type { Annotation } from '../../domain/annotation';
import type { TextChoice } from '../reading/caret-in-text';
import type { Bench } from './bench';
import { closeFinding } from './find-actions';
import { schemeOf, selectedAnnotation } from './selection';
import { touches } from './text-choice';
import { isUnlinked, labelToFollow, neighbour, type Step } from './walk';

export function selectionActions(bench: Bench) {
  const { state, choice, article, tell } = bench;
  /** @param wanted of all marks, those that the walk stops at. */
  function walk(step: Step, wanted: (annotations: readonly Annotation[]) => readonly Annotation[]): void {
    const { opened } = state.get();
    if (!opened) return;
    const walked = neighbour(wanted(opened.annotations), selectedAnnotation(state.get()), choice.get(), step);
    if (walked) tell({ type: 'annotation-selected', id: walked.annotation.id, reveal: true });
    if (!walked) tell({ type: 'noticed', notice: 'nothing-to-go-to' });
    else if (walked.round) tell({ type: 'noticed', notice: step > 0 ? 'round-to-start' : 'round-to-end' });
  }

  const walkByLabel = (step: Step): void =>
    walk(step, (annotations) => {
      const followed = labelToFollow(annotations, selectedAnnotation(state.get()), choice.get());
      return annotations.filter(({ kind, label }) => kind === followed?.kind && label === followed.label);
    });

  return {
    selectAnnotation: (id: string | null) => tell({ type: 'annotation-selected', id, reveal: id !== null }),
    selectNextAnnotation: () => walk(1, (annotations) => annotations),
    selectPreviousAnnotation: () => walk(-1, (annotations) => annotations),
    selectNextOfLabel: () => walkByLabel(1),
    selectPreviousOfLabel: () => walkByLabel(-1),
    selectNextUnlinked: () => {
      const scheme = schemeOf(state.get());
      if (scheme) walk(1, (annotations) => annotations.filter((annotation) => isUnlinked(scheme, annotation)));
    },
    /**
     * The hand moved in the text: a selected mark that the caret has left is let go. Words selected elsewhere keep it, for they
     * may become a piece of it.
     */
    textChosen: (next: TextChoice) => {
      choice.set(next);
      const { pointing, adding } = state.get();
      const selected = selectedAnnotation(state.get());
      if (!selected || pointing || adding || next.selected) return;
      if (!touches(next, selected.spans)) tell({ type: 'annotation-selected', id: null });
    },
    /** One step out: of finding, pointing or adding, of the text selection, of the selected mark. */
    escape: () => {
      const { pointing, adding, room } = state.get();
      if (room !== 'reading') tell({ type: 'room-entered', room: 'reading' });
      else if (bench.finding.get().isOpen) closeFinding(bench, 'hand');
      else if (pointing) tell({ type: 'pointing-ended' });
      else if (adding) tell({ type: 'adding-ended' });
      else if (choice.get().selected) article.current?.clearSelection();
      else tell({ type: 'annotation-selected', id: null });
    },
  };
}
