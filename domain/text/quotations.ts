// What stands between quotation marks around a place, the innermost first. Marks are paired within a paragraph; those that tell
// opening from closing also across paragraphs, when the place's own holds no pair.
import { contains, type Span, sameSpan } from '../span';
import { lastOffset, lineEnd, lineStart, type Place } from './paragraphs';
import { trimSpan } from './words';

/** `unpaired` where a quotation begins before the place or ends after it, but not both. */
export type QuotationFound = { readonly content: Span } | 'unpaired' | 'none';

/** The innermost quotation around a place, without its marks; around a whole quotation, the one outside it. */
export function quotationAround(text: string, place: Place): QuotationFound {
  const paragraph = { start: lineStart(text, place.start), end: lineEnd(text, lastOffset(place)) };
  const near = quotationsIn(text, paragraph);
  const found = innermostAround(text, near.pairs, place);
  if (found) return { content: found };
  const far = innermostAround(text, quotationsIn(text, { start: 0, end: text.length }, directed).pairs, place);
  if (far) return { content: far };
  const unpaired = near.unpaired.some(({ offset, opens }) => (opens ? offset < place.start : offset >= place.end));
  return unpaired ? 'unpaired' : 'none';
}

function innermostAround(text: string, pairs: readonly Span[], place: Place): Span | undefined {
  const around = pairs
    .filter((pair) => contains(pair, place))
    .flatMap((pair) => trimSpan(text, pair) ?? [])
    .filter((content) => contains(content, place) && !sameSpan(content, place));
  return around.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
}

interface Family {
  readonly marks: RegExp;
  readonly opening: string;
  readonly closing: string;
}

/** Marks that belong together. „German“ ends with what begins an “English” one, so they share a family. */
const directed: readonly Family[] = [
  { marks: /[“”„]/g, opening: '“„', closing: '”' },
  { marks: /[«»]/g, opening: '«', closing: '»' },
  { marks: /[‹›]/g, opening: '‹', closing: '›' },
];
const straight: Family = { marks: /"/g, opening: '', closing: '' };

interface Unpaired {
  readonly offset: number;
  readonly opens: boolean;
}
interface Quotations {
  /** From after the opening mark to before the closing one. */
  readonly pairs: Span[];
  readonly unpaired: Unpaired[];
}

function quotationsIn(text: string, { start, end }: Span, families: readonly Family[] = [...directed, straight]): Quotations {
  const stretch = text.slice(start, end);
  const each = families.map((family) => {
    const marks = [...stretch.matchAll(family.marks)].map(({ index }) => ({
      offset: start + index,
      mark: stretch.charAt(index),
    }));
    if (family === straight) return pairStraight(text, marks);
    const [usual, turned] = [pairDirected(family, marks), pairDirected(turn(family), marks)];
    // Texts converted between directions have their marks the wrong way round.
    return turned.unpaired.length < usual.unpaired.length ? turned : usual;
  });
  return { pairs: each.flatMap(({ pairs }) => pairs), unpaired: each.flatMap(({ unpaired }) => unpaired) };
}

interface Mark {
  readonly offset: number;
  readonly mark: string;
}

function turn({ marks, opening, closing }: Family): Family {
  return { marks, opening: closing, closing: opening };
}

function pairDirected({ opening, closing }: Family, marks: readonly Mark[]): Quotations {
  const [pairs, unpaired, open]: [Span[], Unpaired[], Mark[]] = [[], [], []];
  for (const mark of marks) {
    const last = open.at(-1);
    const closesLow = mark.mark === '“' && last?.mark === '„';
    if (last && (closing.includes(mark.mark) || closesLow)) {
      pairs.push({ start: last.offset + 1, end: mark.offset });
      open.pop();
    } else if (opening.includes(mark.mark)) open.push(mark);
    else unpaired.push({ offset: mark.offset, opens: false });
  }
  return { pairs, unpaired: [...unpaired, ...open.map(({ offset }) => ({ offset, opens: true }))] };
}

/** Straight marks open and close in turn; where their number is odd, the space around them tells which one stands alone. */
function pairStraight(text: string, marks: readonly Mark[]): Quotations {
  const [pairs, unpaired]: [Span[], Unpaired[]] = [[], []];
  const even = marks.length % 2 === 0;
  let open: number | undefined;
  for (const { offset } of marks) {
    const side = even ? undefined : sideOf(text, offset);
    if (open === undefined) {
      if (side === 'closing') unpaired.push({ offset, opens: false });
      else open = offset;
    } else if (side === 'opening') {
      unpaired.push({ offset: open, opens: true });
      open = offset;
    } else {
      pairs.push({ start: open + 1, end: offset });
      open = undefined;
    }
  }
  if (open !== undefined) unpaired.push({ offset: open, opens: true });
  return { pairs, unpaired };
}

function sideOf(text: string, offset: number): 'opening' | 'closing' | undefined {
  const [before, after] = [text.charAt(offset - 1), text.charAt(offset + 1)];
  const [free, bound] = [/^[\s([{]?$/u.test(before), /^[\s)\]}.,:;،؛؟!?]?$/u.test(after)];
  if (free === bound) return undefined;
  return free ? 'opening' : 'closing';
}
