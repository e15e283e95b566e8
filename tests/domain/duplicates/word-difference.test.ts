// The difference of two texts tells every word of both, and marks what only one of them has.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DifferencePart, wordDifference } from '../../../domain/duplicates/word-difference';

const onlyIn = (text: string, parts: readonly DifferencePart[]) =>
  parts.filter(({ as }) => as === 'only-here').map(({ start, end }) => text.slice(start, end).trim());

function differences(left: string, right: string): [string[], string[]] {
  const found = wordDifference(left, right);
  return [onlyIn(left, found.left), onlyIn(right, found.right)];
}

test('a word that was swapped stands on both sides', () => {
  expect(differences('قال الوزير أمس إن الاتفاق قريب', 'صرح الوزير أمس إن الاتفاق بعيد')).toEqual([
    ['قال', 'قريب'],
    ['صرح', 'بعيد'],
  ]);
});

test('a sentence that was left out stands on one side, and spelling is no difference', () => {
  expect(differences('أكّد الوزير ذلك. وغادر بكين مساء. وعاد', 'اكد الوزير ذلك. وعاد')).toEqual([['وغادر بكين مساء.'], []]);
});

test('words that come again and again are matched in their order', () => {
  expect(differences('في في في بكين في', 'في في بكين في')).toEqual([['في'], []]);
});

test('nothing in common is all different, and nothing at all is nothing', () => {
  expect(differences('ا ب ت', 'س ش ص')).toEqual([['ا ب ت'], ['س ش ص']]);
  expect(wordDifference('', 'ا')).toEqual({ left: [], right: [{ start: 0, end: 1, as: 'only-here' }] });
});

const texts = fc.array(fc.constantFrom('قال', 'الوزير', 'أمس', 'إن', 'وزارة', '\n', '«نعم»', '👍🏽'), { maxLength: 60 });
const said = texts.map((words) => words.join(' '));

test('the parts of a side are its whole text, and both sides have the same words in common', () => {
  fc.assert(
    fc.property(said, said, (left, right) => {
      const found = wordDifference(left, right);
      expect(found.left.map(({ start, end }) => left.slice(start, end)).join('')).toBe(left);
      expect(found.right.map(({ start, end }) => right.slice(start, end)).join('')).toBe(right);
      const same = (text: string, parts: readonly DifferencePart[]) =>
        parts.filter(({ as }) => as === 'same').flatMap(({ start, end }) => text.slice(start, end).match(/\p{L}+/gu) ?? []);
      expect(same(left, found.left)).toEqual(same(right, found.right));
    }),
  );
});

test('a text without another one’s words in between keeps all of its own', () => {
  fc.assert(
    fc.property(said, (text) => {
      expect(onlyIn(text, wordDifference(text, text).left)).toEqual([]);
    }),
  );
});

test('signs around a word that both have are no difference', () => {
  const right = 'عنوان جديد\n[ad_1]\nنص';
  expect(wordDifference('[ad_1]\nنص', right).right).toEqual([
    { start: 0, end: 10, as: 'only-here' },
    { start: 10, end: right.length, as: 'same' },
  ]);
});
