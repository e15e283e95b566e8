// The text of an article that comes as tokens: looked up in the text that lies beside, or built of the tokens.
import type { Span } from '../../domain/span';
import type { FileProblems } from '../file-problems';
import type { ForeignArticle, ForeignMark } from '../foreign/foreign-article';
import { TokenAligner } from './align-tokens';
import type { TaggedRun } from './decode-tags';
import { spaceAfter, spaceBefore } from './spacing';
import { markOfRun } from './token-marks';

export interface TokenSentence {
  readonly tokens: string[];
  readonly tags: string[];
  /** As the file itself gives it. */
  text: string | null;
  /** What the file says of the white space around each token; null where it says nothing. */
  readonly spacing: readonly ReadonlyMap<string, string>[] | null;
}

export class TokenText {
  private readonly pieces: string[] = [];
  private length = 0;
  private readonly aligner: TokenAligner | null;
  private readonly marks: ForeignMark[] = [];
  private lost = 0;
  private lostMarks = 0;

  /** @param original the whole text, where it is known; it is built of the sentences otherwise, one a line. */
  constructor(private readonly original: string | null) {
    this.aligner = original === null ? null : new TokenAligner(original);
  }

  /** Where each token of the sentence stands; null for those that the text does not hold. */
  add({ tokens, text, spacing }: TokenSentence): (Span | null)[] {
    if (this.aligner) return this.found(tokens.map((token) => this.aligner?.next(token) ?? null));
    if (spacing) return tokens.map((token, index) => this.spaced(token, spacing[index] ?? new Map()));
    const sentence = text ?? tokens.join(' ');
    if (this.length > 0) this.append('\n');
    const start = this.length;
    this.append(sentence);
    const aligner = new TokenAligner(sentence);
    return this.found(
      tokens.map((token) => {
        const place = aligner.next(token);
        return place && { start: place.start + start, end: place.end + start };
      }),
    );
  }

  mark(runs: readonly TaggedRun[], places: readonly (Span | null)[], rest: Partial<ForeignMark> = {}): void {
    for (const run of runs) {
      const mark = markOfRun(run, places, { id: `m${this.marks.length + this.lostMarks + 1}`, ...rest });
      if (mark) this.marks.push(mark);
      else this.lostMarks += 1;
    }
  }

  article(name: string, problems: FileProblems, facts: ForeignArticle['facts'] = {}): ForeignArticle {
    if (this.lost > 0) problems.notCarried('tokens that are not in the text', this.lost);
    if (this.lostMarks > 0) problems.notCarried('marks on tokens that are not in the text', this.lostMarks);
    const original = this.original ?? this.pieces.join('');
    // Quoting what stands there tells that these offsets are ours, in no unit of a file.
    const marks = this.marks.map((mark) => ({
      ...mark,
      quote: mark.spans.map(({ start, end }) => original.slice(start, end)).join(' '),
    }));
    return { name, original, facts, counting: { unit: 'utf-16', newlines: 'file' }, marks };
  }

  private spaced(token: string, attributes: ReadonlyMap<string, string>): Span {
    this.append(spaceBefore(attributes));
    const place = { start: this.length, end: this.length + token.length };
    this.append(token + spaceAfter(attributes));
    return place;
  }

  private append(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }

  private found(places: (Span | null)[]): (Span | null)[] {
    for (const place of places) if (!place) this.lost += 1;
    return places;
  }
}
