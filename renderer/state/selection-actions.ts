// Which mark is selected: by walking, by what the hand does in the text, and by letting go.
import { type Annotation, compareAnnotations } from '../../domain/annotation';
import { compareSpans } from '../../domain/span';
import type { TextChoice } from '../reading/reading-view';
import type { Bench } from './bench';
import { selectedAnnotation } from './selection';
import { touches } from './text-choice';

export function selectionActions({ state, choice, article, tell }: Bench) {
  function selectNeighbour(step: 1 | -1): void {
    const { opened, selectedId } = state.get();
    if (!opened || opened.annotations.length === 0) return;
    const ordered = opened.annotations.toSorted(compareAnnotations);
    const index = ordered.findIndex(({ id }) => id === selectedId);
    const next =
      index >= 0 ? ordered[(index + step + ordered.length) % ordered.length] : neighbourOf(choice.get(), ordered, step);
    if (next) tell({ type: 'annotation-selected', id: next.id, reveal: true });
  }

  return {
    selectAnnotation: (id: string | null) => tell({ type: 'annotation-selected', id, reveal: id !== null }),
    selectNextAnnotation: () => selectNeighbour(1),
    selectPreviousAnnotation: () => selectNeighbour(-1),
    /** The hand moved in the text: a selected mark that it has left is let go. */
    textChosen: (next: TextChoice) => {
      choice.set(next);
      const selected = selectedAnnotation(state.get());
      if (selected && !state.get().pointing && !touches(next, selected.spans)) tell({ type: 'annotation-selected', id: null });
    },
    /** One step out: of pointing, of the text selection, of the selected mark. */
    escape: () => {
      const { pointing } = state.get();
      if (pointing) tell({ type: 'pointing-ended' });
      else if (choice.get().selected) article.current?.clearSelection();
      else tell({ type: 'annotation-selected', id: null });
    },
  };
}

function neighbourOf({ selected, word }: TextChoice, ordered: readonly Annotation[], step: 1 | -1): Annotation | undefined {
  const at = selected ?? word;
  if (!at) return step > 0 ? ordered[0] : ordered.at(-1);
  const beyond = (annotation: Annotation): boolean => {
    const [first] = annotation.spans;
    return first !== undefined && compareSpans(first, at) * step > 0;
  };
  return step > 0 ? (ordered.find(beyond) ?? ordered[0]) : (ordered.findLast(beyond) ?? ordered.at(-1));
}
