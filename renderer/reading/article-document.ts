// The article as ProseMirror sees it: one `line` per line of the text, no marks, so that each line stays a single text node.
import { type Node, Schema } from 'prosemirror-model';

export const articleNodes = new Schema({
  nodes: {
    doc: { content: 'line+' },
    line: {
      content: 'text*',
      // Ctrl and a click would select the whole line as an object.
      selectable: false,
      attrs: { direction: { default: 'rtl' } },
      toDOM: (node) => ['p', { class: 'line', dir: node.attrs.direction }, 0],
    },
    text: {},
  },
});

/** LF, and the two Unicode separators that browsers draw as spaces; each is one code unit long. */
const lineSeparator = /[\n\u2028\u2029]/;

export function splitLines(text: string): string[] {
  return text.split(lineSeparator);
}

/** The direction is the article's, set on every line: guessing it per line traps the caret between lines of different direction. */
export function articleDocument(lines: readonly string[], direction: 'rtl' | 'ltr'): Node {
  const { doc, line } = articleNodes.nodes;
  if (!doc || !line) throw new Error('The article schema names its own nodes');
  return doc.create(
    null,
    lines.map((content) => line.create({ direction }, content ? articleNodes.text(content) : null)),
  );
}
