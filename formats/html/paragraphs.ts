// The text of a part of a page as a reader sees it: one line a paragraph, heading, item or row, and nothing that is not shown.
import { isBlank } from '../plain-article';
import { ELEMENT, type HtmlElement, type HtmlNode, TEXT } from './dom';

const notText = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE IFRAME OBJECT EMBED APPLET CANVAS AUDIO VIDEO MAP SVG MATH SELECT DATALIST ' +
    'TEXTAREA BUTTON PROGRESS METER RP RT FRAMESET NOFRAMES'
  ).split(' '),
);
const inline = new Set(
  (
    'A ABBR ACRONYM B BASEFONT BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INPUT INS KBD LABEL MARK NOBR PICTURE Q RUBY RB S ' +
    'SAMP SMALL SOURCE SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

/** Elements by their names alone: an unknown one is part of its line, as browsers show it. */
function isBlock({ nodeName }: HtmlNode): boolean {
  return !inline.has(nodeName) && !nodeName.includes('-') && /^[A-Z][A-Z0-9]*$/.test(nodeName);
}

const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === ELEMENT;

function isHidden(element: HtmlElement): boolean {
  if (notText.has(element.nodeName.toUpperCase())) return true;
  if (element.getAttribute('hidden') !== null) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(element.getAttribute('style') ?? '');
}

/** @param leaveOut further elements that are no part of the text. */
export function paragraphsOf(root: HtmlElement, leaveOut: (element: HtmlElement) => boolean = () => false): string[] {
  const lines = new Lines();
  const isShown = (node: HtmlNode) => isElement(node) && !isHidden(node) && !leaveOut(node);
  for (const [node, comes] of walk(root, isShown)) {
    if (node.nodeType === TEXT) lines.text(node.nodeValue ?? '');
    else if (comes === 'in') lines.enter(node);
    else lines.leave(node);
  }
  return lines.done();
}

/** Texts, and elements before and after what is in them. Without recursion: pages may be deep. */
function* walk(root: HtmlNode, isShown: (node: HtmlNode) => boolean): Generator<readonly [HtmlNode, 'in' | 'out']> {
  let node: HtmlNode | null = root;
  while (node) {
    const shown = isShown(node);
    if (shown || node.nodeType === TEXT) yield [node, 'in'];
    if (shown && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (shown) yield [node, 'out'];
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) yield [node, 'out'];
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}

const isCell = ({ nodeName }: HtmlNode): boolean => nodeName === 'TD' || nodeName === 'TH';

/** Collapses white space as browsers do; a no-break space is no white space. */
class Lines {
  private readonly lines: string[] = [];
  private line = '';
  /** What stands between the last word and the next. */
  private gap: '' | ' ' | '\t' | '\n' = '';
  private preformatted = 0;
  /** The cells that are open: the line on which the first word of each stands, once it has one. */
  private readonly cells: (number | null)[] = [];

  enter(node: HtmlNode): void {
    if (node.nodeName === 'PRE') this.preformatted += 1;
    if (node.nodeName === 'BR' || node.nodeName === 'HR') this.gap = '\n';
    else if (isCell(node)) this.enterCell();
    else if (isBlock(node)) this.end();
  }

  leave(node: HtmlNode): void {
    if (node.nodeName === 'PRE') this.preformatted -= 1;
    if (isCell(node)) this.leaveCell();
    else if (isBlock(node)) this.end();
  }

  text(data: string): void {
    for (const [part] of data.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (!/^[ \t\r\n\f]/.test(part)) this.add(part);
      else if (this.preformatted > 0 && /[\r\n]/.test(part)) this.gap = '\n';
      else if (this.gap === '') this.gap = ' ';
    }
  }

  done(): string[] {
    this.flush();
    return this.lines;
  }

  private enterCell(): void {
    if (this.gap !== '\n') this.gap = '\t';
    this.cells.push(null);
  }

  /** A cell of one line stands beside the next; what follows one of several lines belongs to none of them. */
  private leaveCell(): void {
    const first = this.cells.pop();
    if (first !== null && first === this.lines.length) this.gap = '\t';
    else if (first !== null) this.gap = '\n';
  }

  /** A paragraph at the beginning of a cell begins no line. */
  private end(): void {
    if (this.cells.at(-1) !== null) this.gap = '\n';
  }

  private add(word: string): void {
    if (this.gap === '\n') this.flush();
    this.line += this.line === '' ? word : this.gap + word;
    this.gap = '';
    for (let at = this.cells.length - 1; this.cells[at] === null; at -= 1) this.cells[at] = this.lines.length;
  }

  private flush(): void {
    if (!isBlank(this.line)) this.lines.push(this.line);
    this.line = '';
  }
}
