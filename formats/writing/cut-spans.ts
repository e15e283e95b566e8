// Marks of formats in which not every stretch of the text can be marked: what cannot be is cut off, and told.
import { type QuotedSpan, quoteSpan, type Span } from '../../domain/span';
import type { CarriedAnnotation } from '../format';
import type { FittedDocument } from './capacity';
import { withMarks } from './chosen-marks';
import type { LossCount } from './loss-count';

/** @param cut what of a span can be marked; null for nothing. */
export function cutSpans(document: FittedDocument, cut: (span: QuotedSpan) => Span | null, losses: LossCount): FittedDocument {
  const { text } = document;
  const kept = document.annotations.flatMap((mark): CarriedAnnotation[] => {
    const spans = mark.spans.flatMap((span) => cut(span) ?? []).map((span) => quoteSpan(text, span));
    const same = spans.length === mark.spans.length && spans.every(({ quote }, index) => quote === mark.spans[index]?.quote);
    if (!same) losses.add(spans.length === 0 ? 'blank-marks' : 'blank-edges', mark.spans[0]?.quote ?? '');
    return spans.length === 0 ? [] : [{ ...mark, spans }];
  });
  return withMarks({ ...document, annotations: kept }, () => true, losses);
}
