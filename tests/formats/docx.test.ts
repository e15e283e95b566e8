// Word documents: every word that Word shows, paragraph by paragraph, and nothing that was deleted.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docxFormat } from '../../formats/docx/docx-format';
import { type DocxContent, docxOf, paragraph, picture, run } from '../builders/docx';
import { bytesOf, carriedSoon, golden, told } from '../builders/foreign';
import { mutated, someCuts } from '../builders/mutated';
import { zipOf } from '../builders/zip';

const read = (bytes: Uint8Array) => carriedSoon(docxFormat, { name: 'a.docx', bytes });
const readBody = async (body: string, more: Partial<DocxContent> = {}) => await read(await docxOf({ ...more, body }));
const textOf = async (body: string) => (await readBody(body)).articles[0]?.text;

test('a document gives its paragraphs, its lists and tables, and its notes after them', async () => {
  const { articles, problems } = await read(golden('docx/story.docx'));
  expect(articles[0]?.text).toBe(new TextDecoder().decode(golden('docx/story.txt')).trimEnd());
  expect(articles[0]?.article).toMatchObject({ title: 'لافروف في بكين', language: 'ar', direction: 'rtl', byline: null });
  expect(told(problems)).toEqual(['pictures-left-out 1']);
});

describe('in a paragraph', () => {
  test.each([
    ['words are never glued at a line break', `${run('قال')}<w:r><w:br/></w:r>${run('لافروف')}`, 'قال\nلافروف'],
    ['a tab is a space', `${run('قال')}<w:r><w:tab/></w:r>${run('لافروف')}`, 'قال لافروف'],
    ['runs within a word are one word', run('لا') + run('فر') + run('وف'), 'لافروف'],
    [
      'what was deleted is gone',
      `${run('قال ')}<w:del w:id="1"><w:r><w:delText>كاذبا</w:delText></w:r></w:del>${run('نعم')}`,
      'قال نعم',
    ],
    ['what was inserted stands', `${run('قال ')}<w:ins w:id="1">${run('صادقا ')}</w:ins>${run('نعم')}`, 'قال صادقا نعم'],
    [
      'what was moved stands once',
      `<w:moveFrom w:id="1">${run('نعم')}</w:moveFrom>${run('قال ')}<w:moveTo w:id="2">${run('نعم')}</w:moveTo>`,
      'قال نعم',
    ],
    [
      'words told to run from the right are kept',
      `<w:dir w:val="rtl">${run('قال ')}<w:bdo w:val="rtl">${run('نعم')}</w:bdo></w:dir>`,
      'قال نعم',
    ],
    ['fields show what they show', `<w:fldSimple w:instr=" DATE ">${run('09 ابريل 2024')}</w:fldSimple>`, '09 ابريل 2024'],
    ['emoji and entities are characters', run('قال &amp; 😀 &lt;نعم&gt;'), 'قال & 😀 <نعم>'],
    ['signs of notes are no words', `${run('قال')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' نعم')}`, 'قال نعم'],
  ])('%s', async (_name, content, text) => {
    expect(await textOf(paragraph(content))).toBe(text);
  });
});

describe('its title', () => {
  const heading = paragraph(run('عنوان في المتن'), 'heading1') + paragraph(run('قال لافروف.'));
  test.each([
    ['نفي رسمي', 'نفي رسمي'],
    ['Microsoft Word - Document1', 'عنوان في المتن'],
    ['', 'عنوان في المتن'],
  ])('of a document that says “%s” is “%s”', async (title, expected) => {
    expect((await readBody(heading, { title })).articles[0]?.article.title).toBe(expected);
  });
});

describe('a document that cannot be read is refused', () => {
  const codes = async (bytes: Uint8Array) => (await read(bytes)).problems.map(({ code }) => code);

  test('when it is no archive, is cut short, or holds no document', async () => {
    const whole = await docxOf({ body: paragraph(run('قال')) });
    expect(await codes(bytesOf('not a zip'))).toEqual(['document-damaged']);
    expect(await codes(whole.subarray(0, whole.length - 40))).toEqual(['document-damaged']);
    expect(await codes(await zipOf({ 'a.txt': 'خبر' }))).toEqual(['document-damaged']);
    expect(await codes(await docxOf({ body: '<w:p><w:r>' }))).toEqual(['document-damaged']);
  });

  test('when it is locked or older than 2007', async () => {
    expect(await codes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toEqual(['document-locked']);
  });

  test('when it has no words', async () => {
    expect(await codes(await docxOf({ body: paragraph(picture) }))).toEqual(['empty-file']);
  });

  test('when it is a bomb, before it goes off', async () => {
    const filler = 'a'.repeat(40_000_000);
    expect(await codes(await docxOf({ body: '', parts: { 'word/document.xml': filler } }))).toEqual(['file-too-tangled']);
    const lie = await docxOf({ body: '', parts: { 'word/document.xml': filler } });
    const entry = lie.lastIndexOf('word/document.xml') - 46;
    lie.writeUInt32LE(100, entry + 24);
    expect(await codes(lie)).toEqual(['document-damaged']);
  });

  test('when its elements stand 100,000 deep', async () => {
    expect(await codes(await docxOf({ body: `${'<w:ins>'.repeat(100_000)}${'</w:ins>'.repeat(100_000)}` }))).toEqual([
      'document-damaged',
    ]);
  });

  test('when entities would multiply', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(run('&c;'))}</w:body></w:document>`;
    const { articles } = await readBody('', { parts: { 'word/document.xml': laughs } });
    expect(articles.map(({ text }) => text).join()).not.toContain('haha');
  });
});

test('pictures are never unpacked, however large they say they are', async () => {
  const media = { 'word/media/a.png': new Uint8Array(60_000_000) };
  const { articles } = await readBody(paragraph(run('قال لافروف')) + paragraph(picture), { parts: media });
  expect(articles[0]?.text).toBe('قال لافروف');
});

test('a damaged document gives an article or a problem', async () => {
  const whole = golden('docx/story.docx');
  await fc.assert(
    fc.asyncProperty(someCuts(['PK', '\0', '<', 'w:p', '>', '\uffff']), async (cuts) => {
      const { articles, problems } = await read(mutated(whole, cuts));
      expect(articles.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 60, interruptAfterTimeLimit: 15_000 },
  );
});

test('a document whose XML is damaged gives an article or a problem', async () => {
  const body = bytesOf(paragraph(run('قال لافروف')) + paragraph(picture));
  await fc.assert(
    fc.asyncProperty(
      someCuts(['<', '</w:p>', '<w:tbl>', '&', '&#0;', '&#xd800;', '"', '<w:p>', '<w:tc>', ']]>']),
      async (cuts) => {
        const { articles, problems } = await readBody(mutated(body, cuts).toString());
        expect(articles.length + problems.length).toBeGreaterThan(0);
        for (const { text } of articles) expect(text).not.toMatch(/[\0\r]|\p{Surrogate}/u);
      },
    ),
    { numRuns: 60, interruptAfterTimeLimit: 15_000 },
  );
});
