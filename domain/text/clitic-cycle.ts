// One key that walks an edge through the places inside a word: وللرئيس, للرئيس, لرئيس, رئيس, and round to the whole word again.
import type { Span } from '../span';
import { cliticBoundaries } from './clitics';
import { firstWordOf, lastWordOf } from './words';

/** Where the start goes next: inwards through the first word, then back to its beginning; undefined when it has nowhere to go. */
export function nextCliticStart(text: string, span: Span): number | undefined {
  const word = firstWordOf(text, span);
  if (!word) return undefined;
  const { starts } = cliticBoundaries(text.slice(word.start, word.end));
  const stops = [word.start, ...starts.map((start) => word.start + start)].filter((stop) => stop < span.end);
  const next = stops.find((stop) => stop > span.start) ?? stops[0];
  return next === span.start ? undefined : next;
}

/** Where the end goes next: inwards through the last word, then back to its end. */
export function nextCliticEnd(text: string, span: Span): number | undefined {
  const word = lastWordOf(text, span);
  if (!word) return undefined;
  const { ends } = cliticBoundaries(text.slice(word.start, word.end));
  const stops = [...ends.map((end) => word.start + end), word.end].filter((stop) => stop > span.start);
  const next = stops.findLast((stop) => stop < span.end) ?? stops.at(-1);
  return next === span.end ? undefined : next;
}
