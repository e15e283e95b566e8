// Keeps the text as it is while the caret lives: no typing, paste, drop, cut, input method or spelling correction changes a letter.
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Chromium's EditContext, where there is one (from Chromium 121): text input goes there instead of into the page. */
interface TextInputSink extends EventTarget {
  readonly text: string;
  updateText(start: number, end: number, text: string): void;
}
declare global {
  interface Window {
    readonly EditContext?: new () => TextInputSink;
  }
}

const refuse = (_view: EditorView, event: Event): boolean => {
  event.preventDefault();
  return true;
};

export function readOnly(): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    props: {
      // Editable, because a view that is not has no caret.
      editable: () => true,
      attributes: { spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off', translate: 'no', 'aria-readonly': 'true' },
      handleDOMEvents: {
        beforeinput: refuse,
        paste: refuse,
        cut: refuse,
        drop: refuse,
        dragstart: refuse,
        keydown: leaveShortcuts,
      },
      handlePaste: () => true,
      handleDrop: () => true,
      handleTextInput: () => true,
    },
    view: (view) => {
      sinkTextInput(view.dom);
      hideFromReact(view.dom);
      return {};
    },
  });
}

/** ProseMirror keeps the arrows, which move the caret; it would swallow undo, Delete, Enter and Escape, which mean acts of the workbench. */
function leaveShortcuts(_view: EditorView, event: KeyboardEvent): boolean {
  return !event.code.startsWith('Arrow');
}

/**
 * At every change of the page React remembers the selection of an editable element that has the focus, and counts the letters of
 * the whole text for it. Nothing ever takes the focus away in a change, so there is nothing to remember.
 */
function hideFromReact(dom: HTMLElement): void {
  Object.defineProperty(dom, 'contentEditable', { get: () => 'inherit' });
}

function sinkTextInput(dom: HTMLElement & { editContext?: TextInputSink }): void {
  if (!window.EditContext) return;
  const sink = new window.EditContext();
  sink.addEventListener('textupdate', () => sink.updateText(0, sink.text.length, ''));
  dom.editContext = sink;
}
