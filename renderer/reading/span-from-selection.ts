// From what is selected in the view to the span it means.
import type { Selection } from 'prosemirror-state';
import type { Span } from '../../domain/span';
import { graphemeEnd, graphemeStart } from '../../domain/text/graphemes';
import { trimSpan, wordAt } from '../../domain/text/words';
import type { TextOffsets } from './text-offsets';

/** The selected text without white space at its edges and without half characters; null when nothing is left. */
export function spanFromSelection(text: string, offsets: TextOffsets, selection: Selection): Span | null {
  if (selection.empty) return null;
  const start = graphemeStart(text, offsets.offsetFromPosition(selection.from));
  const end = graphemeEnd(text, offsets.offsetFromPosition(selection.to));
  return trimSpan(text, { start, end }) ?? null;
}

/** The word at the caret: what a label's key marks when nothing is selected. */
export function wordFromCaret(text: string, offsets: TextOffsets, selection: Selection): Span | null {
  return wordAt(text, offsets.offsetFromPosition(selection.head)) ?? null;
}
