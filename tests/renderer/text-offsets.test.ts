import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleDocument, splitLines } from '../../renderer/reading/article-document';
import { TextOffsets } from '../../renderer/reading/text-offsets';

/** Text as bad as it comes: emoji, combining marks, joiners, directional marks, empty lines, Unicode separators. */
const roughText = fc
  .array(
    fc.constantFrom(
      'لافروف',
      'الصِّينِيَّة',
      ' ',
      '\n',
      '\n\n',
      '\u2028',
      '\u2029',
      '😀',
      '👨‍👩‍👧',
      '🇵🇸',
      'كتاب\u200cها',
      '\u200f',
      'F-35',
      '12.5%',
      '\u0651',
      'é',
      '\t',
      '\uD83D\uDE00\u0301',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

function expectEveryOffsetToReturn(text: string): void {
  const lines = splitLines(text);
  const offsets = new TextOffsets(lines);
  const document = articleDocument(lines, 'rtl');
  expect(offsets.textLength).toBe(text.length);
  for (let offset = 0; offset <= text.length; offset += 1) {
    const position = offsets.positionFromOffset(offset);
    const resolved = document.resolve(position);
    expect(resolved.parent.type.name).toBe('line');
    expect(resolved.index(0)).toBe(offsets.lineAt(offset));
    expect(offsets.offsetFromPosition(position)).toBe(offset);
  }
}

describe('offsets and positions', () => {
  const folder = new URL('../../seeds/articles/', import.meta.url);
  test.each(readdirSync(folder))('every offset of %s leads to a position in its line and back', (file) => {
    expectEveryOffsetToReturn(readFileSync(new URL(file, folder), 'utf8'));
  });

  test('every offset of any text leads to a position in its line and back', () => {
    fc.assert(fc.property(roughText, expectEveryOffsetToReturn), { numRuns: 300 });
  });

  test('a position between two lines reads as the end of the earlier one', () => {
    const offsets = new TextOffsets(splitLines('اب\nجد'));
    expect(offsets.offsetFromPosition(3)).toBe(2);
    expect(offsets.offsetFromPosition(4)).toBe(2);
    expect(offsets.offsetFromPosition(5)).toBe(3);
  });

  test('the text between two positions is the text between their offsets', () => {
    fc.assert(
      fc.property(roughText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const lines = splitLines(text);
        const offsets = new TextOffsets(lines);
        const between = articleDocument(lines, 'rtl').textBetween(
          offsets.positionFromOffset(start),
          offsets.positionFromOffset(end),
          '\n',
        );
        // Offsets count an empty line's separator where textBetween leaves out blocks without text.
        const letters = (value: string): string => value.replace(/[\n\u2028\u2029]/g, '');
        expect(letters(between)).toBe(letters(text.slice(start, end)));
      }),
    );
  });

  test('an offset outside the text is refused', () => {
    expect(() => new TextOffsets(['اب']).positionFromOffset(3)).toThrow(RangeError);
  });
});
