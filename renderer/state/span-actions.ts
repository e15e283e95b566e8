// The spans of a mark: moving an edge by key or by hand, adding a piece and taking one away.
import { pieceAt, withoutPiece, withPiece } from '../../domain/pieces';
import { contains, overlaps, type Span } from '../../domain/span';
import { nextCliticEnd, nextCliticStart } from '../../domain/text/clitic-cycle';
import { isArabic } from '../../domain/text/language';
import { snapToWords } from '../../domain/text/words';
import type { Bench } from './bench';
import { type Edge, edgeAfterStep, edgeAtCaret, type PieceEdge, type Stride, type Way, withEdgeAt } from './edge-steps';
import { selectedAnnotation } from './selection';
import type { UpdateAnnotation } from './update-annotation';

const nextClitic = { start: nextCliticStart, end: nextCliticEnd };

export function spanActions(bench: Bench, updateAnnotation: UpdateAnnotation) {
  const { state, choice, article, tell } = bench;

  /** @param goal tells from a piece of the mark where its edge goes. */
  async function moveEdge(id: string, edge: Edge, goal: (text: string, piece: Span) => number | undefined): Promise<void> {
    const text = state.get().opened?.text ?? '';
    let caret: number | undefined;
    await updateAnnotation(id, ({ spans }) => {
      const at = edgeAtCaret(spans, edge, choice.get().caret);
      const piece = spans[at.piece];
      const offset = piece && goal(text, piece);
      const moved = offset === undefined ? undefined : withEdgeAt(text, spans, at, offset);
      if (moved && spans.length > 1) caret = offset;
      return moved && { spans: [...moved] };
    });
    // The caret goes along, so that the next step moves the same piece.
    if (caret !== undefined && state.get().selectedId === id) article.current?.placeCaret(caret);
  }

  /** Moves the edge of the selection, else of the selected mark, else of the word at the caret, to the next place inside its word. */
  function cycleClitics(edge: Edge): void {
    const { opened, selectedId } = state.get();
    if (!opened) return;
    const goal = (text: string, piece: Span): number | undefined => {
      const next = isArabic(opened.article.language) ? nextClitic[edge](text, piece) : undefined;
      if (next === undefined) tell({ type: 'noticed', notice: 'no-clitics' });
      return next;
    };
    const { selected, word } = choice.get();
    const stretch = selected ?? (selectedId ? null : word);
    if (stretch) {
      const offset = goal(opened.text, stretch);
      if (offset !== undefined) article.current?.reselect({ ...stretch, [edge]: offset });
    } else if (selectedId) void moveEdge(selectedId, edge, goal);
  }

  return {
    moveEdge: (edge: Edge, way: Way, stride: Stride) => {
      const { selectedId } = state.get();
      if (selectedId) void moveEdge(selectedId, edge, (text, piece) => edgeAfterStep(text, piece, edge, way, stride));
    },
    cycleStart: () => cycleClitics('start'),
    cycleEnd: () => cycleClitics('end'),
    /** An edge was dragged to an offset of the text. */
    moveEdgeTo: (id: string, at: PieceEdge, offset: number) => {
      const text = state.get().opened?.text;
      if (text === undefined) return;
      void updateAnnotation(id, ({ spans }) => {
        const moved = withEdgeAt(text, spans, at, offset);
        return moved && { spans: [...moved] };
      });
    },
    ...pieceActions(bench, updateAnnotation),
  };
}

function pieceActions({ state, choice, article, tell, valueFrom }: Bench, updateAnnotation: UpdateAnnotation) {
  async function addSpan(id: string, span: Span): Promise<void> {
    const { opened } = state.get();
    await updateAnnotation(id, ({ spans }) => {
      const together = opened ? valueFrom(withPiece(opened.text, spans, span)) : undefined;
      return together && { spans: [...together] };
    });
    if (!selectedAnnotation(state.get())?.spans.some((each) => contains(each, span))) return;
    tell({ type: 'adding-ended' });
    article.current?.clearSelection();
  }

  return {
    /** Adds the selection, or the word at the caret; while the hand is still at the mark itself, waits for it to choose. */
    addPiece: () => {
      const selected = selectedAnnotation(state.get());
      if (!selected) return;
      const { selected: stretch, word } = choice.get();
      const piece = stretch ?? (word && selected.spans.some((span) => overlaps(span, word)) ? null : word);
      if (piece) void addSpan(selected.id, piece);
      else tell({ type: state.get().adding ? 'adding-ended' : 'adding-began' });
    },
    removePiece: () => {
      const selected = selectedAnnotation(state.get());
      if (!selected) return;
      const { selected: stretch, caret } = choice.get();
      const at = stretch ? selected.spans.findIndex((span) => overlaps(span, stretch)) : pieceAt(selected.spans, caret);
      const piece = at === undefined ? undefined : selected.spans[at];
      if (!piece) return tell({ type: 'noticed', notice: 'no-piece-here' });
      if (selected.spans.length === 1) return tell({ type: 'noticed', notice: 'last-piece' });
      void updateAnnotation(selected.id, ({ spans }) => {
        const left = withoutPiece(
          spans,
          spans.findIndex((span) => contains(span, piece)),
        );
        return left && { spans: [...left] };
      });
    },
    /** What the pointer selected grows to whole words where that is wished, and joins the selected mark at once where that is. */
    textReleased: ({ adding: held }: { readonly adding: boolean }) => {
      const { opened, selectedId, adding, wordSnap } = state.get();
      const { selected: drawn } = choice.get();
      if (!opened || !drawn) return;
      const stretch = wordSnap ? snapToWords(opened.text, drawn) : drawn;
      if (stretch !== drawn) article.current?.reselect(stretch);
      if (selectedId && (held || adding)) void addSpan(selectedId, stretch);
    },
  };
}
