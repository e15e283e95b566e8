// The article for those who hear it: its name, the marks of each line, and the marks that the caret comes into when keys move it.
import type { Annotation } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import { describe } from './line-view';

/** What is said of the text and its marks. */
export interface ReadingWords {
  readonly name: string;
  readonly description: string;
  readonly line: (annotations: readonly Annotation[]) => string;
  /** So many marks more than are drawn. */
  readonly left: (count: number) => string;
  /** What the caret came into, and what lies around that. */
  readonly caret: (entered: readonly Annotation[], around: readonly Annotation[]) => string;
}

export interface SpokenTextParts {
  /** A live region, which is read out when its words change. */
  readonly spoken: HTMLElement;
  readonly words: ReadingWords;
  /** The marks around an offset, the innermost first. */
  marksAt(offset: number): readonly Annotation[];
}

/** A caret that runs through the text is reported when it rests, in milliseconds. */
const REST_MS = 200;

export class SpokenText {
  private words: ReadingWords;
  private around: ReadonlySet<string> = new Set();
  /** Whether a key, rather than the pointer, moves the caret: by eye one sees where a pointer is. */
  private byKey = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: SpokenTextParts) {
    this.words = parts.words;
  }

  attributes({ direction, language }: Article): Record<string, string> {
    return {
      class: 'article-text',
      dir: direction,
      lang: language,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': this.words.name,
      'aria-description': this.words.description,
    };
  }

  /** True when the interface speaks otherwise now: another language, other labels. */
  speak(words: ReadingWords): boolean {
    const changed = words !== this.words;
    this.words = words;
    return changed;
  }

  describeLine(line: HTMLElement, annotations: readonly Annotation[]): void {
    describe(line, this.words.line(annotations));
  }

  wordsForLeft(count: number): string {
    return this.words.left(count);
  }

  follow(hand: 'key' | 'pointer'): void {
    this.byKey = hand === 'key';
  }

  caretMoved(offset: number): void {
    clearTimeout(this.timer);
    if (this.byKey) this.timer = setTimeout(() => this.report(offset), REST_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private report(offset: number): void {
    const now = this.parts.marksAt(offset);
    const before = this.around;
    this.around = new Set(now.map(({ id }) => id));
    const entered = now.filter(({ id }) => !before.has(id));
    if (entered.length === 0 && this.around.size === before.size) return;
    const around = now.filter(({ id }) => before.has(id));
    this.parts.spoken.textContent = this.words.caret(entered, around);
  }
}
