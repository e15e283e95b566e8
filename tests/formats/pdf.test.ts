// PDF files: paragraphs in the order in which they are read, with letters instead of shapes, and without what every page repeats.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdfFormat } from '../../formats/pdf/pdf-format';
import { foldForms, turnBrackets } from '../../formats/pdf/presentation-forms';
import { bytesOf, carriedSoon, golden, told } from '../builders/foreign';
import { mutated, someCuts } from '../builders/mutated';
import { type Drawn, fromRight, type PdfContent, pdfOf, widthOf } from '../builders/pdf';

const read = (bytes: Uint8Array) => carriedSoon(pdfFormat, { name: 'a.pdf', bytes });
const textOf = async (...pages: Drawn[][]) => (await read(pdfOf({ pages }))).articles[0]?.text;

/** Lines from right to left under each other, the first at `top`. */
const lines = (texts: readonly string[], top = 500, right = 350) =>
  texts.map((text, at) => fromRight(text, right, top - at * 14));

test('a document as a browser prints it gives its paragraphs, from shapes that are drawn one by one', async () => {
  const { articles, problems } = await read(golden('pdf/story.pdf'));
  expect(articles[0]?.text).toBe(new TextDecoder().decode(golden('pdf/story.txt')).trimEnd());
  expect(articles[0]?.article).toMatchObject({ title: 'لافروف في بكين', language: 'ar', direction: 'rtl' });
  expect(told(problems)).toEqual(['running-heads-dropped 6', 'letters-left-out 1']);
});

describe('a line', () => {
  test.each([
    [
      'is read from the right, whatever is drawn first',
      [fromRight('لافروف', 330, 500), fromRight('قال', 350, 500)],
      'قال لافروف',
    ],
    [
      'has its Latin words from the left',
      [fromRight('قالت شركة', 350, 500), { text: 'Open', x: 265, y: 500 }, { text: 'AI', x: 290, y: 500 }],
      'قالت شركة Open AI',
    ],
    [
      'has its numbers from the left',
      [fromRight('عام', 350, 500), { text: '20', x: 305, y: 500 }, { text: '24', x: 315, y: 500 }],
      'عام 2024',
    ],
    [
      'of Latin words has its Arabic from the right',
      [
        { text: 'The house', x: 50, y: 500 },
        fromRight('قال', 135, 500),
        fromRight('نعم', 115, 500),
        { text: 'said so', x: 140, y: 500 },
      ],
      'The house قال نعم said so',
    ],
    ['has one of two letters that make it bold', [fromRight('قال', 350, 500), fromRight('قال', 350.3, 500)], 'قال'],
    ['has its marks behind their letters', [fromRight('قل', 350, 500), { text: '\u064e', x: 346, y: 501 }], 'قَل'],
  ])('%s', async (_name, drawn, text) => {
    expect(await textOf(drawn)).toBe(text);
  });

  test('has letters for shapes, and keeps what a person types as one sign', () => {
    expect(foldForms('\ufedf\ufe8e\ufed3 \ufefb \ufef7 \ufdf2 \ufdfa \ufe70\ufe77')).toBe('لاف لا لأ الله \ufdfa \u064b\u064e');
    expect(foldForms('ﬁ ２ ①')).toBe('ﬁ ２ ①');
  });

  test('has its brackets turned when all of them are inside out', () => {
    expect(turnBrackets('قال )نعم( و»لا« [ا]')).toBe('قال (نعم) و«لا» [ا]');
    expect(turnBrackets('أولا) ثم (هذا)')).toBe('أولا) ثم (هذا)');
  });
});

describe('paragraphs', () => {
  const [full, other, short] = ['قال لافروف إن الحوار مع بكين سيستمر', 'ونفت وزارة الخارجية ما قيل عن صفقات', 'إلى الغد.'];

  test('end where the next word would have fitted, and where lines stand further apart', async () => {
    expect(await textOf(lines([full, full, short, full, full]))).toBe(`${full} ${full} ${short}\n${full} ${full}`);
    expect(await textOf([...lines([full, full]), ...lines([full, full], 440)])).toBe(`${full} ${full}\n${full} ${full}`);
  });

  test('begin where a line is set in, and a passage that is set in is one', async () => {
    const setIn = lines([full, other], 472, 335);
    expect(await textOf([...lines([full, other]), ...setIn])).toBe(`${full} ${other}\n${full} ${other}`);
  });

  test('go on in the next column and on the next page', async () => {
    const columns = [...lines([full, full], 500, 390), ...lines([full, short], 500, 190)];
    expect(await textOf(columns)).toBe(`${full} ${full} ${full} ${short}`);
    expect(await textOf(lines([full, full]), lines([other, short]))).toBe(`${full} ${full} ${other} ${short}`);
  });

  test('of Latin words are joined where a hyphen cut one', async () => {
    const [first, second] = ['the minister denied the re-', 'port and left the building at'];
    expect(
      await textOf([
        { text: first, x: 50, y: 500 },
        { text: second, x: 50, y: 486 },
      ]),
    ).toBe('the minister denied the report and left the building at');
    expect(widthOf(first)).toBeGreaterThan(100);
  });
});

test('running heads and page numbers are left out and counted, and what only looks so stays', async () => {
  const story = [
    'قال لافروف إن الحوار سيستمر.',
    'ونفت الوزارة ما قيل عن الصفقة.',
    'وغادر الوفد العاصمة أمس.',
    'وختم بالشكر للحضور كلهم.',
  ];
  const pages = story.map((text, at) => [
    fromRight('جريدة الغد', 350, 570),
    fromRight(text, 350, 500),
    fromRight(`– ${at + 7} –`, 200, 20),
  ]);
  const { articles, problems } = await read(pdfOf({ pages }));
  expect(articles[0]?.text).toBe(story.join('\n'));
  expect(told(problems)).toEqual(['running-heads-dropped 8']);
});

describe('a document that cannot be read is refused', () => {
  const codes = async (bytes: Uint8Array) => (await read(bytes)).problems.map(({ code }) => code);
  const story: PdfContent = { pages: [lines(['قال لافروف إن الحوار مع بكين سيستمر'])] };

  test('when its pages are pictures', async () => {
    expect(await codes(pdfOf({ pages: [[], []] }))).toEqual(['no-text-layer']);
  });

  test('when it is locked', async () => {
    expect(await codes(pdfOf({ ...story, locked: true }))).toEqual(['document-locked']);
  });

  test('when it is none, or nothing is left of it', async () => {
    expect(await codes(bytesOf('خبر'))).toEqual(['document-damaged']);
    expect(await codes(bytesOf('%PDF-1.4\n'))).toEqual(['document-damaged']);
    expect(await codes(pdfOf(story).subarray(0, 200))).toEqual(['document-damaged']);
  });

  test('when its shapes have no letters behind them', async () => {
    expect(await codes(pdfOf({ pages: [[{ text: 'a\0\0\0bc', x: 50, y: 500 }]] }))).toEqual(['text-layer-unreadable']);
  });

  test('when it is a bomb, before it goes off', async () => {
    expect(await codes(pdfOf({ ...story, filler: new Uint8Array(250_000_000).fill(32) }))).toEqual(['file-too-tangled']);
  });
});

test('a title that its text does not say is the name of a file', async () => {
  const pages = [lines(['نفي رسمي', 'قال لافروف إن الحوار مع بكين سيستمر'])];
  expect((await read(pdfOf({ pages, title: 'نفي رسمي' }))).articles[0]?.article.title).toBe('نفي رسمي');
  expect((await read(pdfOf({ pages, title: 'Layout_7.indd' }))).articles[0]?.article.title).not.toBe('Layout_7.indd');
});

test('a damaged document gives an article or a problem', async () => {
  const poison = ['stream', 'endobj', '<<', '>>', '/Kids', '999999999', '0 R', '\0', '/Count -1', '[', '('];
  for (const whole of [golden('pdf/story.pdf'), pdfOf({ pages: [lines(['قال لافروف', 'نعم']), lines(['لا'])] })]) {
    await fc.assert(
      fc.asyncProperty(someCuts(poison), async (cuts) => {
        const { articles, problems } = await read(mutated(whole, cuts));
        expect(articles.length + problems.length).toBeGreaterThan(0);
        for (const { text } of articles) expect(text).not.toMatch(/[\0\r]|\p{Surrogate}/u);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 15_000 },
    );
  }
});
