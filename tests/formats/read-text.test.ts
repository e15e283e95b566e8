// A plain text file as it lies on disk, and the article that is made of its bytes.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Encoding } from '../../formats/encodings';
import type { CarriedArticle } from '../../formats/format';
import { readText } from '../../formats/text/read-text';
import { firstBadByte } from '../../formats/utf8';

const utf8 = new TextEncoder();
const read = (content: string | Uint8Array) =>
  readText({ name: 'a.txt', bytes: typeof content === 'string' ? utf8.encode(content) : content });
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

function articleOf(content: string | Uint8Array): CarriedArticle {
  const outcome = read(content);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const [article, ...others] = outcome.value.articles;
  if (!article || others.length > 0) throw new Error('Expected one article');
  return article;
}

function problemsOf(content: string | Uint8Array) {
  const outcome = read(content);
  return outcome.ok ? [] : outcome.problems;
}

describe('what stands in the file stands in the text', () => {
  test('letters, marks and invisible characters arrive as they are, without any normalisation', () => {
    const content = 'مُحَمَّد العـــربي ﷲ ﻻ آ آ e\u0301 \u200f\u202b\u2066\u061c می‌خواهم\u2028سطر\u2029\u0085😀\n';
    expect(articleOf(content).text).toBe(content);
    // The same letter with its marks in the other order is another text.
    expect(articleOf('ب\u0651\u064e').text).not.toBe(articleOf('ب\u064e\u0651').text);
  });

  test('one byte order mark is taken off and remembered; a second one belongs to the text', () => {
    expect(articleOf('\ufeffخبر')).toMatchObject({ text: 'خبر', article: { source: { bom: true } } });
    expect(articleOf('\ufeff\ufeffخبر').text).toBe('\ufeffخبر');
    expect(articleOf('خبر').article.source.bom).toBe(false);
  });

  test.each([
    ['lf', 'أ\nب\n', 'أ\nب\n'],
    ['crlf', 'أ\r\nب\r\n', 'أ\nب\n'],
    ['cr', 'أ\rب\r', 'أ\nب\n'],
    ['mixed', 'أ\r\nب\nج\rد', 'أ\nب\nج\nد'],
    ['mixed', 'أ\r\r\nب', 'أ\n\nب'],
    ['none', 'أ\u2028ب', 'أ\u2028ب'],
  ])('newlines of style %s become LF and the style is remembered', (newline, content, text) => {
    expect(articleOf(content)).toMatchObject({ text, article: { source: { newline } } });
  });

  test('the hash of the text is of its UTF-8, and the hash of the file of its bytes', () => {
    const content = '\ufeffأ😀\r\nب';
    const { article } = articleOf(content);
    expect(article.textSha256).toBe(sha256('أ😀\nب'));
    expect(article.source.sha256).toBe(sha256(utf8.encode(content)));
    expect(article.textLength).toBe(5);
  });

  test('any text comes through but for its newlines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (content) => {
        fc.pre(!content.includes('\0') && /[^\s\p{Cf}]/u.test(content) && !content.startsWith('\ufeff'));
        expect(articleOf(content).text).toBe(content.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
      }),
    );
  });
});

describe('what is no text is refused and said exactly', () => {
  test('bytes that are not what the file says they are: which byte, where, on which line', () => {
    expect(problemsOf(Buffer.concat([Buffer.from('\ufeffxx\nabc'), Buffer.from([0xff])]))).toEqual([
      { code: 'not-utf8', details: { file: 'a.txt', offset: 9, line: 2, byte: '0xFF' } },
    ]);
    expect(codesOf(readAs('windows-1256', 'utf-8'))).toEqual(['not-utf8']);
    expect(codesOf(readAs('utf-8', 'iso-8859-6'))).toEqual(['not-in-encoding']);
  });

  test('NUL characters: how many, and where the first is', () => {
    expect(problemsOf('خبر\nأ\0ب\0')).toEqual([{ code: 'nul-bytes', details: { file: 'a.txt', offset: 9, line: 2, count: 2 } }]);
  });

  test.each(['', '\ufeff', ' \r\n\t\u00a0\u2028', '\u200f\u200b'])('nothing to read: %j', (content) => {
    expect(problemsOf(content)).toEqual([{ code: 'empty-file', details: { file: 'a.txt' } }]);
  });
});

const story = 'قال لافروف إن بكين وموسكو تعملان معًا.\nوأضاف أن الحوار مستمر، وأن اللقاء القادم في موسكو.';

/** The story as bytes of one encoding; only those of its letters that the encoding has. */
function encoded(encoding: Encoding, text = story): Uint8Array {
  if (encoding === 'utf-8') return utf8.encode(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? []));
}

const readAs = (written: Encoding, chosen?: Encoding) =>
  readText({ name: 'a.txt', bytes: encoded(written), ...(chosen ? { encoding: chosen } : {}) });
const codesOf = (outcome: ReturnType<typeof readText>) => (outcome.ok ? [] : outcome.problems.map(({ code }) => code));
const textOf = (outcome: ReturnType<typeof readText>) => (outcome.ok ? outcome.value.articles[0] : undefined);

describe('what a file is encoded in', () => {
  test.each(['utf-16le', 'utf-16be'] as const)('is told by a byte order mark, and without one by the bytes: %s', (encoding) => {
    for (const mark of ['', '\ufeff']) {
      const article = articleOf(encoded(encoding, mark + story));
      expect(article).toMatchObject({ text: story, article: { source: { encoding, bom: mark !== '' } } });
    }
  });

  test.each(['windows-1256', 'iso-8859-6'] as const)(
    'is guessed where nothing proves it, and asked for with a preview: %s',
    (encoding) => {
      const outcome = readAs(encoding);
      expect(codesOf(outcome)).toEqual(['encoding-guessed']);
      expect(outcome.ok ? {} : outcome.problems[0]?.details).toMatchObject({
        encoding,
        preview: expect.stringMatching(/^قال لافروف إن بكين/),
        others: expect.stringMatching(/^[a-z0-9, -]+$/),
      });
      const article = textOf(readAs(encoding, encoding));
      expect(article?.text).toBe(story);
      expect(article?.article.source).toMatchObject({ encoding, bom: false });
    },
  );

  test('is not guessed to be one under which the text would hold control characters', () => {
    // Persian peh and gaf are control characters in ISO 8859-6.
    const persian = encoded('windows-1256', 'پکن و گفتگو با چین درباره ژنو و گروه پنج');
    const outcome = readText({ name: 'a.txt', bytes: persian });
    expect(outcome.ok ? {} : outcome.problems[0]?.details).toMatchObject({ encoding: 'windows-1256' });
  });

  test('is not mistaken for UTF-16 in a file of one long word', () => {
    expect(articleOf('والاستقلاليتهم').article.source.encoding).toBe('utf-8');
  });

  test('is what a person says it is, whatever it looks like', () => {
    expect(textOf(readAs('windows-1256', 'windows-1252'))?.text).not.toBe(story);
    expect(textOf(readAs('windows-1256', 'windows-1256'))?.text).toBe(story);
  });

  test('survives: any text in UTF-16 comes through as it is', () => {
    const words = fc.array(fc.constantFrom('لافروف', 'مُحَمَّد', '😀', 'abc', '٢٠٢٤', 'می‌خواهم', ' ', '\n'), { minLength: 8 });
    fc.assert(
      fc.property(words, fc.constantFrom('utf-16le' as const, 'utf-16be' as const), (parts, encoding) => {
        const content = `خبر ${parts.join('')}`;
        expect(articleOf(encoded(encoding, content)).text).toBe(content);
      }),
    );
  });
});

test('the first bad byte is where a strict decoder stops, for any bytes', () => {
  const bytes = fc.array(
    fc.oneof(
      fc.constantFrom([0x41], [0xc2, 0x80], [0xe0, 0xa0, 0x80], [0xed, 0x9f, 0xbf], [0xf4, 0x8f, 0xbf, 0xbf]),
      fc.constantFrom([0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf0, 0x80], [0xe2, 0x82], [0xff], [0x80]),
      fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 3 }),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(bytes, (parts) => {
      const all = Uint8Array.from(parts.flat());
      const at = firstBadByte(all);
      const strict = (end: number) => new TextDecoder('utf-8', { fatal: true }).decode(all.subarray(0, end));
      expect(() => strict(at)).not.toThrow();
      // Had a good sequence begun there, the bytes up to its end would decode.
      for (let end = at + 1; end <= Math.min(at + 4, all.length); end += 1) expect(() => strict(end)).toThrow();
    }),
    { numRuns: 500 },
  );
});
