import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FindOptions, findAll, findable, hitFrom } from '../../../domain/text/find';
import { foldText } from '../../../domain/text/fold';
import { isGraphemeBoundary } from '../../../domain/text/graphemes';

function found(text: string, query: string, { exact = false, wholeWords = false }: Partial<FindOptions> = {}): string[] {
  return findAll(findable(text, exact), query, wholeWords).map(({ start, end }) => text.slice(start, end));
}

describe('finding in an article', () => {
  test.each([
    ['hamza and alef', 'أكد إن آخر ٱلأمر', 'ا', 5],
    ['teh marbuta', 'جامعة وجامعه', 'جامعة', 2],
    ['alef maqsura and Persian yeh', 'على علي علی', 'علي', 3],
    ['tashkeel', 'كَتَبَ كتب', 'كتب', 2],
    ['tashkeel in what is typed', 'كتب', 'كَتَب', 1],
    ['tatweel', 'لافـــروف', 'لافروف', 1],
    ['presentation forms', 'ﻻﻓﺮﻭﻑ', 'لافروف', 1],
    ['digits of each script', '٢٠٢٤ و۲۰۲۴ و2024', '٢٠٢٤', 3],
    ['case', 'NATO nato', 'Nato', 2],
    ['directional marks', 'وانغ\u200f يي', 'وانغ يي', 1],
  ])('folds %s', (_what, text, query, count) => {
    expect(found(text, query)).toHaveLength(count);
  });

  test('white space in the query is any run of white space in the text', () => {
    expect(found('وانغ \u00a0\n يي', 'وانغ يي')).toEqual(['وانغ \u00a0\n يي']);
    expect(found('وانغ يي', '  وانغ \t يي ')).toEqual(['وانغ يي']);
    expect(found('وانغيي', 'وانغ يي')).toEqual([]);
  });

  test('a query without letters finds nothing', () => {
    for (const query of ['', '  ', '\u200f', '\u064b']) expect(found('وانغ  يي', query)).toEqual([]);
  });

  test('a hit takes the marks of its last letter along, and nothing more', () => {
    expect(found('كِتَابٌ \u200fجديد', 'كتاب')).toEqual(['كِتَابٌ']);
    expect(found('كتاب\u200f جديد', 'كتاب')).toEqual(['كتاب']);
  });

  test('a hit inside a character that stands for several letters takes the whole character', () => {
    expect(found('باسم ﷲ', 'لله')).toEqual(['ﷲ']);
    expect(found('ﷲ', 'ل')).toEqual(['ﷲ']);
    expect(found('أسرة 👨‍👩‍👧 كبيرة', '👩')).toEqual(['👨‍👩‍👧']);
  });

  test('exactly as typed, nothing is folded and no letter is parted from its marks', () => {
    const exact = { exact: true };
    expect(found('أمل امل', 'امل', exact)).toEqual(['امل']);
    expect(found('NATO nato', 'nato', exact)).toEqual(['nato']);
    expect(found('كَتب كتب', 'كتب', exact)).toEqual(['كتب']);
    expect(found('كَتب كتب', 'ك', exact)).toEqual(['ك']);
    expect(found('وانغ\nيي', 'وانغ يي', exact)).toEqual(['وانغ\nيي']);
  });

  test('whole words leave out what is part of a longer word', () => {
    const words = { wholeWords: true };
    expect(found('بكين وبكين بكيني «بكين»، بكين', 'بكين', words)).toHaveLength(3);
    expect(found('كتابٌ وكتاب', 'كتاب', words)).toEqual(['كتابٌ']);
    expect(found('بكيــن بكينـ', 'بكين', words)).toEqual(['بكيــن', 'بكين']);
    expect(found('قال وانغ يي اليوم، وانغ ييان', 'وانغ يي', words)).toHaveLength(1);
    expect(found('في 2024 و20241', '2024', words)).toHaveLength(1);
  });

  test('hits do not overlap', () => {
    expect(found('اااا', 'اا')).toHaveLength(2);
  });

  test('the walk begins at the first hit from an offset on, and again at the top', () => {
    const hits = findAll(findable('من هنا من هناك', false), 'من', false);
    expect([hitFrom(hits, 0), hitFrom(hits, 1), hitFrom(hits, 7), hitFrom(hits, 8), hitFrom([], 0)]).toEqual([0, 1, 1, 0, -1]);
  });
});

const pieces = [
  'ا',
  'أ',
  'إ',
  'ل',
  'لا',
  'ﻻ',
  'ﷲ',
  'ه',
  'ة',
  'ي',
  'ى',
  'ـ',
  'َ',
  'ّ',
  ' ',
  '\n',
  '\u00a0',
  '\u200f',
  '٢',
  '2',
  'A',
  'a',
  '«',
  '👨‍👩‍👧',
  '🇵🇸',
  '𞤀',
  'é',
  'é',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40, size: 'max' }).map((each) => each.join(''));
const query = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }).map((each) => each.join(''));

/** What two spellings have in common, written without a thought for speed. */
function plain(written: string): string {
  return [...written]
    .map((character) => (/\s/.test(character) ? ' ' : foldText(character)))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

describe('whatever is typed into whatever article', () => {
  test('each hit folds to the query, or holds it where only a whole character could be taken', () => {
    let widened = 0;
    let hits = 0;
    fc.assert(
      fc.property(text, query, fc.boolean(), (article, typed, wholeWords) => {
        for (const hit of found(article, typed, { wholeWords })) {
          hits += 1;
          if (plain(hit) === plain(typed)) continue;
          widened += 1;
          expect(plain(hit)).toContain(plain(typed));
          // One character less at either end would not hold it any more.
          const characters = [...new Intl.Segmenter('ar').segment(hit)].map(({ segment }) => segment);
          expect(plain(characters.slice(1).join(''))).not.toContain(plain(typed));
          expect(plain(characters.slice(0, -1).join(''))).not.toContain(plain(typed));
        }
      }),
      { numRuns: 600 },
    );
    expect(hits).toBeGreaterThan(100);
    expect(widened).toBeLessThan(hits / 2);
  });

  test('hits stand in order, do not overlap and cut no character', () => {
    fc.assert(
      fc.property(text, query, fc.boolean(), fc.boolean(), (article, typed, exact, wholeWords) => {
        let free = 0;
        for (const { start, end } of findAll(findable(article, exact), typed, wholeWords)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(isGraphemeBoundary(article, start) && isGraphemeBoundary(article, end)).toBe(true);
          free = end;
        }
      }),
      { numRuns: 600 },
    );
  });

  test('exactly as typed, each hit is the query but for the length of its white space', () => {
    const spaced = (written: string): string => written.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(text, query, (article, typed) => {
        for (const hit of found(article, typed, { exact: true })) expect(spaced(hit)).toBe(spaced(typed));
      }),
    );
  });

  test('what stands in the article is found there', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.integer({ min: 1, max: 8 }), (article, from, length) => {
        const characters = [...new Intl.Segmenter('ar').segment(article)].map(({ segment }) => segment);
        const typed = characters.slice(from, from + length).join('');
        fc.pre(plain(typed) !== '');
        expect(found(article, typed).length).toBeGreaterThan(0);
      }),
    );
  });
});
