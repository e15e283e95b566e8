// Stretches are cut out of a text: no character is cut, no two words become one, and everything else is found again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText } from '../../domain/cut-text';
import type { Span } from '../../domain/span';
import { isGraphemeBoundary } from '../../domain/text/graphemes';
import { carriedArticle } from '../builders/carried-articles';

/** The text with what stands in brackets cut out. */
function without(marked: string): string {
  const { text, stretches } = bracketed(marked);
  return cutText(text, stretches).text;
}

function bracketed(marked: string): { text: string; stretches: Span[] } {
  let text = '';
  const stretches: Span[] = [];
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const inner = /^\[([^\]]*)\]$/.exec(part)?.[1];
    if (inner !== undefined) stretches.push({ start: text.length, end: text.length + inner.length });
    text += inner ?? part;
  }
  return { text, stretches };
}

describe('what is left', () => {
  test.each([
    ['a whole line goes with its end', 'عنوان\n[إعلان]\nمتن', 'عنوان\nمتن'],
    ['also where white space stands beside it', 'عنوان\n [إعلان] \nمتن', 'عنوان\nمتن'],
    ['the last line goes with the end of the one before', 'متن\n[شارك القصة]', 'متن'],
    ['lines that follow each other go together', 'متن\n[إعلان]\n\n[شارك]\nبقية', 'متن\nبقية'],
    ['a part of a line leaves one white space', 'قال [إعلان] إن', 'قال إن'],
    ['words that it parted stay apart', 'قال[إعلان]إن', 'قال إن'],
    ['a line that begins with it begins with the rest', '[إعلان]متن', 'متن'],
    ['the whole text', '[إعلان]', ''],
    ['nothing', 'متن', 'متن'],
  ])('%s', (_what, marked, left) => {
    expect(without(marked)).toBe(left);
  });

  test('no half of a character goes', () => {
    const text = 'أ👨‍👩‍👧ب';
    expect(cutText(text, [{ start: 2, end: text.length }]).text).toBe('أ👨‍👩‍👧');
  });
});

test('a mark across the cut is one stretch again, and one within it is gone', () => {
  const { text, stretches } = bracketed('قال لافروف\n[إعلان]\nفي بكين');
  const cut = cutText(text, stretches);
  expect(cut.after({ start: 4, end: text.length })).toEqual({ start: 4, end: 18, isWhole: false });
  expect(cut.after({ start: 11, end: 16 })).toBeNull();
  expect(cut.after({ start: 20, end: 24 })).toEqual({ start: 14, end: 18, isWhole: true });
  // Half in, half out.
  expect(cut.after({ start: 13, end: 19 })).toEqual({ start: 11, end: 13, isWhole: false });
});

const letters = (words: string): string => words.replace(/\s/gu, '');

test('whatever is cut, whole stretches keep their words, edges cut no character, and nothing else of the letters is lost', () => {
  fc.assert(
    fc.property(carriedArticle, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }), ({ text, annotations }, drawn) => {
      const stretches = drawn.flatMap(([a, b]) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        return start === undefined || end === undefined || start === end ? [] : [{ start, end }];
      });
      const cut = cutText(text, stretches);
      const removed = new Set(stretches.flatMap(({ start, end }) => range(start, end)));
      const kept = range(0, text.length).filter((at) => !removed.has(at));
      // Characters of which only a part was to go stay whole, so there may be more than was kept.
      expect(letters(cut.text).length).toBeGreaterThanOrEqual(letters(kept.map((at) => text.charAt(at)).join('')).length);
      expect(isWithin(letters(cut.text), letters(text))).toBe(true);
      for (const span of annotations.flatMap(({ spans }) => spans)) {
        const after = cut.after(span);
        if (!after) continue;
        expect(after.end).toBeGreaterThan(after.start);
        expect(isGraphemeBoundary(cut.text, after.start) && isGraphemeBoundary(cut.text, after.end)).toBe(true);
        const words = cut.text.slice(after.start, after.end);
        if (after.isWhole) expect(words).toBe(span.quote);
        else expect(isWithin(letters(words), letters(span.quote))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

const range = (start: number, end: number): number[] => Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);

/** Whether the letters of one stand in the other, in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (part.startsWith(letter, at)) at += letter.length;
  return at === part.length;
}
