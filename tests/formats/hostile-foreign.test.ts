// Damaged and hostile files: every reader of another tool's format gives articles or itemised problems, and always ends.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemsAr } from '../../domain/strings/problems.ar';
import { problemsEn } from '../../domain/strings/problems.en';
import { bytesOf, type Carried, carried } from '../builders/foreign';
import { type ForeignGolden, foreignGoldens } from '../builders/foreign-formats';
import { mutated, someCuts } from '../builders/mutated';

/** What must hold of whatever comes out of a reader. */
function expectSound({ articles, problems }: Carried): void {
  expect(articles.length + problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThan(300);
  for (const { text, annotations, article } of articles) {
    expect(text).not.toMatch(/[\0\r]|\p{Surrogate}/u);
    expect(article.textLength).toBe(text.length);
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
    for (const { spans, annotator } of annotations) {
      expect(annotator === null || (annotator.trim() === annotator && annotator.length <= 200 && annotator !== '')).toBe(true);
      for (const { start, end, quote } of spans) {
        expect(start).toBeLessThan(end);
        if (text.slice(start, end) !== quote) throw new Error(`${quote} is not at ${start}`);
      }
    }
  }
  for (const { code, details } of problems) {
    expect(problemsEn[code]).toBeTruthy();
    expect(problemsAr[code]).toBeTruthy();
    for (const value of Object.values(details)) expect(String(value).length).toBeLessThan(20_000);
  }
}

const read = ({ format, name, companions }: ForeignGolden, bytes: Uint8Array): Carried =>
  carried(format, { name, bytes, companions });

/** What makes trouble wherever it stands. */
const poison = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '\n',
  '\t',
  '|',
  '*',
  '\0',
  '-1',
  '1e999',
  '99999999999',
  'null',
  '<',
  '&',
  '\ufeff',
  'I-',
  '\\ud800',
];

describe.each(foreignGoldens)('$format.key ($name)', (sample) => {
  test('whose bytes were damaged anywhere gives articles or problems', () => {
    expectSound(read(sample, sample.bytes));
    fc.assert(
      fc.property(someCuts(poison), (cuts) => expectSound(read(sample, mutated(sample.bytes, cuts)))),
      { numRuns: 60, interruptAfterTimeLimit: 15_000 },
    );
  });

  test('that was cut off anywhere gives articles or problems', () => {
    for (let end = 0; end < sample.bytes.length; end += Math.ceil(sample.bytes.length / 60)) {
      expectSound(read(sample, sample.bytes.subarray(0, end)));
    }
  });

  test('of random bytes or random JSON gives problems', () => {
    const json = fc.jsonValue({ maxDepth: 4 }).map((value) => bytesOf(JSON.stringify(value)));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), json, fc.string({ unit: 'binary' }).map(bytesOf)), (bytes) =>
        expectSound(read(sample, bytes)),
      ),
      { numRuns: 60, interruptAfterTimeLimit: 15_000 },
    );
  });

  test.each([
    ['nothing', ''],
    ['5 MB without a line end', 'a'.repeat(5_000_000)],
    ['5 MB of open brackets', '['.repeat(5_000_000)],
    ['5 MB of open objects', '{"a":'.repeat(1_000_000)],
    ['a million columns', 'x\t'.repeat(1_000_000)],
    ['a million line ends', '\n'.repeat(1_000_000)],
    ['NUL characters', '\0'.repeat(1000)],
    ['100,000 broken lines', '{"text": 1}\n'.repeat(100_000)],
  ])('of %s gives no marks', (_name, content) => {
    const found = read(sample, bytesOf(content));
    expectSound(found);
    expect(found.articles.flatMap(({ annotations }) => annotations)).toEqual([]);
  });
});
