// Tells a story again as another outlet would: sentences dropped and moved, words swapped, a line of its own at either end.
export interface Rewriting {
  /** Every so many sentences one is dropped. */
  readonly dropEvery?: number;
  /** Every so many words one is swapped for another. */
  readonly swapEvery?: number;
  /** Whether the last paragraph comes first. */
  readonly reorder?: boolean;
  readonly outletLine?: string;
}

export function rewritten(text: string, { dropEvery = 0, swapEvery = 0, reorder = false, outletLine }: Rewriting): string {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  const moved = reorder ? [...paragraphs.slice(-1), ...paragraphs.slice(0, -1)] : paragraphs;
  const sentences = moved.flatMap((line) => line.split(/(?<=[.؟!])\s+/));
  const kept = sentences.filter((_, at) => dropEvery === 0 || at % dropEvery !== dropEvery - 1);
  const words = kept.join('\n').split(' ');
  const swapped = words.map((word, at) => (swapEvery > 0 && at % swapEvery === swapEvery - 1 ? 'بحسب' : word));
  return [...(outletLine ? [outletLine] : []), swapped.join(' ')].join('\n');
}
