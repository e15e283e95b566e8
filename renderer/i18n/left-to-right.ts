// What keeps a direction of its own in whatever sentence it stands.
import type { Direction } from '../../domain/article';

/** Paths and their like. */
export function leftToRight(path: string): string {
  return `\u2066${path}\u2069`;
}

/** What an article says, in the article's direction whatever it begins with. */
export function asWritten(words: string, direction: Direction): string {
  return direction === 'rtl' ? `\u2067${words}\u2069` : leftToRight(words);
}
