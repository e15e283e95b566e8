// Texts are cut into tokens so that nothing seen is left out, nothing comes twice, and no character is cut.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenEdges } from '../../domain/export-options';
import { isGraphemeBoundary } from '../../domain/text/graphemes';
import { tokenise, tokeniserName } from '../../formats/tokens/tokenise';
import { seedArticles } from '../../seeds/seed-articles';
import { carriedArticle } from '../builders/carried-articles';

const cut = (text: string, edges: (typeof tokenEdges)[number] = 'words', language = 'ar') =>
  tokenise(text, { edges, language }).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  test.each([
    ['قال لافروف.', ['قال', 'لافروف', '.']],
    ['«القدس»، (رويترز)…', ['«', 'القدس', '»', '،', '(', 'رويترز', ')', '…']],
    ['بلغ 50% و٣٠٫٥٪ أو 1،5', ['بلغ', '50', '%', 'و٣٠٫٥', '٪', 'أو', '1،5']],
    ['ماذا؟؟ لا... نعم!', ['ماذا', '؟؟', 'لا', '...', 'نعم', '!']],
    ['الخبر_الكاذب أ.ف.ب 12:30 واشنطن/رويترز صה"ל', ['الخبر_الكاذب', 'أ.ف.ب', '12:30', 'واشنطن/رويترز', 'صה"ל']],
    ['القاهرة(رويترز)قال،ثم', ['القاهرة', '(', 'رويترز', ')', 'قال', '،', 'ثم']],
    ['مُحَمَّد العـــربي می‌خواهم', ['مُحَمَّد', 'العـــربي', 'می‌خواهم']],
    ['\u200fقال\u200f: \u202bنعم\u202c', ['قال', ':', 'نعم']],
    ['😀قال 👨‍👩‍👧‍👦🇵🇸', ['😀', 'قال', '👨‍👩‍👧‍👦', '🇵🇸']],
    ['#غزة @who', ['#', 'غزة', '@', 'who']],
    ['(«قالَ»).. 3×4 ×', ['(', '«', 'قالَ', '»', ')', '..', '3×4', '×']],
  ])('of %s', (text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  test('hold no mark that stands on a space, and no sign that holds one', () => {
    expect(cut('قال \u0651 \u0600 هنا\n\u0651')).toEqual(['قال', 'هنا', '\u0651']);
  });
});

test('clitics are cut off words of Arabic, and of no other language', () => {
  expect(cut('وللرئيس «ووزارته»', 'clitics')).toEqual(['و', 'ل', 'ل', 'رئيس', '«', 'و', 'وزارت', 'ه', '»']);
  expect(cut('وللرئيس', 'clitics', 'fa')).toEqual(['وللرئيس']);
});

test('characters are clusters, with their marks', () => {
  expect(cut('مُحَمّ، 🇵🇸', 'characters')).toEqual(['مُ', 'حَ', 'مّ', '،', '🇵🇸']);
});

test('characters of plain runs are what the segmenter makes of them', () => {
  const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
  const signs = fc.constantFrom(...Array.from({ length: 0x670 - 0x20 }, (_, at) => String.fromCharCode(0x21 + at)), ...'«»“”…–—');
  const plain = signs.filter((sign) => /[!-~\u0620-\u064a\u0660-\u0669\u060c\u061b\u061f«»“”…–—]/.test(sign));
  fc.assert(
    fc.property(fc.string({ unit: plain, minLength: 1 }), (run) => {
      expect(cut(run, 'characters')).toEqual([...segmenter.segment(run)].map(({ segment }) => segment));
    }),
  );
});

test.each(tokenEdges)('%s of a run longer than a call has places for', (edges) => {
  const run = 'غ،'.repeat(100_000);
  expect(tokenise(run, { edges, language: 'ar' })).toHaveLength(200_000);
});

test('the name says how and by which version', () => {
  expect(tokenEdges.map(tokeniserName)).toEqual(['hashiya-words-1', 'hashiya-clitics-1', 'hashiya-characters-1']);
});

/** What no token need hold. */
const nothing = /[\s\p{Cc}\p{Cf}\p{M}]/gu;

const texts = fc.oneof(
  carriedArticle.map(({ text }) => text),
  fc
    .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(' ', '\n', '،', '...', 'و', 'بال', '\u0651', '\u200d')), {
      maxLength: 20,
    })
    .map((all) => all.join('')),
);

/** What is wrong with the tokens of a text, in words. */
function faultsIn(text: string, edges: (typeof tokenEdges)[number], language: string): string[] {
  const faults: string[] = [];
  let [at, between] = [0, ''];
  for (const { start, end } of tokenise(text, { edges, language })) {
    if (start < at || end <= start) faults.push(`${start} comes before ${at}`);
    if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) faults.push(`${start}-${end} cuts a character`);
    if (/[\s\p{Cc}]/u.test(text.slice(start, end))) faults.push(`${start}-${end} holds white space`);
    between += `${text.slice(at, start)} `;
    at = end;
  }
  const leftOut = (between + text.slice(at)).replace(nothing, '').replace(/[\u0600-\u0605\u06dd\u0890\u0891\u08e2]/g, '');
  return leftOut === '' ? faults : [...faults, `${leftOut} is in no token`];
}

test.each(tokenEdges)('%s cover all that is seen, in order and apart, whole characters only', (edges) => {
  for (const { text } of seedArticles) expect(faultsIn(text, edges, 'ar')).toEqual([]);
  fc.assert(
    fc.property(texts, fc.constantFrom('ar', 'he'), (text, language) => {
      expect(faultsIn(text, edges, language)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
