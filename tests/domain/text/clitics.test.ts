// The places inside an Arabic word where a mark may begin or end, against words of the seeds that were cut by hand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cliticBoundaries } from '../../../domain/text/clitics';
import { isGraphemeBoundary } from '../../../domain/text/graphemes';
import { wordAt } from '../../../domain/text/words';
import { seedArticles } from '../../../seeds/seed-articles';
import { cliticTable, leftWhole } from './clitic-table';

const bare = (cut: string) => cut.replace(/[+|]/g, '');

/** The word with its boundaries written into it, as the table writes them. */
function written(word: string): string {
  const { starts, ends } = cliticBoundaries(word);
  return [...word].map((letter, at) => `${starts.includes(at) ? '+' : ''}${ends.includes(at) ? '|' : ''}${letter}`).join('');
}

const wordsOfTheSeeds = new Set(seedArticles.flatMap(({ text }) => wordsOf(text)));

function wordsOf(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const word = wordAt(text, at);
    if (!word || word.start < at) continue;
    found.push(text.slice(word.start, word.end));
    at = word.end - 1;
  }
  return found;
}

describe('words of the seeds', () => {
  test('the table is long enough, holds no word twice, and only words that stand in the seeds', () => {
    const words = cliticTable.map(bare);
    expect(words.length).toBeGreaterThanOrEqual(400);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => !wordsOfTheSeeds.has(word))).toEqual([]);
    expect(leftWhole.filter(({ word }) => !wordsOfTheSeeds.has(word))).toEqual([]);
  });

  test.each(cliticTable.map((cut) => [cut]))('%s', (cut) => {
    expect(written(bare(cut))).toBe(cut);
  });

  test.each(leftWhole)('$word stays whole, because $because', ({ word, reader }) => {
    expect(bare(reader)).toBe(word);
    expect(written(word)).toBe(word);
  });

  test('a word that the table does not hold is cut after the article or not at all', () => {
    const known = new Set([...cliticTable.map(bare), ...leftWhole.map(({ word }) => word)]);
    const others = [...wordsOfTheSeeds].filter((word) => !known.has(word) && /^[\u0621-\u064A]/.test(word));
    const cutElsewhere = others.map(written).filter((cut) => /[+|]/.test(cut) && !/^ال\+[^+|]+$/.test(cut));
    expect(cutElsewhere).toEqual([]);
  });
});

describe('words that news brings', () => {
  test.each(
    `و+ل+ل+رئيس و+لافروف و+ب+ال+صين ف+ال+ولايات ك+ال+صين س+يبحث و+س+يكون ب+ال+فيروس ل+لقاء ل+لجنة ل+ل+صين و+ل+ل+صين ل+لغة ل+ل+بنك و+هناك بيت|ه س+يقام نجح|نا بلاد|ه مواقف|هما`.split(
      ' ',
    ),
  )('%s', (cut) => expect(written(bare(cut))).toBe(cut));

  test.each(
    `فيروس كييف بوتين لافروف وانغ واتساب ووهان ويليام بلغاريا برلين بالاديوم بالميراس أتفهم أعلنا بلينكن كمبوديا كاليفورنيا لندن لبنان ليبيا ليون فالنسيا
    فرنسا سيمون سيبيريا ستالين ستوكهولم نورلاند المانيا التزام اتجاه اتجاهاً وجهاً تنبيهًا أثينا لبناني مهم متهم تفاهم حكم ملك بنك نيويورك إبراهيم`.split(
      /\s+/,
    ),
  )('%s is one piece', (word) => expect(written(word)).toBe(word));

  test('a digit or a foreign letter cannot belong to the clitic before it', () => {
    expect(cliticBoundaries('و٣٠٠').starts).toEqual([1]);
    expect(cliticBoundaries('والـ20').starts).toEqual([1, 4]);
    expect(cliticBoundaries('بUN').starts).toEqual([1]);
  });

  test('a word of Persian or Urdu letters is left alone', () => {
    expect(cliticBoundaries('وگفت')).toEqual({ starts: [], ends: [] });
    expect(cliticBoundaries('کتاب‌ها')).toEqual({ starts: [], ends: [] });
  });
});

describe('the letters as they are written', () => {
  test('tashkeel and tatweel stay with the letter they follow', () => {
    expect(cliticBoundaries('وَبِالصِّينِ')).toEqual({ starts: [2, 4, 6], ends: [] });
    expect(cliticBoundaries('لـلـرئيس')).toEqual({ starts: [2, 4], ends: [] });
    expect(cliticBoundaries('قَوْلُهُ')).toEqual({ starts: [], ends: [6] });
  });

  test('presentation forms are read, and a ligature of two letters is never cut through', () => {
    expect(cliticBoundaries('\uFEED\uFE8E\uFEDF\uFEBC\uFEF4\uFEE6').starts).toEqual([1, 3]);
    expect(cliticBoundaries('و\uFEFBفروف').starts).toEqual([1]);
    expect(cliticBoundaries('ا\uFEF7مم').starts).toEqual([]);
  });

  const pieces = [
    'و',
    'ف',
    'ب',
    'ل',
    'ك',
    'س',
    'ال',
    'لل',
    'رئيس',
    'قول',
    'أن',
    'هما',
    'ها',
    'ه',
    'نا',
    '\u064e',
    '\u0651',
    'ـ',
    '\uFEFB',
    '\u200f',
    '2',
    'a',
    '😀',
  ];
  test('every boundary lies strictly inside the word, between graphemes, in order, once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
        (word) => {
          const { starts, ends } = cliticBoundaries(word);
          for (const list of [starts, ends]) {
            expect([...new Set(list)].sort((a, b) => a - b)).toEqual(list);
            for (const offset of list) {
              expect(offset).toBeGreaterThan(0);
              expect(offset).toBeLessThan(word.length);
              expect(isGraphemeBoundary(word, offset)).toBe(true);
            }
          }
          expect(Math.max(0, ...starts)).toBeLessThan(Math.min(word.length + 1, ...ends));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
