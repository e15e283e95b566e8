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
  const sentences: TokenRange[] = [];
  let first = 0;
  for (let next = 1; next <= tokens.length; next += 1) {
    if (next < tokens.length && !begins[next]) continue;
    sentences.push({ first, last: next - 1 });
    first = next;
  }
  return sentences;
}
