// A page as a tree of elements: no script runs, nothing is fetched, and a page that would take for ever is refused beforehand.
import { createDocument, impl } from '@mixmark-io/domino';
import { done, type Outcome, problem, refused } from '../../domain/problem';

export interface HtmlNode {
  readonly nodeType: number;
  /** In capitals for elements of HTML. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly parentNode: HtmlNode | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  readonly textContent: string;
  getAttribute(name: string): string | null;
}

export interface HtmlDocument extends HtmlNode {
  readonly documentElement: HtmlElement;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): readonly HtmlElement[];
}

interface LiveList {
  readonly length: number;
  item(index: number): HtmlElement;
}

type LiveLists = Readonly<Record<'querySelectorAll' | 'getElementsByTagName', (this: object, wanted: string) => LiveList>>;

export const ELEMENT = 1;
export const TEXT = 3;

export function parseHtml(file: string, html: string): Outcome<HtmlDocument> {
  const reason = whyTooTangled(html);
  if (reason) return refused(problem('file-too-tangled', { file, reason }));
  const document = createDocument(html, true);
  freezeLists(document);
  // The page has no address here, and Readability asks for it.
  for (const name of ['baseURI', 'documentURI']) Object.defineProperty(document, name, { value: 'about:blank' });
  return done(document);
}

/** Readability expects lists that stand still, or that follow the page at once; the lists of this DOM do neither. */
function freezeLists(nodes: object): void {
  const inherited: LiveLists = Object.getPrototypeOf(nodes);
  for (const name of ['querySelectorAll', 'getElementsByTagName'] as const) {
    const find = inherited[name];
    Object.defineProperty(nodes, name, {
      value(this: object, wanted: string) {
        return listed(find.call(this, wanted));
      },
    });
  }
  Object.defineProperty(nodes, 'children', {
    get(this: object) {
      return listed(Reflect.get(inherited, 'children', this));
    },
  });
}

function listed(live: LiveList): HtmlElement[] {
  return Array.from({ length: live.length }, (_, index) => live.item(index));
}

freezeLists(impl.HTMLElement.prototype);
freezeLists(impl.SVGElement.prototype);

/** Far more than any page of a newsroom has. */
const MOST_TAGS = 300_000;
const DEEPEST = 1_000;
/** Bold, colours and the like that are never closed are repeated in every block that follows. */
const MOST_REPEATED = 2_000_000;

const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const closedByOthers = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup html head body caption colgroup'.split(' '),
);
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/** Looks at the tags without building anything; undefined for a page that can be read. */
function whyTooTangled(html: string): string | undefined {
  let [tags, open, deepest, styles, mostStyles] = [0, 0, 0, 0, 0];
  for (const { 1: slash, 2: written = '', index } of html.matchAll(/<(\/?)([a-z][^\s>/]{0,40})/gi)) {
    const name = written.toLowerCase();
    tags += 1;
    if (empty.has(name) || closedByOthers.has(name) || html[html.indexOf('>', index) - 1] === '/') continue;
    const step = slash ? -1 : 1;
    open = Math.max(0, open + step);
    if (formatting.has(name)) styles = Math.max(0, styles + step);
    deepest = Math.max(deepest, open);
    mostStyles = Math.max(mostStyles, styles);
  }
  if (tags > MOST_TAGS) return `${tags} tags`;
  if (deepest > DEEPEST) return `${deepest} elements inside each other`;
  return mostStyles * tags > MOST_REPEATED ? `${mostStyles} styles that are never closed` : undefined;
}
