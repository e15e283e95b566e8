// The spans of a mark: moving an edge by key or by hand.
import type { Bench } from './bench';
import { type Edge, moveEdge, type Stride, type Way, withEdgeAt } from './edge-steps';
import type { UpdateAnnotation } from './update-annotation';

export function spanActions({ state }: Bench, updateAnnotation: UpdateAnnotation) {
  return {
    moveEdge: (edge: Edge, way: Way, stride: Stride) => {
      const { selectedId, opened } = state.get();
      if (!selectedId || !opened) return;
      void updateAnnotation(selectedId, ({ spans }) => {
        const moved = moveEdge(opened.text, spans, edge, way, stride);
        return moved && { spans: [...moved] };
      });
    },
    /** An edge was dragged to an offset of the text. */
    moveEdgeTo: (id: string, edge: Edge, offset: number) => {
      const text = state.get().opened?.text;
      if (text === undefined) return;
      void updateAnnotation(id, ({ spans }) => {
        const moved = withEdgeAt(text, spans, edge, offset);
        return moved && { spans: [...moved] };
      });
    },
  };
}
