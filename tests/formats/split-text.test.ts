// Several articles in one text file, parted where a person says and nowhere else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../formats/text/read-text';
import { separatorFrom, splitText } from '../../formats/text/split-text';

const parts = (text: string, typed: string) => {
  const separator = separatorFrom(typed);
  if (separator === null) throw new Error(typed);
  const read = readText({ name: 'a.txt', bytes: new TextEncoder().encode(text), choices: { separator } });
  return read.ok ? read.value.articles.map((article) => article.text) : read.problems.map(({ code }) => code);
};

describe('a text file', () => {
  test('is one article unless something is said to part it', () => {
    const text = 'خبر\n---\nآخر\n';
    const read = readText({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
    expect(read.ok && read.value.articles.map((article) => article.text)).toEqual([text]);
  });

  test.each([
    ['---', 'خبر 😀\n\nمتنه\r\n-----\r\n\r\nآخر\r\n', ['خبر 😀\n\nمتنه', 'آخر']],
    ['===', '===\nخبر\n ==== \n\n====\nآخر - === -', ['خبر', 'آخر - === -']],
    ['***', 'خبر\n* * *\nآخر\n**\n', ['خبر', 'آخر\n**']],
    ['blank', 'خبر\n\nمتنه\n\n \nآخر', ['خبر\n\nمتنه', 'آخر']],
    ['مقال \\d+', 'مقال 1\nخبر\nمقال 2 مهم\nمقال 3\nآخر', ['خبر\nمقال 2 مهم', 'آخر']],
    ['---', 'خبر\n---\nخبر\n---\n\u200f\n', ['خبر', 'خبر']],
    ['---', '---\n---\n', ['empty-file']],
  ])('is parted at %s', (typed, text, expected) => {
    expect(parts(text, typed)).toEqual(expected);
  });

  test('is not parted by what is no pattern', () => {
    expect(separatorFrom('(')).toBeNull();
  });

  test('loses nothing but separators and the blanks around the parts', () => {
    const line = fc.constantFrom('قال', '😀 لافروف', '', '  ', '---', '-- -', 'a---', '\t----');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
        const kept = lines.filter((each) => !/^\s*-{3,}$/.test(each));
        expect(words(splitText(lines.join('\n'), '---').join('\n'))).toEqual(words(kept.join('\n')));
      }),
    );
  });
});
