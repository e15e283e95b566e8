// A record is cut so that Arabic in it never reorders the marks around it, and nothing of it is lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapesApart, recordPieces } from '../../renderer/export/record-pieces';

const told = (record: string) =>
  recordPieces(record)
    .filter(({ type }) => type !== 'between')
    .map(({ type, text }) => `${type} ${text}`);

test('keys and strings of JSON, without their quotation marks', () => {
  expect(told('{\n  "القسم": "سياسة \\"اليوم\\"",\n  "end": 3\n}')).toEqual(['key القسم', 'text سياسة \\"اليوم\\"', 'key end']);
});

test('cells of tables, tokens of columns and texts of XML, where they are written from right to left', () => {
  expect(told('لافروف\tB-PERS\nفي\tO')).toEqual(['text لافروف', 'text في']);
  expect(told('"قال ""نعم""",رويترز,2024')).toEqual(['text قال ""نعم""', 'text رويترز']);
  expect(told('<p>قال</p>')).toEqual(['text قال']);
});

test('what was cut in the middle of a string', () => {
  expect(told('{"text": "قال…')).toEqual(['key text', 'text قال…']);
});

test('escapes stand apart', () => {
  expect(escapesApart('قال\\n\\n\\u202b.')).toEqual(['قال', '\\n\\n\\u202b', '.']);
});

test('nothing is lost of any record', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'"\\:,\t\n<>[]{}aقu20 …') }), (record) => {
      expect(
        recordPieces(record)
          .map(({ text }) => text)
          .join(''),
      ).toBe(record);
    }),
  );
});
