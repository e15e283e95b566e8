// Native JSONL: what is written is what the documentation says, and what is read is what was written.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointsOf } from '../../formats/code-points';
import type { CarriedArticle, ExportSource } from '../../formats/format';
import { wholeOf } from '../../formats/in-parts';
import { readJsonlInParts } from '../../formats/jsonl/read-jsonl';
import { writeJsonl } from '../../formats/jsonl/write-jsonl';
import { sha256Of } from '../../formats/sha256';
import { defaultScheme } from '../../seeds/default-scheme';
import { carriedArticle, carriedArticles } from '../builders/carried-articles';

const source = (articles: readonly CarriedArticle[], name = 'تجربة'): ExportSource => ({
  project: { name, scheme: defaultScheme },
  articles: () => articles,
});
const written = (articles: readonly CarriedArticle[]) => [...writeJsonl(source(articles))].join('');
const read = (content: string | Uint8Array) =>
  wholeOf(
    readJsonlInParts({ name: 'a.jsonl', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }),
  );

function readFile(content: string) {
  const outcome = read(content);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** One article with everything that a record can hold. */
const text = 'قال 😀 لافروف،\u2028 إن «السلام» قريب';
const id = (last: string) => `018cc251-f400-7000-8000-00000000000${last}`;
const full: CarriedArticle = {
  article: {
    id: id('1'),
    title: 'عنوان',
    outlet: 'العربي',
    byline: null,
    url: null,
    publishedOn: '2024-04-09',
    language: 'ar',
    direction: 'rtl',
    textSha256: sha256Of(text),
    textLength: text.length,
    source: { file: 'a.txt', sha256: sha256Of(text), encoding: 'utf-8', newline: 'none', bom: false },
    metadata: {},
  },
  text,
  regions: [
    { start: 4, end: 6, kind: 'content' },
    { start: 0, end: 3, kind: 'control' },
  ],
  layers: [
    { annotator: 'زيد', status: 'done' },
    { annotator: 'Amal', status: 'locked' },
  ],
  annotations: [
    {
      id: id('4'),
      kind: 'claim',
      label: 'CLAIM',
      spans: [
        { start: 16, end: 18, quote: 'إن' },
        { start: 28, end: 32, quote: 'قريب' },
      ],
      attributes: { attributionStyle: 'direct', verifiable: 'yes' },
      links: [
        { role: 'source', to: id('3') },
        { role: 'source', filler: 'IMPLICIT' },
      ],
      note: 'ملاحظة',
      unsure: true,
      annotator: 'زيد',
      createdAt: '2024-01-01T00:00:00.000Z',
      updatedAt: '2024-01-02T00:00:00.000Z',
      schemeVersion: 2,
    },
    {
      id: id('3'),
      kind: 'entity',
      label: 'PERS',
      spans: [{ start: 7, end: 13, quote: 'لافروف' }],
      attributes: {},
      links: [],
      note: null,
      unsure: false,
      annotator: 'زيد',
      createdAt: '2024-01-01T00:00:00.000Z',
      updatedAt: '2024-01-01T00:00:00.000Z',
      schemeVersion: 1,
    },
  ],
};
const plain: CarriedArticle = {
  ...full,
  article: { ...full.article, id: id('2'), outlet: null, publishedOn: null },
  regions: [],
  layers: [],
  annotations: [],
};

describe('writing', () => {
  test('gives exactly the bytes that the documentation shows', async () => {
    await expect(written([full, plain])).toMatchFileSnapshot('../goldens/native.jsonl');
  });

  test('keeps every record on one line, even for readers that break lines at U+2028 or U+0085', () => {
    const lines = written([full]).split(/[\n\r\u0085\u2028\u2029]/);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toBe('');
  });

  test('counts code points as Python does', () => {
    fc.assert(
      fc.property(carriedArticle, (article) => {
        const record = JSON.parse(written([article]).split('\n')[1] ?? '');
        const characters = [...record.text];
        for (const { spans } of record.annotations) {
          for (const span of spans) {
            expect(characters.slice(span.startCodePoint, span.endCodePoint).join('')).toBe(span.quote);
            expect(record.text.slice(span.start, span.end)).toBe(span.quote);
          }
        }
      }),
    );
  });

  test('puts marks, layers and regions in one order, however they come', () => {
    fc.assert(
      fc.property(carriedArticle, (article) => {
        const reversed = {
          ...article,
          annotations: article.annotations.toReversed(),
          layers: article.layers.toReversed(),
          regions: article.regions.toReversed(),
        };
        expect(written([reversed])).toBe(written([article]));
      }),
    );
  });
});

describe('reading', () => {
  test('gives back every article, and writing those gives the same bytes', () => {
    fc.assert(
      fc.property(carriedArticles, (articles) => {
        const first = written(articles);
        const { project, articles: back, problems } = readFile(first);
        expect(problems).toEqual([]);
        expect(project).toEqual({ name: 'تجربة', scheme: defaultScheme });
        expect(written(back)).toBe(first);
      }),
      { numRuns: 200 },
    );
  });

  test('takes CRLF, blank lines and a missing last line feed for what they are', () => {
    const tidy = written([full, plain]);
    expect(written(readFile(`\ufeff${tidy.replaceAll('\n', '\r\n\r\n').trimEnd()}`).articles)).toBe(tidy);
  });
});

/** The file with one article's record changed by hand. */
function tampered(change: (record: ReturnType<typeof JSON.parse>) => void): string {
  const [header, line = '', other] = written([full, plain]).split('\n');
  const record = JSON.parse(line);
  change(record);
  return [header, JSON.stringify(record), other].join('\n');
}
const problemsIn = (content: string) => readFile(content).problems.map(({ code, details }) => [code, details.line, details.path]);
const idsIn = (content: string) => readFile(content).articles.map(({ article }) => article.id);

describe('a broken record is itemised with its line and path, and the good ones arrive', () => {
  test('a line that is not JSON', () => {
    const [header, , good] = written([full, plain]).split('\n');
    const content = [header, '{"id": ', good].join('\n');
    expect(problemsIn(content)).toEqual([['bad-json-line', 2, undefined]]);
    expect(idsIn(content)).toEqual([id('2')]);
  });

  test.each<[string, (record: ReturnType<typeof JSON.parse>) => void, (string | number | undefined)[]]>([
    ['a missing key', (record) => delete record.title, ['bad-record', 2, 'title']],
    ['a key of another name', (record) => Object.assign(record, { titel: 'x' }), ['bad-record', 2, 'record']],
    ['a wrong type', (record) => Object.assign(record.source, { bom: 1 }), ['bad-record', 2, 'source.bom']],
    ['another text than its hash', (record) => Object.assign(record, { text: `${text}.` }), ['text-hash-mismatch', 2, undefined]],
    [
      'CR in the text',
      (record) => Object.assign(record, { text: 'a\r\nb', sha256: sha256Of('a\r\nb') }),
      ['bad-record', 2, 'text'],
    ],
    [
      'NUL in the text',
      (record) => Object.assign(record, { text: 'a\0b', sha256: sha256Of('a\0b') }),
      ['nul-bytes', 2, undefined],
    ],
    ['half a character', (record) => Object.assign(record, { title: '\ud83d' }), ['lone-surrogates', 2, undefined]],
    ['a region twice', (record) => record.regions.push(record.regions[0]), ['bad-record', 2, 'regions.2']],
    ['a layer twice', (record) => record.layers.push(record.layers[0]), ['bad-record', 2, 'layers.2']],
  ])('%s', (_what, change, problem) => {
    expect(problemsIn(tampered(change))).toEqual([problem]);
    expect(idsIn(tampered(change))).toEqual([id('2')]);
  });

  test.each<[string, (record: ReturnType<typeof JSON.parse>) => void, string]>([
    [
      'a code point offset that was not moved along',
      (record) => Object.assign(record.annotations[0].spans[0], { startCodePoint: 7 }),
      'annotations.0.spans.0.startCodePoint',
    ],
    ['no span', (record) => Object.assign(record.annotations[0], { spans: [] }), 'annotations.0.spans'],
    [
      'a link to two fillers',
      (record) => Object.assign(record.annotations[0], { links: [{ role: 'source', filler: 'AUTHOR', topic: 'x' }] }),
      'annotations.0.links.0',
    ],
    ['an id that is taken', (record) => Object.assign(record.annotations[1], { id: id('3') }), 'annotations.1.id'],
  ])('%s takes one mark out and leaves its article', (_what, change, path) => {
    const content = tampered(change);
    expect(problemsIn(content)).toEqual([['bad-record', 2, path]]);
    expect(readFile(content).articles.map(({ annotations }) => annotations.length)).toEqual([1, 0]);
  });

  test('an article that comes twice arrives once', () => {
    const [header, line] = written([full]).split('\n');
    const content = [header, line, line].join('\n');
    expect(problemsIn(content)).toEqual([['bad-record', 3, 'id']]);
    expect(idsIn(content)).toEqual([id('1')]);
  });

  test('a line that is not UTF-8 says where in the file', () => {
    const [header = '', , good] = written([full, plain]).split('\n');
    const bytes = Buffer.concat([Buffer.from(`${header}\n{"`), Buffer.from([0xff]), Buffer.from(`"}\n${good}\n`)]);
    const outcome = read(bytes);
    const offset = Buffer.byteLength(header) + 3;
    expect(outcome.ok && outcome.value.problems).toEqual([
      { code: 'not-utf8', details: { file: 'a.jsonl', line: 2, offset, byte: '0xFF' } },
    ]);
    expect(outcome.ok && outcome.value.articles).toHaveLength(1);
  });
});

describe('a file that cannot be trusted as a whole is refused', () => {
  const codesOf = (content: string) => {
    const outcome = read(content);
    return outcome.ok ? [] : outcome.problems.map(({ code, details }) => [code, details.path]);
  };
  const header = { hashiya: { formatVersion: 1, project: { name: 'x' }, scheme: defaultScheme } };

  test.each([
    ['an empty file', '', ['empty-file', undefined]],
    ['blank lines', '\n \n', ['empty-file', undefined]],
    ['a record first', written([full]).split('\n')[1] ?? '', ['missing-header', undefined]],
    ['no JSON first', 'hello', ['bad-json-line', undefined]],
    ['a later version', JSON.stringify({ hashiya: { formatVersion: 2, anything: true } }), ['newer-format', undefined]],
    [
      'a scheme without kinds',
      JSON.stringify({ hashiya: { ...header.hashiya, scheme: { ...defaultScheme, kinds: [] } } }),
      ['bad-record', 'hashiya.scheme.kinds'],
    ],
  ])('%s', (_what, content, problem) => {
    expect(codesOf(content)).toEqual([problem]);
  });
});

test('code points are code units less the surrogate pairs before them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const codePoints = codePointsOf(value);
      let offset = 0;
      [...value].forEach((character, index) => {
        expect(codePoints.at(offset)).toBe(index);
        offset += character.length;
      });
      expect(codePoints.at(value.length)).toBe([...value].length);
    }),
  );
});
