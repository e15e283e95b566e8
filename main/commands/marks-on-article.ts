// What an annotator has marked on an article already, as a mark that is to come there must know it.
import { type SpanOfKind, spansOfKind } from '../../db/annotations';
import type { ReadableDatabase } from '../../db/database';
import type { Annotation } from '../../domain/annotation';
import { overlaps, type Span, sameSpan } from '../../domain/span';

export interface MarksOnArticle {
  /** The same kind and label over exactly this span. */
  isMarked(span: Span): boolean;
  /** Another mark of the same kind that shares text with the span; the innermost. */
  overlapping(span: Span): { readonly label: string; readonly quote: string } | undefined;
}

export function marksOnArticle(
  db: ReadableDatabase,
  articleId: string,
  { kind, label, annotatorId }: Pick<Annotation, 'kind' | 'label' | 'annotatorId'>,
): MarksOnArticle {
  const spans = spansOfKind(db, articleId, annotatorId, kind);
  // Where reading order may be left off: no span up to here reaches further than this.
  let reach = 0;
  const reaches = spans.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return {
    isMarked: (span) => around(spans, reaches, span).some((each) => each.whole && each.label === label && sameSpan(each, span)),
    overlapping: (span) =>
      around(spans, reaches, span)
        .filter((each) => overlaps(each, span))
        .sort((a, b) => a.end - a.start - (b.end - b.start))[0],
  };
}

/** The spans that may touch this one. */
function around(spans: readonly SpanOfKind[], reaches: readonly number[], { start, end }: Span): SpanOfKind[] {
  const found: SpanOfKind[] = [];
  for (let index = firstFrom(spans, end) - 1; index >= 0 && (reaches[index] ?? 0) > start; index -= 1) {
    const span = spans[index];
    if (span && span.end > start) found.push(span);
  }
  return found;
}

/** The first span that begins at `offset` or later, by halving. */
function firstFrom(spans: readonly SpanOfKind[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
