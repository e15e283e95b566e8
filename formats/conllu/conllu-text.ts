// The text of CoNLL-U sentences, put together from the words, and where each word stands in it.
import type { Span } from '../../domain/span';
import { spaceAfter, spaceBefore } from '../tokens/spacing';
import type { ConlluSentence, ConlluWord } from './conllu-sentences';

export interface PlacedWord {
  readonly word: ConlluWord;
  /** Null for empty nodes, which no text holds, and for ranges, whose words stand for them. */
  readonly place: Span | null;
}

export class ConlluText {
  private readonly pieces: string[] = [];
  private length = 0;
  /** Sentences that read otherwise than their own `# text` says. */
  differing = 0;
  private endsInNobodys = false;

  /** Sentences of one paragraph follow each other; where the file tells of no paragraphs, each is a line. */
  constructor(private readonly paragraphs: boolean) {}

  add({ words, comments }: ConlluSentence): PlacedWord[] {
    const starts = comments.has('newpar') || comments.has('newpar id');
    if (this.length > 0 && (starts || !this.paragraphs)) this.breakLine();
    const first = this.pieces.length;
    const placed: PlacedWord[] = [];
    let [range, rangeEnd]: [RangePlaces | null, number] = [null, -1];
    for (const word of words) {
      const number = Number(word.id.split(/[-.]/)[0]);
      if (word.id.includes('.')) placed.push({ word, place: null });
      else if (word.id.includes('-')) {
        rangeEnd = Number(word.id.split('-')[1]);
        range = new RangePlaces(this.append(word), word.form, words, number, rangeEnd);
        placed.push({ word, place: null });
      } else if (range && number <= rangeEnd) placed.push({ word, place: range.next(word.form) });
      else placed.push({ word, place: this.append(word) });
    }
    const told = comments.get('text');
    if (told !== undefined && seen(told) !== seen(this.pieces.slice(first).join(''))) this.differing += 1;
    return placed;
  }

  /** But for the space after the last word, unless it is said to be there. */
  whole(): string {
    const text = this.pieces.join('');
    return this.endsInNobodys ? text.slice(0, -1) : text;
  }

  private append(word: ConlluWord): Span {
    const before = spaceBefore(word.misc);
    const start = this.length + before.length;
    const place = { start, end: start + word.form.length };
    const piece = before + word.form + spaceAfter(word.misc);
    this.endsInNobodys = !word.misc.has('SpacesAfter') && piece.endsWith(' ');
    this.pieces.push(piece);
    this.length += piece.length;
    return place;
  }

  private breakLine(): void {
    const last = this.pieces.at(-1) ?? '';
    if (last.includes('\n')) return;
    // A space before a line's end is nobody's.
    const kept = last.endsWith(' ') ? last.slice(0, -1) : last;
    this.pieces.splice(-1, 1, `${kept}\n`);
    this.length += kept.length + 1 - last.length;
  }
}

/** What of a text tells it from another: `# text` has one space for whatever stands between words, and nothing that is not seen. */
const seen = (text: string): string =>
  text
    .replace(/(?!\s)\p{Cf}/gu, '')
    .replace(/(?:[\s\p{Cc}]\p{M}*)+/gu, ' ')
    .trim();

/** Words written together stand in their range one after the other where they spell it, else each is the whole of it. */
class RangePlaces {
  private at: number;
  private readonly spelled: boolean;

  constructor(
    private readonly place: Span,
    form: string,
    words: readonly ConlluWord[],
    first: number,
    last: number,
  ) {
    this.at = place.start;
    const within =
      last - first > MOST_IN_RANGE ? [] : words.filter(({ id }) => /^\d+$/.test(id) && Number(id) >= first && Number(id) <= last);
    this.spelled = within.map((word) => word.form).join('') === form;
  }

  next(form: string): Span {
    if (!this.spelled) return this.place;
    const start = this.at;
    this.at += form.length;
    return { start, end: this.at };
  }
}

const MOST_IN_RANGE = 50;
