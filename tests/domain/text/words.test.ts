// The word around an offset, and spans grown to words or cleaned at their edges.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapToWords, trimSpan, wordAt } from '../../../domain/text/words';

const text = 'قال: «ولافروف» في بكين،\nثم سافر';
const wordOf = (offset: number) => {
  const found = wordAt(text, offset);
  return found && text.slice(found.start, found.end);
};

test('a word holds its clitics and none of its punctuation', () => {
  expect(wordOf(text.indexOf('ولافروف') + 3)).toBe('ولافروف');
  expect(wordOf(text.indexOf('بكين'))).toBe('بكين');
});

test('the end of a word still means that word', () => {
  expect(wordOf(3)).toBe('قال');
  expect(wordOf(text.length)).toBe('سافر');
  expect(wordOf(text.indexOf('\n'))).toBeUndefined();
});

test('between words there is none', () => {
  expect(wordOf(text.indexOf('«'))).toBeUndefined();
  expect(wordAt('', 0)).toBeUndefined();
});

test('a line is its own world: no word reaches over its end', () => {
  expect(wordAt('قا\nل', 2)).toEqual({ start: 0, end: 2 });
  expect(wordAt('قا\nل', 3)).toEqual({ start: 3, end: 4 });
});

test('a word at any offset of any text holds or touches the offset', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('لافروف', ' ', '\n', '،', '👨‍👩‍👧', 'abc', '5.5', 'قَوِيّ', '\u200f')).map((each) => each.join('')),
      fc.nat(40),
      (given, at) => {
        const offset = Math.min(at, given.length);
        const word = wordAt(given, offset);
        if (!word) return;
        expect(word.start).toBeLessThanOrEqual(offset);
        expect(word.end).toBeGreaterThanOrEqual(offset);
        expect(given.slice(word.start, word.end)).not.toMatch(/\s/);
      },
    ),
  );
});

test('a span grows to whole words and never shrinks', () => {
  const start = text.indexOf('افروف');
  const snapped = snapToWords(text, { start, end: text.indexOf('كين') + 1 });
  expect(text.slice(snapped.start, snapped.end)).toBe('ولافروف» في بكين');
  expect(snapToWords(text, { start: 4, end: 5 })).toEqual({ start: 4, end: 5 });
});

test('white space and invisible characters fall off the edges, and nothing else does', () => {
  const padded = ' \u200f\u2067بكين،\u2069\u00a0\n';
  const trimmed = trimSpan(padded, { start: 0, end: padded.length });
  expect(trimmed && padded.slice(trimmed.start, trimmed.end)).toBe('بكين،');
  expect(trimSpan('ا \u200f ب', { start: 1, end: 4 })).toBeUndefined();
  expect(trimSpan('می\u200cروم', { start: 0, end: 6 })).toEqual({ start: 0, end: 6 });
});

test('trimming leaves the last letter whole, with the joiner that shapes it, and signs that are seen', () => {
  expect(trimSpan('سنة ه\u200d ', { start: 3, end: 7 })).toEqual({ start: 4, end: 6 });
  expect(trimSpan(' \u06dd١ ', { start: 0, end: 4 })).toEqual({ start: 1, end: 3 });
});
