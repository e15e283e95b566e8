// One hit as a line: the words that were sought in the middle, what stands before and after on either side; a mark with its label.
import type { ReactNode } from 'react';
import { labelOf, type Scheme } from '../../domain/scheme';
import type { FoundArticle, Hit } from '../../domain/search/search-result';
import { isJoined, JOINER } from '../../domain/text/joining';
import { useTranslator } from '../i18n/use-translator';
import { shorten } from '../margin/shorten';
import { LabelSample } from '../panels/LabelSample';

interface HitLineProps {
  readonly article: FoundArticle['article'];
  readonly hit: Hit;
  readonly scheme: Scheme;
}

const QUOTE_LENGTH = 160;

export function HitLine({ article, hit, scheme }: HitLineProps): ReactNode {
  const { name } = useTranslator();
  if (hit.mark) {
    const label = labelOf(scheme, hit.mark.kind, hit.mark.label);
    return (
      <div className="hit-mark">
        <span className="hit-label">
          {label ? <LabelSample label={label} /> : null}
          {label ? name(label.names) : hit.mark.label}
        </span>
        <span className="hit-quote" dir={article.direction} lang={article.language}>
          {shorten(hit.quote.replaceAll('\n', ' '), QUOTE_LENGTH)}
        </span>
      </div>
    );
  }
  const { before, quote, after } = keepingShapes(hit);
  return (
    <div className="kwic" dir={article.direction} lang={article.language}>
      <span className="kwic-side is-before">
        <span>{before}</span>
      </span>
      <span className="kwic-hit">{quote}</span>
      <span className="kwic-side">
        <span>{after}</span>
      </span>
    </div>
  );
}

/** The three pieces stand apart, so a word that is cut between them is told that its letters are joined. */
function keepingShapes({ before, quote, after }: Hit): Pick<Hit, 'before' | 'quote' | 'after'> {
  const [first, last] = [isJoined(before, quote), isJoined(quote, after)];
  return {
    before: first ? before + JOINER : before,
    quote: `${first ? JOINER : ''}${quote.replaceAll('\n', ' ')}${last ? JOINER : ''}`,
    after: last ? JOINER + after : after,
  };
}
