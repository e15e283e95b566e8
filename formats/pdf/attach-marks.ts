// Vowel signs are drawn by themselves, over or under their letter: each is put behind the letter that it stands on.
import type { PlacedText } from './pdf-text';
import { foldForms } from './presentation-forms';

/** @param row in the order in which it is drawn: what runs from the right comes backwards, so a mark comes before its letter. */
export function attachMarks(row: readonly PlacedText[]): PlacedText[] {
  const pieces: PlacedText[] = [];
  let waiting: PlacedText[] = [];
  for (const [at, drawn] of row.entries()) {
    const piece = { ...drawn, text: markedAfter(foldForms(drawn.text)) };
    const before = pieces.at(-1);
    if (!isMark(piece.text)) {
      pieces.push(waiting.reduceRight(withMark, piece));
      waiting = [];
    } else if (standsOn(piece, nextLetter(row, at)) || !before) waiting.push(piece);
    else pieces[pieces.length - 1] = withMark(before, piece);
  }
  return [...pieces, ...waiting];
}

const isMark = (text: string): boolean => /^\s*\p{M}+\s*$/u.test(text);

/** Read backwards together with their letters, marks come before them; no word begins with one. */
function markedAfter(text: string): string {
  return /^\s*\p{M}+\p{L}/u.test(text) ? text.replace(/(\p{M}+)(\p{L})/gu, '$2$1') : text;
}

function nextLetter(row: readonly PlacedText[], at: number): PlacedText | undefined {
  return row.slice(at + 1, at + 4).find(({ text }) => !isMark(foldForms(text)));
}

/** Marks are often drawn a little beside the letter. */
function standsOn({ left, size }: PlacedText, letter: PlacedText | undefined): boolean {
  return letter !== undefined && left >= letter.left - size / 5 && left <= letter.right + size / 5;
}

/** In a piece of several letters, behind the one over which the mark stands. */
function withMark(piece: PlacedText, { text: mark, left: at }: PlacedText): PlacedText {
  const { text, left, right } = piece;
  const letters = text.match(/\P{M}\p{M}*/gu) ?? [];
  if (letters.length < 2 || right <= left) return { ...piece, text: text + mark.trim() };
  const share = Math.min(0.999, Math.max(0, (right - at) / (right - left)));
  const letter = Math.floor(share * letters.length);
  return { ...piece, text: letters.map((each, index) => (index === letter ? each + mark.trim() : each)).join('') };
}
