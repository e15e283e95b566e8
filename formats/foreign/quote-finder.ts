// Finds the one place where a text says what a mark quotes, when the mark's offsets lead elsewhere.
import type { Span } from '../../domain/span';

/** How many characters may be looked through for one article's lost marks, so that many of them in a long text end in time. */
const PATIENCE = 2_000_000_000;

export class QuoteFinder {
  private looked = 0;

  constructor(private readonly text: string) {}

  /** Undefined where it occurs nowhere, or more than once even with what stands before and after. */
  find(quote: string, { before, after }: { readonly before: string; readonly after: string }): Span | undefined {
    if (quote === '') return undefined;
    const bare = this.only(quote);
    const start = bare ?? this.only(before + quote + after, before.length);
    return start === undefined ? undefined : { start, end: start + quote.length };
  }

  private only(words: string, skipped = 0): number | undefined {
    if (this.looked > PATIENCE) return undefined;
    const first = this.text.indexOf(words);
    const again = first < 0 ? -1 : this.text.indexOf(words, first + 1);
    this.looked += again < 0 ? this.text.length : again;
    return first < 0 || again >= 0 ? undefined : first + skipped;
  }
}
