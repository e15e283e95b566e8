// The caret and selection of the article in offsets of its text: read as the hand left them, and set as if by hand.
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Span } from '../../domain/span';
import { spanFromSelection, wordFromCaret } from './span-from-selection';
import type { TextOffsets } from './text-offsets';

/** What the text says to mark: the selection, or else the word at the caret. */
export interface TextChoice {
  readonly selected: Span | null;
  readonly word: Span | null;
  /** Where the caret stands, also between words. */
  readonly caret: number;
}

export class CaretInText {
  constructor(
    private readonly view: EditorView,
    private readonly offsets: TextOffsets,
  ) {}

  get anchor(): number {
    return this.offsets.offsetFromPosition(this.view.state.selection.anchor);
  }

  choiceIn(text: string): TextChoice {
    const { selection } = this.view.state;
    return {
      selected: spanFromSelection(text, this.offsets, selection),
      word: wordFromCaret(text, this.offsets, selection),
      caret: this.offsets.offsetFromPosition(selection.head),
    };
  }

  place(offset: number): void {
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, this.offsets.positionFromOffset(offset))));
  }

  /** Selects a stretch of text as if by hand. */
  select({ start, end }: Span): void {
    const { state } = this.view;
    const [from, to] = [this.offsets.positionFromOffset(start), this.offsets.positionFromOffset(end)];
    this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView());
    this.view.focus();
  }

  /** Grows or shrinks the selection without scrolling; its far end stays where the hand is. */
  reselect({ start, end }: Span): void {
    const { head, anchor } = this.view.state.selection;
    const backward = head < anchor;
    this.stretch(backward ? end : start, backward ? start : end);
  }

  stretch(anchor: number, head: number): void {
    const { state } = this.view;
    const [from, to] = [this.offsets.positionFromOffset(anchor), this.offsets.positionFromOffset(head)];
    if (from === state.selection.anchor && to === state.selection.head) return;
    this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  }

  clear(): void {
    const { state } = this.view;
    if (!state.selection.empty) this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, state.selection.head)));
  }

  /** Takes over the page's selection at once: a key may be pressed before the browser has announced where a click put the caret. */
  settle(): void {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = window.getSelection() ?? {};
    const { dom, state } = this.view;
    if (!anchorNode || !focusNode || !dom.contains(anchorNode) || !dom.contains(focusNode)) return;
    const anchor = this.view.posAtDOM(anchorNode, anchorOffset ?? 0);
    const head = this.view.posAtDOM(focusNode, focusOffset ?? 0);
    if (anchor === state.selection.anchor && head === state.selection.head) return;
    this.view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))));
  }

  /** Away from the text the page's own selection stays behind, and would be taken for the hand's at the next key. */
  dropStray(): void {
    if (this.view.hasFocus() || !this.view.dom.contains(window.getSelection()?.anchorNode ?? null)) return;
    window.getSelection()?.removeAllRanges();
  }
}
