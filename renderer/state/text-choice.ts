// What the article says would be marked: kept apart from the rest of the state, because it changes with every step of the caret.
import { pieceAt } from '../../domain/pieces';
import { overlaps, type Span, sameSpan } from '../../domain/span';
import type { TextChoice } from '../reading/caret-in-text';

export const noChoice: TextChoice = { selected: null, word: null, caret: 0 };

export function sameChoice(a: TextChoice, b: TextChoice): boolean {
  return a.caret === b.caret && sameOrNone(a.selected, b.selected) && sameOrNone(a.word, b.word);
}

/** True when the hand is still at one of these spans. */
export function touches({ selected, word, caret }: TextChoice, spans: readonly Span[]): boolean {
  if (selected) return spans.some((span) => overlaps(span, selected));
  return pieceAt(spans, caret) !== undefined || (word !== null && spans.some((span) => overlaps(span, word)));
}

function sameOrNone(a: Span | null, b: Span | null): boolean {
  return a && b ? sameSpan(a, b) : a === b;
}
