import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldText } from '../../../domain/text/fold';

describe('folding', () => {
  test.each([
    ['إعادة', 'اعاده', 'hamza below and teh marbuta'],
    ['آسيا', 'اسيا', 'madda'],
    ['الصِّينِيَّة', 'الصينيه', 'tashkeel'],
    ['استـــقلال', 'استقلال', 'tatweel'],
    ['مستشفى', 'مستشفي', 'alef maqsura'],
    ['\uFEFB', 'لا', 'a presentation form taken apart'],
    ['۲۰۲۴ ٢٠٢٤', '2024 2024', 'digits of both kinds'],
    ['COVID', 'covid', 'case'],
    ['کتاب\u200cها', 'كتابها', 'a Persian kaf and a joiner'],
    ['ا\u0654حمد', 'احمد', 'a hamza written as a mark'],
  ])('%s and %s fold alike: %s', (original, folded) => {
    expect(foldText(original)).toBe(folded);
  });

  test('every folded letter leads back into the original, in order', () => {
    const rough = fc.array(fc.constantFrom('أ', 'ّ', 'ـ', '\uFDF2', '😀', 'x', ' ', 'ة', '\u200f')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(rough, (original) => {
        const { text, offsets } = fold(original);
        expect(offsets.length).toBe(text.length + 1);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
        expect(offsets.at(-1)).toBe(original.length);
        for (const [index, offset] of offsets.entries()) if (index < text.length) expect(offset).toBeLessThan(original.length);
      }),
    );
  });

  test('a text is folded alike with and without its offsets', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(text) === fold(text).text));
  });

  test('folding what is folded changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(foldText(text)) === foldText(text)));
  });
});
