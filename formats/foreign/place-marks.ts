// Finds where foreign marks stand: by the told unit first, checked against what they quote, then by every other unit.
import { type Problem, problem } from '../../domain/problem';
import { overlaps, type QuotedSpan, quoteSpan } from '../../domain/span';
import { isGraphemeBoundary } from '../../domain/text/graphemes';
import { shortened } from '../file-problems';
import type { ForeignArticle, ForeignMark } from './foreign-article';
import { joinLines } from './line-pieces';
import { QuoteFinder } from './quote-finder';
import { type Counting, differentCountings, type OffsetUnit, plainText, Ruler } from './ruler';

export interface PlacedMark {
  readonly mark: ForeignMark;
  readonly spans: readonly QuotedSpan[];
}

export interface PlacedMarks {
  readonly text: string;
  readonly placed: readonly PlacedMark[];
  /** Marks that fit in no unit, one problem each, and a note where another unit than the told one was read. */
  readonly problems: readonly Problem[];
  /** The unit that was taken where the file gives no sign of which it is; null where it does, or where all units agree. */
  readonly assumed: OffsetUnit | null;
}

export function placeMarks(article: ForeignArticle, file: string): PlacedMarks {
  const text = plainText(article.original);
  const readings = readingsByFit(article, text);
  const finder = new QuoteFinder(text);
  const placed: PlacedMark[] = [];
  const unfit: Problem[] = [];
  const notes = new Notes(article, file);
  for (const [index, mark] of article.marks.entries()) {
    // Only a quote proves that another unit than the article's own is meant.
    const proven = mark.quote === null ? readings.slice(0, 1) : readings;
    const reading = proven.find(({ found }) => found[index]);
    const spans = reading?.found[index] ?? spansByQuote(mark, text, finder);
    if (!spans) unfit.push(unfitProblem(mark, file, article.name));
    else {
      placed.push({ mark, spans });
      notes.take(reading?.counting);
    }
  }
  return { text, placed, problems: [...notes.problems(), ...unfit], assumed: assumedUnit(article, readings) };
}

interface Reading {
  readonly counting: Counting;
  /** For each mark its spans in our offsets, where they fit. */
  readonly found: readonly (readonly QuotedSpan[] | undefined)[];
  /** How many marks fit, and stand where marks may be expected to. */
  readonly fitting: number;
}

/** The told way of counting first, unless another fits more marks. The others are not tried when it fits all that quote. */
function readingsByFit(article: ForeignArticle, text: string): Reading[] {
  const readings: Reading[] = [];
  for (const counting of differentCountings(article.original, article.counting)) {
    const reading = readingBy(counting, article, text);
    readings.push(reading);
    if (reading.fitting === article.marks.length && article.marks.every(({ quote }) => quote !== null)) break;
  }
  return readings.sort((a, b) => b.fitting - a.fitting);
}

function readingBy(counting: Counting, { original, marks, linesApart }: ForeignArticle, text: string): Reading {
  const ruler = new Ruler(original, counting);
  const found = marks.map((mark) => {
    const spans = spansBy(ruler, text, mark);
    return spans && linesApart ? joinLines(text, spans) : spans;
  });
  const fitting = found.filter((spans, index) => {
    // Without a quote, ends where words end are the only sign that offsets are read rightly.
    return spans && (marks[index]?.quote !== null || spans.every((span) => looksChosen(text, span)));
  });
  return { counting, found, fitting: fitting.length };
}

function assumedUnit({ marks }: ForeignArticle, [best, second]: readonly Reading[]): OffsetUnit | null {
  const guessed = best && second && best.fitting === second.fitting && marks.some(({ quote }) => quote === null);
  const same = guessed && best.found.every((spans, index) => spans?.[0]?.start === second.found[index]?.[0]?.start);
  return guessed && !same ? best.counting.unit : null;
}

/** Nobody marks in more pieces, and each is compared with each. */
const MOST_PIECES = 1_000;

/** The mark's spans in our offsets; undefined when they do not fit the text, or not what the mark quotes. */
function spansBy(ruler: Ruler, text: string, { spans, quote }: ForeignMark): readonly QuotedSpan[] | undefined {
  const placed: QuotedSpan[] = [];
  if (spans.length > MOST_PIECES) return undefined;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const [start, end] = [ruler.at(span.start), ruler.at(span.end)];
    if (start === undefined || end === undefined || start >= end) return undefined;
    if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) return undefined;
    const last = placed.at(-1);
    if (last && overlaps(last, { start, end })) return undefined;
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

function spansByQuote({ quote, around }: ForeignMark, text: string, finder: QuoteFinder): readonly QuotedSpan[] | undefined {
  const span = quote === null || around === null ? undefined : finder.find(quote, around);
  if (!span || !isGraphemeBoundary(text, span.start) || !isGraphemeBoundary(text, span.end)) return undefined;
  return [quoteSpan(text, span)];
}

/** Nobody marks the space around a word, and few a part of one. */
function looksChosen(text: string, { start, end, quote }: QuotedSpan): boolean {
  const withinWord = (offset: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(text.slice(offset - 1, offset + 1));
  return quote.trim().length === quote.length && !withinWord(start) && !withinWord(end);
}

/** How many marks were found otherwise than the file tells. */
class Notes {
  private readonly elsewhere = new Map<OffsetUnit, number>();
  private byQuote = 0;

  constructor(
    private readonly article: ForeignArticle,
    private readonly file: string,
  ) {}

  /** @param counting undefined for a mark found by its quote. */
  take(counting: Counting | undefined): void {
    const { counting: told } = this.article;
    if (!counting) this.byQuote += 1;
    else if (counting.unit !== told.unit || counting.newlines !== told.newlines)
      this.elsewhere.set(counting.unit, (this.elsewhere.get(counting.unit) ?? 0) + 1);
  }

  problems(): Problem[] {
    const told = this.article.counting.unit;
    const { file } = this;
    const record = shortened(this.article.name);
    return [
      ...[...this.elsewhere].map(([unit, count]) => problem('offsets-in-other-unit', { file, record, told, unit, count })),
      ...(this.byQuote > 0 ? [problem('found-by-quote', { file, record, count: this.byQuote })] : []),
    ];
  }
}

function unfitProblem(mark: ForeignMark, file: string, record: string): Problem {
  return problem('offsets-do-not-fit', {
    file,
    record: shortened(record),
    mark: shortened(mark.id),
    label: shortened(mark.label),
    start: mark.spans[0]?.start ?? 0,
    end: mark.spans.at(-1)?.end ?? 0,
    quote: shortened(mark.quote ?? ''),
  });
}
