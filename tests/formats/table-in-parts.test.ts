// A large table is read piece by piece: the same rows with the same lines come of it as of a small one, wherever the pieces part.
import { describe, expect, test } from 'vitest';
import { decodedPieces } from '../../formats/encodings';
import type { CarriedArticle } from '../../formats/format';
import { wholeOf } from '../../formats/in-parts';
import { parseJson } from '../../formats/json/parse-json';
import { readTableInParts } from '../../formats/table/read-table';
import { rowsOfText } from '../../formats/table/table-text';
import { bytesOf } from '../builders/foreign';

const PIECE = 2_000_000;
const bytesIn = { 'utf-8': bytesOf, 'utf-16le': (text: string) => new Uint8Array(Buffer.from(text, 'utf16le')) };

/** Rows whose cells hold line ends, quotes and emoji, so that pieces part in the middle of each. */
const row = (index: number): string => `${index},"سطر ${index} 😀\r\nوقال ""نعم""\n${'كلام '.repeat(index % 97)}"`;
const rows = Array.from({ length: 9_000 }, (_, index) => row(index));
const content = `id,text\r\n${rows.join('\r\n')}\r\n`;

describe.each(['utf-8', 'utf-16le'] as const)('in %s', (encoding) => {
  const bytes = bytesIn[encoding](content);

  test('the pieces are the text, and part no line end', () => {
    const pieces = [...decodedPieces(bytes, encoding)];
    expect(bytes.length).toBeGreaterThan(PIECE);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.map(({ text }) => text).join('')).toBe(content);
    expect(pieces.slice(0, -1).some(({ text }) => text.endsWith('\r'))).toBe(false);
  });

  test('each piece of rows ends with one', () => {
    for (const { text } of rowsOfText(bytes, encoding, true)) expect(text).toMatch(/"\n$/);
  });

  test('every row is an article, and a repeated one is told with both lines', () => {
    const again = bytesIn[encoding](`${content}${row(3)}\r\n`);
    const read = wholeOf(readTableInParts({ name: 'a.csv', bytes: again, encoding }));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { articles, problems } = read.value;
    expect(articles).toHaveLength(rows.length);
    expect(articles[8_999]?.text.startsWith('سطر 8999 😀\nوقال "نعم"')).toBe(true);
    expect(articles[0]?.article.source).toMatchObject({ encoding, newline: 'mixed' });
    // Each row takes three lines, and the names one.
    expect(problems).toEqual([
      { code: 'repeated-texts', details: { file: 'a.csv', count: 1, rows: `#${2 + 9_000 * 3} = #${2 + 3 * 3}` } },
    ]);
  });
});

test('a quote that is never closed, far behind, refuses the whole', () => {
  const read = readTableInParts({ name: 'a.csv', bytes: bytesOf(`${content}9999,"كلام\r\n`) });
  if (!read.ok) throw new Error('The beginning is sound');
  const articles: CarriedArticle[] = [];
  const { articles: walk, share } = read.value;
  expect(share()).toBe(0);
  for (let next = walk.next(); ; next = walk.next()) {
    if (!next.done) articles.push(next.value);
    else {
      expect(next.value).toMatchObject({ ok: false, problems: [{ code: 'bad-record' }] });
      break;
    }
  }
  expect(articles.length).toBeGreaterThan(0);
});

test.each([
  ['in quotes that are never closed', 34],
  ['without an end', 97],
])('a row %s is given up, whatever its length', (_name, first) => {
  const bytes = new Uint8Array(70_000_000).fill(97);
  bytes.set(bytesOf('id,text\n1,'));
  bytes[10] = first;
  const read = wholeOf(readTableInParts({ name: 'a.csv', bytes }));
  expect(read).toMatchObject({ ok: false, problems: [{ code: 'bad-record', details: { line: 2 } }] });
});

test('a JSON file that no string could hold is refused', () => {
  const bytes = new Uint8Array(500_000_001).fill(32, 0, 10);
  bytes[0] = 91;
  expect(parseJson(bytes, { file: 'a.json', line: 1, start: 0 })).toMatchObject({
    ok: false,
    problems: [{ code: 'bad-json-line' }],
  });
});
