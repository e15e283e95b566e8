// The words around a stretch of text, cut where nothing is torn.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf } from '../../../domain/text/context';
import { isGraphemeBoundary } from '../../../domain/text/graphemes';

test('a short line is shown whole, and its neighbours are not', () => {
  const text = 'الأول\nقال لافروف اليوم\nالثالث';
  const start = text.indexOf('لافروف');
  expect(contextOf(text, { start, end: start + 6 })).toEqual({ before: 'قال ', after: ' اليوم' });
});

test('a long line is cut between words, with a sign that it goes on', () => {
  const text = `${'كلمة '.repeat(30)}لافروف${' كلمة'.repeat(30)}`;
  const start = text.indexOf('لافروف');
  const { before, after } = contextOf(text, { start, end: start + 6 });
  expect(before).toBe(`…${'كلمة '.repeat(8).slice(0, before.length - 1)}`);
  expect(
    before
      .replace('…', '')
      .trim()
      .split(' ')
      .every((word) => word === 'كلمة'),
  ).toBe(true);
  expect(after).toMatch(/^( كلمة)+…$/);
});

test('no character is ever torn, however the line is made', () => {
  const piece = fc.constantFrom('قَوِيّ', '👨‍👩‍👧', ' ', 'a', '\n', 'لا\u0301');
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 80 }).map((parts) => parts.join('')),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const [start, end] = [Math.min(a % text.length, b % text.length), Math.max(a % text.length, b % text.length) + 1];
        if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) return;
        const { before, after } = contextOf(text, { start, end });
        const left = start - before.replace(/^…/, '').length;
        const right = end + after.replace(/…$/, '').length;
        expect(text.slice(left, right)).toBe(before.replace(/^…/, '') + text.slice(start, end) + after.replace(/…$/, ''));
        expect(isGraphemeBoundary(text, left) && isGraphemeBoundary(text, right)).toBe(true);
      },
    ),
  );
});
