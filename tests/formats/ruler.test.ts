// Offsets as other tools count them, turned into ours: whatever the unit, the same letters are meant.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ForeignArticle, foreignMark } from '../../formats/foreign/foreign-article';
import { placeMarks } from '../../formats/foreign/place-marks';
import { type Counting, countings, type OffsetUnit, plainText, Ruler } from '../../formats/foreign/ruler';

const part = fc.constantFrom('لافروف', 'مُحَمَّد', '😀', '🇵🇸', '𐤀', 'e\u0301', ' ', 'a', '\r\n', '\n', '٢٠٢٤', '\u200f', 'می‌خواهم');
const original = fc
  .tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 25 }))
  .map(([bom, parts]) => (bom ? '\ufeff' : '') + parts.join(''));

function lengthIn(text: string, unit: OffsetUnit): number {
  if (unit === 'utf-16') return text.length;
  return unit === 'bytes' ? Buffer.byteLength(text) : [...text].length;
}

/** What a tool that counts so would write for a stretch of the original. */
function writtenAs(content: string, start: number, end: number, { unit, newlines }: Counting) {
  const counted = (text: string) => lengthIn(newlines === 'file' ? text : plainText(text), unit);
  return { start: counted(content.slice(0, start)), end: counted(content.slice(0, end)) };
}

const segmenter = new Intl.Segmenter('ar');
const article = (content: string, counting: Counting, marks: ForeignArticle['marks']): ForeignArticle => ({
  name: 'a',
  original: content,
  facts: {},
  counting,
  marks,
});

describe('a stretch of text', () => {
  test('is found again in every unit, with CRLF and the byte order mark counted or not', () => {
    fc.assert(
      fc.property(original, fc.nat(), fc.nat(), fc.constantFrom(...countings), (content, first, second, counting) => {
        const edges = [...segmenter.segment(content)].map(({ index }) => index).filter((index) => content[index] !== '\ufeff');
        const [start = 0, end = 0] = [edges[first % edges.length] ?? 0, edges[second % edges.length] ?? 0].sort((a, b) => a - b);
        fc.pre(start < end);
        const quote = plainText(content.slice(start, end));
        const span = writtenAs(content, start, end, counting);
        const { text, placed, problems } = placeMarks(
          article(content, counting, [foreignMark({ id: 'm', label: 'X', spans: [span], quote })]),
          'f',
        );
        expect(problems).toEqual([]);
        expect(placed[0]?.spans.map((each) => each.quote)).toEqual([quote]);
        expect(placed[0]?.spans.map((each) => text.slice(each.start, each.end))).toEqual([quote]);
      }),
    );
  });

  test('offsets inside a character or beyond the text are nowhere', () => {
    expect(new Ruler('😀', { unit: 'utf-16', newlines: 'file' }).at(1)).toBeUndefined();
    expect(new Ruler('لا', { unit: 'bytes', newlines: 'file' }).at(1)).toBeUndefined();
    expect(new Ruler('لا', { unit: 'bytes', newlines: 'file' }).at(4)).toBe(2);
    expect(new Ruler('لا', { unit: 'code-points', newlines: 'file' }).at(3)).toBeUndefined();
    expect(new Ruler('أ\r\nب', { unit: 'utf-16', newlines: 'file' }).at(2)).toBeUndefined();
  });
});

describe('marks that quote nothing', () => {
  const content = '😀😀 قال لافروف أمس';
  const mark = (start: number, end: number) => foreignMark({ id: `${start}`, label: 'X', spans: [{ start, end }] });

  test('are read in the unit under which they end between words', () => {
    // Counted in code points, though the file says UTF-16.
    const marks = [mark(3, 6), mark(7, 13), mark(14, 17)];
    const { placed, problems } = placeMarks(article(content, { unit: 'utf-16', newlines: 'file' }, marks), 'f');
    expect(placed.map(({ spans }) => spans[0]?.quote)).toEqual(['قال', 'لافروف', 'أمس']);
    expect(problems).toMatchObject([
      { code: 'offsets-in-other-unit', details: { unit: 'code-points', told: 'utf-16', count: 3 } },
    ]);
  });

  test('stay in the told unit when nothing speaks against it', () => {
    const { placed, problems } = placeMarks(article(content, { unit: 'utf-16', newlines: 'file' }, [mark(5, 8)]), 'f');
    expect(placed.map(({ spans }) => spans[0]?.quote)).toEqual(['قال']);
    expect(problems).toEqual([]);
  });
});
