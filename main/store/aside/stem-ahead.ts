// Has the stems of the next articles made aside while those before them are written into the index.
import type { ReadableDatabase } from '../../../db/database';
import {
  type IndexedWords,
  indexedUpto,
  type StemsAhead,
  type WordsToIndex,
  wordsOf,
  wordsToIndex,
} from '../../../db/search-index';

/** What is asked for at once, and how often before the first answer has come. */
const A_BATCH = 15;
const MOST_ASKED = 6;

export type MakeStems = (words: readonly IndexedWords[]) => Promise<readonly IndexedWords[] | null>;

export class StemAhead {
  private readonly made = new Map<number, NonNullable<ReturnType<StemsAhead>>>();
  private readonly asked: Promise<void>[] = [];
  private askedUpto = 0;
  private isAlone = false;

  constructor(
    private readonly db: ReadableDatabase,
    private readonly make: MakeStems,
  ) {}

  readonly of: StemsAhead = (position) => this.made.get(position);

  /** Resolves when the next articles can be indexed without making their stems first, or nobody makes them. */
  async next(): Promise<void> {
    const upto = indexedUpto(this.db);
    for (const position of this.made.keys()) if (position <= upto) this.made.delete(position);
    this.ask(upto);
    if (this.made.size === 0) await this.asked[0];
  }

  private ask(upto: number): void {
    while (!this.isAlone && this.asked.length < MOST_ASKED) {
      const words = wordsToIndex(this.db, Math.max(upto, this.askedUpto), A_BATCH);
      const last = words.at(-1);
      if (!last) return;
      this.askedUpto = last.position;
      const answered = this.stemsOf(words).finally(() => void this.asked.shift());
      this.asked.push(answered);
    }
  }

  private async stemsOf(words: readonly WordsToIndex[]): Promise<void> {
    const stems = await this.make(words.map((each) => wordsOf(each, each.text)));
    if (!stems) this.isAlone = true;
    for (const [at, { text: _, ...of }] of words.entries()) {
      const made = stems?.[at];
      if (made) this.made.set(of.position, { of, stems: made });
    }
  }
}
