// Selecting what stands around the hand: a quotation, a sentence, a paragraph.
import type { Span } from '../../domain/span';
import { type Place, paragraphAround } from '../../domain/text/paragraphs';
import { quotationAround } from '../../domain/text/quotations';
import { quoteWithReference } from '../../domain/text/quote-reference';
import { sentenceAround } from '../../domain/text/sentences';
import type { Bench } from './bench';
import { selectedAnnotation } from './selection';

export function textActions({ state, choice, article, tell }: Bench) {
  function place(): Place {
    const { selected, caret } = choice.get();
    return selected ?? { start: caret, end: caret };
  }

  function select(span: Span | undefined): void {
    if (!span) tell({ type: 'noticed', notice: 'nothing-here' });
    else {
      article.current?.reselect(span);
      article.current?.focus();
    }
  }

  const selectAround = (around: (text: string, at: Place) => Span | undefined) => (): void => {
    const { opened } = state.get();
    if (opened) select(around(opened.text, place()));
  };

  /** What is selected, or else the selected mark, with where it comes from. */
  async function copyQuote(): Promise<void> {
    const { opened } = state.get();
    const { selected } = choice.get();
    const spans = selected ? [selected] : selectedAnnotation(state.get())?.spans;
    if (!opened || !spans) return tell({ type: 'noticed', notice: 'nothing-to-copy' });
    try {
      await navigator.clipboard.writeText(quoteWithReference(opened.text, spans, opened.article));
      tell({ type: 'noticed', notice: 'quote-copied' });
    } catch {
      tell({ type: 'noticed', notice: 'clipboard-closed' });
    }
  }

  return {
    copyQuote,
    selectSentence: selectAround(sentenceAround),
    selectParagraph: selectAround(paragraphAround),
    selectQuotation: () => {
      const { opened } = state.get();
      if (!opened) return;
      const found = quotationAround(opened.text, place());
      if (typeof found !== 'string') select(found.content);
      else tell({ type: 'noticed', notice: found === 'none' ? 'no-quotation' : 'unpaired-quotation' });
    },
  };
}
