// What formats that count in tokens can hold of marks: edges where tokens have theirs, and of one kind no two that overlap.
import { quoteOf } from '../../domain/annotation';
import type { WritingChoices } from '../../domain/export-options';
import type { Scheme } from '../../domain/scheme';
import { compareSpans, overlaps, quoteSpan, type Span, sameSpan } from '../../domain/span';
import { trimSpan } from '../../domain/text/words';
import type { CarriedAnnotation, CarriedArticle } from '../format';
import type { FittedDocument } from '../writing/capacity';
import type { LossCount } from '../writing/loss-count';

/** What is announced besides what the format's capacity leaves out. */
export const tokenLosses = ['edges', 'blank-edges', 'blank-marks', 'wordless'] as const;
export const taggedLosses = ['other-kinds', 'overlaps', ...tokenLosses] as const;

/** First and last of the tokens that a span touches, by their places in the sequence. */
export interface TokenRange {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
}

/** Undefined for a span that touches none. @param tokens in order and apart. */
export function tokensIn(span: Span, tokens: readonly Span[]): TokenRange | undefined {
  const first = firstEndingAfter(tokens, span.start);
  const behind = firstEndingAfter(tokens, span.end);
  const last = (tokens[behind]?.start ?? span.end) < span.end ? behind : behind - 1;
  return first <= last ? { first, last } : undefined;
}

/** By halves: texts are long, and marks many. */
function firstEndingAfter(tokens: readonly Span[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? offset) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The kind whose marks become tags: the one that is asked for, else entities, else the first that is read in the text. */
export function taggedKind({ kinds }: Scheme, { kind }: WritingChoices): string {
  const inText = kinds.find(({ key }) => key === 'entity') ?? kinds.find(({ place }) => place === 'text');
  return kind ?? inText?.key ?? kinds[0]?.key ?? '';
}

export function ofKind(kind: string, carried: CarriedArticle, losses: LossCount): CarriedArticle {
  const annotations = carried.annotations.filter((mark) => {
    if (mark.kind !== kind) losses.add('other-kinds', mark.spans[0]?.quote ?? '');
    return mark.kind === kind;
  });
  return { ...carried, annotations };
}

/** Marks begin and end with tokens: an edge within one moves outwards, one on blanks inwards. */
export function snapToTokens<Marked extends Pick<CarriedArticle, 'text' | 'annotations'>>(
  document: Marked,
  tokens: readonly Span[],
  losses: LossCount,
): Marked {
  const { text, annotations } = document;
  return { ...document, annotations: annotations.flatMap((mark) => snapped(mark, text, tokens, losses)) };
}

function snapped(mark: CarriedAnnotation, text: string, tokens: readonly Span[], losses: LossCount): CarriedAnnotation[] {
  const quotes = quoteOf(mark);
  const places = mark.spans.flatMap((span) => {
    const range = tokensIn(span, tokens);
    const [first, last] = [tokens[range?.first ?? -1], tokens[range?.last ?? -1]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
  const spans = withoutOverlap(places).map((span) => quoteSpan(text, span));
  if (spans.length === 0) {
    losses.add('blank-marks', quotes);
    return [];
  }
  if (!samePlaces(spans, mark.spans)) {
    const trimmed = mark.spans.flatMap((span) => trimSpan(text, span) ?? []);
    if (samePlaces(spans, trimmed)) losses.add('blank-edges', quotes);
    else losses.add('edges', `${quotes} (${quoteOf({ spans })})`);
  }
  return [{ ...mark, spans }];
}

function samePlaces(some: readonly Span[], others: readonly Span[]): boolean {
  return some.length === others.length && some.every((span, at) => sameSpan(span, others[at] ?? span));
}

/** Pieces of one mark that now share a token are one. */
function withoutOverlap(places: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const place of [...places].sort(compareSpans)) {
    const before = apart.at(-1);
    if (before && overlaps(before, place)) apart.splice(-1, 1, { start: before.start, end: Math.max(before.end, place.end) });
    else apart.push(place);
  }
  return apart;
}

/** Of marks that overlap, the longest alone; of two as long, the one that begins first. @param document with marks of one piece. */
export function outermost(document: FittedDocument, losses: LossCount): FittedDocument {
  const length = ({ spans: [span] }: CarriedAnnotation) => (span ? span.end - span.start : 0);
  const start = ({ spans: [span] }: CarriedAnnotation) => span?.start ?? 0;
  const kept = new Set<CarriedAnnotation>();
  const taken = new Uint8Array(document.text.length);
  for (const mark of [...document.annotations].sort((a, b) => length(b) - length(a) || start(a) - start(b))) {
    const [span] = mark.spans;
    if (!span) continue;
    // What is longer cannot lie between the edges of what is shorter.
    if (taken[span.start] || taken[span.end - 1]) losses.add('overlaps', span.quote);
    else {
      taken.fill(1, span.start, span.end);
      kept.add(mark);
    }
  }
  return { ...document, annotations: document.annotations.filter((mark) => kept.has(mark)) };
}
