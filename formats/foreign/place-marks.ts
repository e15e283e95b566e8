// Finds where foreign marks stand: by the told unit first, checked against what they quote, then by every other unit.
import { type Problem, problem } from '../../domain/problem';
import { type QuotedSpan, quoteSpan, type Span } from '../../domain/span';
import { isGraphemeBoundary } from '../../domain/text/graphemes';
import type { ForeignArticle, ForeignMark } from './foreign-article';
import { type Counting, countings, plainText, Ruler, sameOffsets } from './ruler';

export interface PlacedMark {
  readonly mark: ForeignMark;
  readonly spans: readonly QuotedSpan[];
}

export interface PlacedMarks {
  readonly text: string;
  readonly placed: readonly PlacedMark[];
  /** Marks that fit in no unit, one problem each, and a note where another unit than the told one was read. */
  readonly problems: readonly Problem[];
}

export function placeMarks(article: ForeignArticle, file: string): PlacedMarks {
  const text = plainText(article.original);
  const rulers = new Map(countings.map((counting) => [counting, new Ruler(article.original, counting)]));
  const order = countingsByFit(article, text, rulers);
  const placed: PlacedMark[] = [];
  const unfit: Problem[] = [];
  const elsewhere = new Map<string, number>();
  for (const mark of article.marks) {
    const found = firstFit(mark, text, rulers, order);
    if (!found) unfit.push(unfitProblem(mark, file, article.name));
    else {
      placed.push({ mark, spans: found.spans });
      const { unit } = found.counting;
      if (!sameOffsets(found.counting, article.counting, article.original)) elsewhere.set(unit, (elsewhere.get(unit) ?? 0) + 1);
    }
  }
  const told = article.counting.unit;
  const notes = [...elsewhere].map(([unit, count]) =>
    problem('offsets-in-other-unit', { file, record: article.name, told, unit, count }),
  );
  return { text, placed, problems: [...notes, ...unfit] };
}

type Rulers = ReadonlyMap<Counting, Ruler>;

/** Only a quote proves that another unit than the article's own is meant. */
function firstFit(mark: ForeignMark, text: string, rulers: Rulers, order: readonly Counting[]) {
  for (const counting of mark.quote === null ? order.slice(0, 1) : order) {
    const spans = spansBy(rulers.get(counting), text, mark);
    if (spans) return { counting, spans };
  }
  return undefined;
}

/** The told counting first, unless another fits more marks; then all others, the best fitting first. */
function countingsByFit({ counting, marks }: ForeignArticle, text: string, rulers: Rulers): Counting[] {
  const told = countings.filter((each) => each.unit === counting.unit && each.newlines === counting.newlines);
  const fits = (each: Counting): number =>
    marks.filter((mark) => {
      const spans = spansBy(rulers.get(each), text, mark);
      // Without a quote, ends between words are the only sign that offsets are read rightly.
      return spans && (mark.quote !== null || spans.every((span) => endsBetweenWords(text, span)));
    }).length;
  return [...told, ...countings.filter((each) => !told.includes(each))]
    .map((each) => ({ each, count: fits(each) }))
    .sort((a, b) => b.count - a.count)
    .map(({ each }) => each);
}

/** The mark's spans in our offsets; undefined when they do not fit the text, or not what the mark quotes. */
function spansBy(ruler: Ruler | undefined, text: string, { spans, quote }: ForeignMark): readonly QuotedSpan[] | undefined {
  const placed: QuotedSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const [start, end] = [ruler?.at(span.start), ruler?.at(span.end)];
    if (start === undefined || end === undefined || start >= end) return undefined;
    if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) return undefined;
    placed.push(quoteSpan(text, { start, end }));
  }
  if (placed.length === 0) return undefined;
  const found = placed.map((span) => span.quote).join(' ');
  return quote === null || sameWords(found, quote) ? placed : undefined;
}

/** Tools write line ends and the gaps between pieces as a space. */
function sameWords(a: string, b: string): boolean {
  return a === b || a.replace(/\s+/g, ' ') === b.replace(/\s+/g, ' ');
}

function endsBetweenWords(text: string, { start, end }: Span): boolean {
  const within = (offset: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(text.slice(offset - 1, offset + 1));
  return !within(start) && !within(end);
}

function unfitProblem(mark: ForeignMark, file: string, record: string): Problem {
  return problem('offsets-do-not-fit', {
    file,
    record,
    mark: mark.id,
    label: mark.label,
    start: mark.spans[0]?.start ?? 0,
    end: mark.spans.at(-1)?.end ?? 0,
    quote: mark.quote ?? '',
  });
}
