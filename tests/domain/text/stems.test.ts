// The stems under which words are looked for, where they stand in their words, and how a text goes into the index.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { STEMMING, stemmedWords, stemsByLine, stemsOf } from '../../../domain/text/stems';
import { seedArticles } from '../../../seeds/seed-articles';

test('a stem knows where it stands in its word, and on which line', () => {
  const text = 'قال وبالصين\n\nلهم';
  const found = Array.from(stemmedWords(text), ({ stem, stemStart, stemEnd, line }) => [
    stem,
    text.slice(stemStart, stemEnd),
    line,
  ]);
  expect(found).toEqual([
    ['قال', 'قال', 0],
    ['صين', 'صين', 0],
    ['ل', 'ل', 2],
  ]);
});

test('lines stand apart in the index by a sign that no query can hold', () => {
  expect(stemsByLine('قال الوزير\n\nالخارجية')).toBe('قال وزير \uE000 خارجيه');
  expect(stemsOf('\uE000 قال')).toBe('قال');
});

test('whoever gives a word another stem raises STEMMING and writes the new sum here', () => {
  const stems = seedArticles.map(({ text }) => stemsByLine(text)).join('\n');
  const sum = createHash('sha256').update(stems).digest('hex').slice(0, 12);
  expect([STEMMING, sum]).toMatchInlineSnapshot(`
    [
      2,
      "4e6adb8b20e7",
    ]
  `);
});
