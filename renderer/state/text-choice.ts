// What the article says would be marked: kept apart from the rest of the state, because it changes with every step of the caret.
import { overlaps, type Span, sameSpan } from '../../domain/span';
import type { TextChoice } from '../reading/reading-view';

export const noChoice: TextChoice = { selected: null, word: null, caret: 0 };

/** The caret alone makes no other choice: nothing else would be marked. */
export function sameChoice(a: TextChoice, b: TextChoice): boolean {
  return sameOrNone(a.selected, b.selected) && sameOrNone(a.word, b.word);
}

/** True when the hand is still at one of these spans. */
export function touches({ selected, word, caret }: TextChoice, spans: readonly Span[]): boolean {
  const at = selected ?? word;
  return spans.some((span) => (at ? overlaps(span, at) : span.start <= caret && caret <= span.end));
}

function sameOrNone(a: Span | null, b: Span | null): boolean {
  return a && b ? sameSpan(a, b) : a === b;
}
