// Lines are counted by what their spellings have in common, and rare ones are forgotten without losing frequent ones.
import { expect, test } from 'vitest';
import { keyedLines, LineCounts, lineKey } from '../../domain/repeated-lines';

test('spelling, punctuation and spaces make no other line; signs alone are their own', () => {
  expect(lineKey('إقرأ  أيضًا:')).toBe(lineKey('اقرا أيضا'));
  expect(lineKey('***')).toBe('***');
  expect(lineKey('***')).not.toBe(lineKey('---'));
});

test('paragraphs are no boilerplate, and every line keeps its place', () => {
  const text = `${'كلمة '.repeat(100)}\n  تابعونا  `;
  expect(keyedLines(text).map(({ start, end }) => text.slice(start, end))).toEqual(['تابعونا']);
});

test('a line that begins to come late is counted at most one article in a thousand short, among many that come once', () => {
  const counts = new LineCounts();
  for (let at = 0; at < 10_000; at += 1) counts.add(keyedLines(`سطر ${at}\n${at >= 5000 ? 'تابعونا' : `آخر ${at}`}`), () => true);
  const { lines } = counts.found('', new Map());
  expect(lines.map(({ words }) => words)).toEqual(['تابعونا']);
  expect(lines[0]?.count).toBeGreaterThanOrEqual(4990);
});
