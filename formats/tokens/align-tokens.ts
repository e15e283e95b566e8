// Finds in a text the tokens that somebody cut it into, one after the other.
import type { Span } from '../../domain/span';

/** How far behind the last token the next is looked for, when it does not stand there. */
const REACH = 400;

/** What English tokenizers write for signs that once were hard to write. */
const written: ReadonlyMap<string, string> = new Map([
  ['-LRB-', '('],
  ['-RRB-', ')'],
  ['-LSB-', '['],
  ['-RSB-', ']'],
  ['-LCB-', '{'],
  ['-RCB-', '}'],
  ['``', '"'],
  ["''", '"'],
]);

/** One token at a time, so that long files are aligned as they are read. */
export class TokenAligner {
  private at: number;

  constructor(
    private readonly text: string,
    start = 0,
  ) {
    this.at = start;
  }

  /** Null for a token that does not come soon; the next is looked for from the same place. */
  next(token: string): Span | null {
    const span = this.find(token) ?? this.find(written.get(token) ?? '');
    if (span) this.at = span.end;
    return span;
  }

  private find(token: string): Span | null {
    if (token === '') return null;
    if (this.text.startsWith(token, this.at)) return { start: this.at, end: this.at + token.length };
    const near = this.text.slice(this.at, this.at + REACH + token.length).indexOf(token);
    return near < 0 ? null : { start: this.at + near, end: this.at + near + token.length };
  }
}
