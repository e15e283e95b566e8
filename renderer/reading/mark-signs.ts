// Small signs over the end of marks that are read in the text: a dot for a note, a ring for doubt. Marks in the margin say so on their cards.
import type { Scheme } from '../../domain/scheme';
import { kindOf } from '../../domain/scheme';
import { previousGrapheme } from '../../domain/text/graphemes';
import { type Box, boxElement, boxesOf } from './line-boxes';
import type { Piece } from './pieces';

/** In pixels. */
const SIZE = 6;
const GAP = 2;

export interface MeasuredSign {
  readonly name: 'note' | 'unsure';
  readonly box: Box;
}

/** Where the signs of a piece stand; none unless its mark ends here and carries something. */
export function signsOf(piece: Piece, line: HTMLElement, lineStart: number, scheme: Scheme, origin: DOMRect): MeasuredSign[] {
  const { annotation, end } = piece;
  const names = (['note', 'unsure'] as const).filter((name) => (name === 'note' ? annotation.note !== null : annotation.unsure));
  const ends = annotation.spans.at(-1)?.end === end;
  if (names.length === 0 || !ends || kindOf(scheme, annotation.kind)?.place !== 'text') return [];
  const text = line.textContent ?? '';
  const [last] = boxesOf(line, previousGrapheme(text, end - lineStart), end - lineStart, origin);
  if (!last) return [];
  return names.map((name, index) => {
    const away = index * (SIZE + GAP);
    const x = line.dir === 'rtl' ? last.x + away : last.x + last.width - SIZE - away;
    return { name, box: { x, y: last.y, width: SIZE, height: SIZE } };
  });
}

export function signElement({ name, box }: MeasuredSign): HTMLElement {
  return boxElement(`sign is-${name}`, box);
}
