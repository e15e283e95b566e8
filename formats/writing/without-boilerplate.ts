// An article without the stretches that are no part of its story: its text, hash, length and marks as if they had never been there.
import { compareAnnotations } from '../../domain/annotation';
import { isBoilerplate } from '../../domain/article';
import { type CutText, cutText } from '../../domain/cut-text';
import { joinTouching } from '../../domain/pieces';
import { quoteSpan, sameSpan } from '../../domain/span';
import type { CarriedAnnotation, CarriedArticle } from '../format';
import { sha256Of } from '../sha256';
import type { LossCount } from './loss-count';

/** Null for an article of which nothing is left. Links to marks that went are still there. */
export function withoutBoilerplate(carried: CarriedArticle, losses: LossCount): CarriedArticle | null {
  const stretches = carried.regions.filter(isBoilerplate);
  if (stretches.length === 0) return carried;
  const cut = cutText(carried.text, stretches);
  const { text } = cut;
  // A cut may change the order where marks began in what went.
  const annotations = carried.annotations.flatMap((mark) => markAfter(mark, cut, losses)).sort(compareAnnotations);
  if (text.trim() === '') {
    losses.add('articles-cut-out', carried.article.title);
    // What is left of them is white space.
    for (const { spans } of annotations) losses.add('marks-cut-out', spans[0]?.quote ?? '');
    return null;
  }
  return {
    ...carried,
    article: { ...carried.article, textSha256: sha256Of(text), textLength: text.length },
    text,
    regions: regionsAfter(carried, cut),
    annotations,
  };
}

/** One where a cut leaves the same of two. */
function regionsAfter({ regions }: CarriedArticle, cut: CutText): CarriedArticle['regions'] {
  const left = regions.flatMap((region) => {
    const after = isBoilerplate(region) ? null : cut.after(region);
    return after ? [{ ...region, start: after.start, end: after.end }] : [];
  });
  return left.filter((region, at) => left.findIndex((other) => sameSpan(other, region)) === at);
}

function markAfter(mark: CarriedAnnotation, cut: CutText, losses: LossCount): CarriedAnnotation[] {
  const left = mark.spans.map((span) => cut.after(span));
  const spans = left.flatMap((span) => (span ? [quoteSpan(cut.text, span)] : []));
  const quote = mark.spans[0]?.quote ?? '';
  if (spans.length === 0) {
    losses.add('marks-cut-out', quote);
    return [];
  }
  if (!left.every((span) => span?.isWhole)) losses.add('marks-cut', quote);
  return [{ ...mark, spans: [...joinTouching(cut.text, spans)] }];
}
