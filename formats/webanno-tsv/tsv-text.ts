// Puts the text of a WebAnno TSV file together: its sentences are written out, what stands between them is only measured.

/** Farther apart no sentences of one article are. */
const WIDEST_GAP = 10_000;

export interface TsvUnit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class TsvText {
  private readonly pieces: string[] = [];
  private sentence: string[] = [];
  private firstStart: number | null = null;
  private lastEnd = 0;
  private lastToken = '';
  /** Where the last sentence ended, in the file's own unit. */
  private ended = 0;

  /** One line of the sentence that comes. */
  line(text: string): void {
    if (this.firstStart !== null) this.endSentence();
    this.sentence.push(text);
  }

  token({ start, end, text }: TsvUnit): void {
    this.firstStart ??= start;
    this.lastEnd = end;
    this.lastToken = text;
  }

  endSentence(): void {
    if (this.sentence.length === 0) return;
    const text = this.sentence.join('\n');
    if (this.firstStart !== null) {
      const gap = Math.max(0, Math.min(WIDEST_GAP, this.firstStart - this.ended));
      this.pieces.push('\n'.repeat(gap));
      // White space at the end of a sentence belongs to it and is counted.
      const at = this.lastToken === '' ? -1 : text.lastIndexOf(this.lastToken);
      this.ended = this.lastEnd + (at < 0 ? 0 : text.length - at - this.lastToken.length);
    }
    this.pieces.push(text);
    this.sentence = [];
    this.firstStart = null;
  }

  whole(): string {
    this.endSentence();
    return this.pieces.join('');
  }
}
