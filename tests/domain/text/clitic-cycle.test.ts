import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../domain/span';
import { nextCliticEnd, nextCliticStart } from '../../../domain/text/clitic-cycle';
import { isGraphemeBoundary } from '../../../domain/text/graphemes';
import { seedArticles } from '../../../seeds/seed-articles';

/** What is marked after each press, until it comes round. */
function presses(text: string, marked: string, edge: 'start' | 'end'): string[] {
  const start = text.indexOf(marked);
  let span: Span = { start, end: start + marked.length };
  const seen: string[] = [];
  while (seen.length < 9) {
    const next = edge === 'start' ? nextCliticStart(text, span) : nextCliticEnd(text, span);
    if (next === undefined) return seen;
    span = { ...span, [edge]: next };
    seen.push(text.slice(span.start, span.end));
    if (seen.at(-1) === marked) return seen;
  }
  throw new Error('It never came round');
}

describe('walking an edge through a word', () => {
  test('the start goes inwards from clitic to clitic and round to the whole word', () => {
    expect(presses('قال وللرئيس ذلك', 'وللرئيس', 'start')).toEqual(['للرئيس', 'لرئيس', 'رئيس', 'وللرئيس']);
  });

  test('the end goes before the pronoun and round to the whole word', () => {
    expect(presses('في إطار علاقاتهما هذه', 'إطار علاقاتهما', 'end')).toEqual(['إطار علاقات', 'إطار علاقاتهما']);
  });

  test('only the first word’s start and the last word’s end move', () => {
    expect(presses('قال وزير الصين وبكين', 'الصين وبكين', 'start')).toEqual(['صين وبكين', 'الصين وبكين']);
    expect(presses('والصين علاقاتها كبيرة', 'علاقاتها كبيرة', 'end')).toEqual([]);
  });

  test('from the middle of a word the start goes on inwards, then to the word’s beginning', () => {
    const text = 'وللرئيس';
    expect(nextCliticStart(text, { start: 1, end: 7 })).toBe(2);
    expect(nextCliticStart(text, { start: 5, end: 7 })).toBe(0);
  });

  test('leading punctuation is left behind', () => {
    const text = '"والصين" قال';
    expect(nextCliticStart(text, { start: 0, end: 7 })).toBe(1);
    expect(nextCliticStart(text, { start: 1, end: 7 })).toBe(2);
    expect(nextCliticEnd(text, { start: 1, end: 8 })).toBe(7);
  });

  test('a word without clitics and a span without words stay as they are', () => {
    expect(presses('في لندن الآن', 'لندن', 'start')).toEqual([]);
    expect(nextCliticStart('... ', { start: 0, end: 3 })).toBeUndefined();
  });
});

test('in the seeds, wherever a mark lies, an edge lands between whole characters and leaves something marked', () => {
  const text = seedArticles.map((article) => article.text).join('\n');
  fc.assert(
    fc.property(fc.nat(text.length - 40), fc.integer({ min: 1, max: 30 }), (start, length) => {
      const span = { start, end: start + length };
      const [from, to] = [nextCliticStart(text, span), nextCliticEnd(text, span)];
      if (from !== undefined) expect(from < span.end && isGraphemeBoundary(text, from)).toBe(true);
      if (to !== undefined) expect(to > span.start && isGraphemeBoundary(text, to)).toBe(true);
    }),
    { numRuns: 400 },
  );
});
