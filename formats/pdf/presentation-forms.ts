// Arabic as PDF files often have it, in the shapes that were drawn: folded back to letters, and brackets turned the right way.

/** Shapes of letters; ligatures that a person types, such as U+FDFA, and ornate brackets stay. */
const shapes = /[\ufb50-\ufd3d\ufd50-\ufdf2\ufe70-\ufefc]/g;

/** A mark that is drawn alone has a space or a tatweel to stand on, which is no letter of the text. */
export function foldForms(text: string): string {
  return text.replace(shapes, (shape) => shape.normalize('NFKC').replace(/^[ \u0640](?=\p{M})/u, ''));
}

const pairs = ['()', '[]', '{}', '«»', '‹›'];

/** In lines from right to left an opening bracket is drawn as a closing one; some files have what was drawn. */
export function turnBrackets(text: string): string {
  let turned = text;
  for (const [open = '', close = ''] of pairs) {
    if (!isInsideOut(text, open, close)) continue;
    turned = turned.replace(/[()[\]{}«»‹›]/g, (bracket) => (bracket === open ? close : bracket === close ? open : bracket));
  }
  return turned;
}

/** Each pair begins with what should end it. */
function isInsideOut(text: string, open: string, close: string): boolean {
  let depth = 0;
  let seen = false;
  for (const sign of text) {
    if (sign === close) depth += 1;
    if (sign === open) depth -= 1;
    if (depth < 0) return false;
    seen ||= sign === close;
  }
  return seen && depth === 0;
}
