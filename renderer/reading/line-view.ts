// A line of the article on the page. Its marks are told in an attribute beside the text, which is no change of the text.
import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

export function lineView(node: Node): NodeView {
  const dom = document.createElement('p');
  dom.className = 'line';
  dom.dir = node.attrs.direction;
  return { dom, contentDOM: dom, ignoreMutation: ({ type }) => type === 'attributes' };
}

/** What a screen reader says of a line after its text. */
export function describe(line: HTMLElement, words: string): void {
  if (words === (line.getAttribute('aria-description') ?? '')) return;
  if (words) line.setAttribute('aria-description', words);
  else line.removeAttribute('aria-description');
}
