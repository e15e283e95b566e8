// Tables of articles: what is told from a file alone, what a person may say, and what is left out and told.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadingChoices } from '../../formats/format';
import { recognise } from '../../formats/registry';
import { columnsFrom } from '../../formats/table/columns';
import { plainRecordsFormat, tableFormat } from '../../formats/table/table-format';
import { bytesOf, carried, golden, jsonLines, told } from '../builders/foreign';

const read = (content: string | Uint8Array, choices?: ReadingChoices, name = 'a.csv') =>
  carried(tableFormat, {
    name,
    bytes: typeof content === 'string' ? bytesOf(content) : content,
    ...(choices ? { choices } : {}),
  });
const readRecords = (bytes: Uint8Array, choices?: ReadingChoices) =>
  carried(plainRecordsFormat, { name: 'a.jsonl', bytes, ...(choices ? { choices } : {}) });
const columns = (typed: string) => ({ columns: columnsFrom(typed) ?? new Map() });
const texts = ({ articles }: ReturnType<typeof read>) => articles.map(({ text }) => text);

describe('a table as a spreadsheet writes it', () => {
  test('has its delimiter, quotes, names and dates told from itself', () => {
    const { articles, problems } = read(golden('table/excel.csv'));
    expect(articles).toMatchObject([
      {
        text: 'قال لافروف إن "الحوار" مستمر؛ وغادر.\nوأضاف أن اللقاء القادم في موسكو.',
        article: {
          title: 'لافروف في بكين 😀',
          outlet: 'العربي الجديد',
          publishedOn: '2024-04-09',
          url: 'https://example.com/1',
          language: 'ar',
          source: { encoding: 'utf-8', bom: true, newline: 'crlf' },
          metadata: { القسم: 'سياسة' },
        },
      },
      { text: 'نفت الوزارة الخبر الكاذب.', article: { publishedOn: '2024-04-10', source: { newline: 'crlf' } } },
    ]);
    expect(told(problems)).toEqual(['empty-text #5']);
  });

  test('of tweets with stray quotes is read without quoting, and a number is no article id', () => {
    const { articles, problems } = read(golden('table/tweets.tsv'), undefined, 'tweets.tsv');
    expect(articles).toMatchObject([
      {
        text: 'قال "لافروف إن الحوار مستمر 😀',
        article: { language: 'ar', direction: 'rtl', metadata: { id: '1', stance: 'favor' } },
      },
      { text: 'The ministry denied the report.', article: { language: 'en', direction: 'ltr' } },
    ]);
    expect(problems).toEqual([]);
  });

  test('in windows-1256 is asked about, and read as a person says', () => {
    const windows1256 = Uint8Array.from([0xe4, 0xd5, 0x0a, ...Array(30).fill([0xde, 0xc7, 0xe1, 0x20]).flat(), 0x0a]);
    expect(told(read(windows1256).problems)[0]).toMatch(/^encoding-guessed/);
    const chosen = carried(tableFormat, { name: 'a.csv', bytes: windows1256, encoding: 'windows-1256' });
    expect(chosen.articles[0]?.text.trim()).toBe('قال '.repeat(30).trim());
  });
});

describe('what the columns are', () => {
  test('is told from what stands in them where the names say nothing', () => {
    const { articles } = read('x,y,z\nhttps://a.example/1,2024-04-09,قال لافروف إن الحوار مستمر\n');
    expect(articles).toMatchObject([
      { text: 'قال لافروف إن الحوار مستمر', article: { url: 'https://a.example/1', publishedOn: '2024-04-09', metadata: {} } },
    ]);
  });

  test('is told without a row of names too, and such columns go by their number', () => {
    const { articles } = read('2024-04-09,قال لافروف إن الحوار مستمر,سياسة\n2024-04-10,نفت الوزارة الخبر الكاذب,محليات\n');
    expect(articles.map(({ article }) => article.metadata)).toEqual([{ 3: 'سياسة' }, { 3: 'محليات' }]);
  });

  test('is what a person says, whatever the names say', () => {
    const table = 'text,summary,notes\nالنص الطويل جدا جدا,الملخص,سر\n';
    expect(read(table, columns('text=summary,metadata=text,ignore=notes')).articles).toMatchObject([
      { text: 'الملخص', article: { metadata: { text: 'النص الطويل جدا جدا' } } },
    ]);
    expect(told(read(table, columns('text=body')).problems)).toEqual(['column-missing body text, summary, notes']);
  });

  test('may be typed with commas in a name', () => {
    expect(columnsFrom('text=a, b,title=العنوان')).toEqual(
      new Map([
        ['a, b', 'text'],
        ['العنوان', 'title'],
      ]),
    );
    expect(columnsFrom('words=a')).toBeNull();
  });

  test('a date that leaves the day open is kept as it is written', () => {
    const { articles } = read('text,date\nقال لافروف,03/04/2024\n');
    expect(articles[0]?.article).toMatchObject({ publishedOn: null, metadata: { date: '03/04/2024' } });
  });
});

describe('what is no article is told', () => {
  test('a row with more cells than columns, with its line; a row with fewer is read', () => {
    const { articles, problems } = read('title,text\nأ,نص أول\nب,نص,زائد\nج\nد,"نص\nثان"\n');
    expect(articles.map(({ text }) => text)).toEqual(['نص أول', 'نص\nثان']);
    expect(told(problems)).toEqual(['too-many-cells 3 3 2', 'empty-text #4']);
  });

  test('a text that stands there twice', () => {
    const result = read('title,text\nأ,نص\nب,نص\nج,نص\n');
    expect(texts(result)).toEqual(['نص']);
    expect(told(result.problems)).toEqual(['repeated-texts 2 #3 = #2, #4 = #2']);
  });

  test('a quote that is never closed refuses the table', () => {
    const rows = Array.from({ length: 60 }, (_, index) => `"عنوان","نص رقم ${index}"`).join('\n');
    const { articles, problems } = read(`title,text\n${rows}\nأ,"نص بلا آخر\nب,نص\n`);
    expect(articles).toEqual([]);
    expect(told(problems)[0]).toMatch(/^bad-record 62 table Quote Not Closed/);
  });

  test('NUL in a text', () => {
    expect(told(read('text\nقا\0ل\n').problems)).toEqual(['unfit-text #2 2 U+0000']);
  });

  test('a million columns', () => {
    expect(told(read(`text${',a'.repeat(999_999)}\n`).problems)).toEqual(['too-many-columns 1000000 1000']);
    const keys = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, 'a']));
    expect(told(readRecords(jsonLines(keys)).problems)).toEqual(['too-many-columns 5000 1000']);
  });

  test('an empty table, and one without any words', () => {
    expect(told(read('').problems)).toEqual(['empty-file']);
    expect(told(read('a,b\n1,2\n3,4\n').problems)).toEqual(['no-text-column a, b']);
  });
});

test('a line of five megabytes is a text like another', () => {
  const long = 'قال لافروف '.repeat(450_000).trim();
  expect(texts(read(`title,text\nأ,"${long}"\n`))[0]?.length).toBe(long.length);
});

describe('records of JSON', () => {
  test('are rows whose columns are their keys; what is no cell is counted', () => {
    const bytes = golden('table/records.jsonl');
    const recognised = recognise({ name: 'a.jsonl', bytes });
    expect(recognised.ok && recognised.value.key).toBe('records');
    const { articles, problems } = readRecords(bytes);
    expect(articles).toMatchObject([
      {
        text: 'قال 😀 محمّد صلاح إنّ الشركة ستفتح مكتباً.',
        article: {
          id: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
          title: 'خبر',
          publishedOn: '2024-04-09',
          metadata: { tags: 'سياسة, اقتصاد', likes: '12' },
        },
      },
      { text: 'نفت الوزارة الخبر.', article: { title: 'ثان' } },
    ]);
    expect(told(problems)).toEqual(['empty-text #3', 'not-carried entities 1']);
  });

  test('heed what a person says, and have no column that no record has', () => {
    const bytes = jsonLines({ tweet: 'قال لافروف', reply: 'نفت الوزارة' });
    expect(readRecords(bytes, columns('text=reply')).articles.map(({ text }) => text)).toEqual(['نفت الوزارة']);
    expect(told(readRecords(bytes, columns('text=body')).problems)).toEqual(['column-missing body tweet, reply']);
  });
});

describe('any table', () => {
  const cell = fc
    .array(fc.constantFrom('قال', 'لافروف', '😀', '"', '""', ',', ';', '\t', '\n', '\r\n', ' ', 'a', '١', '\u0651'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => `ن${parts.join('')}ن`);

  test('comes back cell by cell, with quotes, delimiters and line ends in them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell, { minLength: 1, maxLength: 5 }), fc.constantFrom(',', ';', '\t'), (bodies, delimiter) => {
        const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
        const rows = bodies.map((body, index) => [quoted(`عنوان ${index}`), quoted(body)].join(delimiter));
        const expected = [...new Set(bodies.map((body) => body.replace(/\r\n?/g, '\n')))];
        expect(texts(read(['title', 'text'].join(delimiter).concat('\n', rows.join('\n'))))).toEqual(expected);
      }),
      { numRuns: 150, interruptAfterTimeLimit: 10_000 },
    );
  });

  test('however damaged, gives articles or problems, and always ends', () => {
    const piece = fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '\0',
      '\ufeff',
      'نص',
      'text',
      'date',
      '2024-04-09',
      '\\',
      '{',
      '[',
      '": "',
      'http://a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const result of [read(pieces.join('')), readRecords(bytesOf(pieces.join('')))]) {
          expect(result.articles.length + result.problems.length).toBeGreaterThan(0);
          for (const { text, article } of result.articles) {
            expect(text).not.toMatch(/[\0\r]|\p{Surrogate}/u);
            expect(article.textLength).toBe(text.length);
          }
        }
      }),
      { numRuns: 300, interruptAfterTimeLimit: 10_000 },
    );
  });
});
