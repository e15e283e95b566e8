// The tokens of each sentence of a text.
import type { Span } from '../../domain/span';
import { sentencesIn } from '../../domain/text/sentences';
import { type TokenRange, tokensIn } from './fit-tokens';

/** In order; together all tokens. @param marks which no sentence may part: those that they cross become one. */
export function sentenceTokens(text: string, tokens: readonly Span[], marks: Iterable<Span>): TokenRange[] {
  /** Whether a sentence begins with the token. */
  const begins = new Uint8Array(tokens.length);
  let at = 0;
  for (const sentence of sentencesIn(text)) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.start) at += 1;
    if (at < tokens.length) begins[at] = 1;
  }
  for (const mark of marks) {
    const within = tokensIn(mark, tokens);
    if (within) begins.fill(0, within.first + 1, within.last + 1);
  }
  const firsts = [...tokens.keys()].filter((index) => index === 0 || begins[index]);
  return firsts.map((first, index) => ({ first, last: (firsts[index + 1] ?? tokens.length) - 1 }));
}
