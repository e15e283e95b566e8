// Cuts a text as WebAnno TSV needs it: into sentences that hold all of it, and into words that hold all but white space.
import type { Span } from '../../domain/span';
import { sentencesIn } from '../../domain/text/sentences';
import { tokenise } from '../tokens/tokenise';

export interface TsvSentence {
  /** As the file repeats it, a line each; with what follows it up to the next. */
  readonly lines: readonly string[];
  /** At least one. */
  readonly words: readonly Span[];
}

/** Whatever is no white space, and a space that a mark stands on. */
const seen = /(?:\S|\p{Zs}(?=\p{M}|\u200c|\u200d|\p{Emoji_Modifier}))+/gu;

/** White space at both ends; null for white space alone. */
export function seenPart(text: string, { start, end }: Span): Span | null {
  const parts = [...text.slice(start, end).matchAll(seen)];
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { start: start + first.index, end: start + last.index + last[0].length } : null;
}

/** Words as other formats have them, and between them what they leave out. */
function wordsIn(text: string, language: string): Span[] {
  const words: Span[] = [];
  let at = 0;
  for (const word of [...tokenise(text, { edges: 'words', language }), { start: text.length, end: text.length }]) {
    for (const { 0: rest, index } of text.slice(at, word.start).matchAll(seen))
      words.push({ start: at + index, end: at + index + rest.length });
    if (word.start < word.end) words.push(word);
    at = word.end;
  }
  return words;
}

/** Put together again, they are the text; only white space before the first is not among them. */
export function sentencesWithWords(text: string, language: string): TsvSentence[] {
  const starts = [...sentencesIn(text)].map(({ start }) => start);
  const groups: [Span, ...Span[]][] = [];
  let next = 0;
  for (const word of wordsIn(text, language)) {
    const begins = groups.length === 0 || (starts[next] ?? text.length) < word.end;
    while ((starts[next] ?? text.length) < word.end) next += 1;
    if (begins) groups.push([word]);
    else groups.at(-1)?.push(word);
  }
  return groups.map((words, index) => {
    const following = groups[index + 1]?.[0];
    const whole = text.slice(words[0].start, following?.start ?? text.length);
    // The line end between two sentences is understood.
    return { words, lines: (following ? whole.replace(/\n$/, '') : whole).split('\n') };
  });
}
