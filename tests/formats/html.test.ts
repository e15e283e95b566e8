// Saved web pages: the paragraphs of the story and what the page tells about it, whatever stands around them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlFormat } from '../../formats/html/html-format';
import { readHtml } from '../../formats/html/read-html';
import { bytesOf, carried, golden, told } from '../builders/foreign';
import { mutated, someCuts } from '../builders/mutated';

const reader = htmlFormat.reader && { ...htmlFormat.reader, read: readHtml };
const pages = { ...htmlFormat, reader };
const read = (html: string | Uint8Array, name = 'a.html') =>
  carried(pages, { name, bytes: typeof html === 'string' ? bytesOf(html) : html });
const goldenText = (name: string) => new TextDecoder().decode(golden(name)).trimEnd();
const textOf = (html: string): string | undefined => read(`<body>${html}</body>`).articles[0]?.text;
const factsOf = (head: string) =>
  read(`<html><head>${head}</head><body><p>قال لافروف إن الحوار مستمر.</p></body></html>`).articles[0]?.article;

describe('a page of a newspaper', () => {
  test('gives its headline, its story line by line, and what its head says', () => {
    const { articles, problems } = read(golden('html/news.html'), 'news.html');
    expect(problems).toEqual([]);
    expect(articles[0]?.text).toBe(goldenText('html/news.txt'));
    expect(articles[0]?.article).toMatchObject({
      title: 'لافروف في بكين: الحوار مستمر',
      outlet: 'العربي الجديد',
      byline: 'ليلى حداد، سامي نصّار',
      url: 'https://news.example/politics/1',
      publishedOn: '2024-04-09',
      language: 'ar',
      source: { file: 'news.html', encoding: 'utf-8', newline: 'lf' },
    });
  });

  test('of tables and fonts that says windows-1256 is read as such', () => {
    const { articles, problems } = read(golden('html/old.html'));
    expect(problems).toEqual([]);
    expect(articles[0]?.text).toBe(goldenText('html/old.txt'));
    expect(articles[0]?.article).toMatchObject({
      title: 'نفي رسمي لخبر الصفقة',
      source: { encoding: 'windows-1256', newline: 'crlf' },
    });
  });
});

describe('its text', () => {
  test.each([
    ['<p>قال<br>أضاف<p>ختم', 'قال\nأضاف\nختم'],
    ['<p>قال\n   \t لافروف </p>', 'قال لافروف'],
    ['<p>لا<b>فر</b>وف</p>', 'لافروف'],
    ['<p>قال&nbsp;&laquo;نعم&raquo; &#128512;&zwnj;.</p>', 'قال\u00a0«نعم» 😀\u200c.'],
    ['<ul><li>أول</li><li>ثان</li></ul>', 'أول\nثان'],
    ['<table><tr><td>أ</td><td>ب</td></tr><tr><td><p>ج</p></td><td> <p>د</p> </td></tr></table>', 'أ\tب\nج\tد'],
    ['<table><tr><td>أ<br>ب</td><td>ج</td></tr><tr><td></td><td>د<p>ه</td><td>و</td></tr></table>', 'أ\nب\nج\nد\nه\nو'],
    ['<table><tr><td><table><tr><td>أ</td></tr><tr><td>ب</td></tr></table></td><td>ج</td></tr></table>', 'أ\nب\nج'],
    ['<pre>قال\n  أضاف</pre>', 'قال\nأضاف'],
    ['<p>ظاهر</p><p hidden>سر</p><p style="x:y; DISPLAY : none">سر</p><script>سر</script><style>سر</style>', 'ظاهر'],
    ['<p>ظاهر <!-- سر --><ruby>漢<rt>kan</rt></ruby></p><textarea>سر</textarea><template>سر</template>', 'ظاهر 漢'],
  ])('%s', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('is all that the page shows where there is no story, which is said', () => {
    const links = read('<body><ul><li><a href="/1">خبر أول</a></li><li><a href="/2">خبر ثان</a></li></ul></body>');
    expect(links.articles[0]?.text).toBe('خبر أول\nخبر ثان');
    expect(read('<body><script>سر</script><p hidden>سر</p></body>').problems.map(({ code }) => code)).toEqual(['empty-file']);
  });
});

describe('its encoding', () => {
  const page = (head: string) => `<html><head>${head}</head><body><p>قال لافروف إن الحوار مستمر، ونفت الوزارة.</p></body></html>`;
  const arabic = (html: string) =>
    Uint8Array.from([...html].map((letter) => (letter < '\u0080' ? letter.charCodeAt(0) : (windows1256.get(letter) ?? 63))));
  const windows1256 = new Map(
    [...new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((l, byte) => [l, byte]),
  );

  test.each(['<meta charset=windows-1256>', '<meta http-equiv=x content="text/html; charset=cp1256">'])(
    'is as %s says',
    (head) => {
      expect(read(arabic(page(head))).articles[0]?.article.source.encoding).toBe('windows-1256');
    },
  );

  test('is asked about where the page does not say, and proven UTF-8 whatever it says', () => {
    expect(read(arabic(page(''))).problems.map(({ code }) => code)).toEqual(['encoding-guessed']);
    expect(read(page('<meta charset=windows-1256>')).articles[0]?.article.source.encoding).toBe('utf-8');
  });
});

describe('what is told about it', () => {
  test.each([
    [
      'the only headline, where the window is named otherwise',
      'بكين | الغد',
      '<h1>لافروف يلتقي وانغ يي في بكين</h1>',
      'لافروف يلتقي وانغ يي في بكين',
    ],
    [
      'the window’s name, where the only headline is the name of the house',
      'الحوار مستمر في بكين | الغد',
      '<h1>الغد</h1>',
      'الحوار مستمر في بكين',
    ],
  ])('its title is %s', (_name, title, headline, expected) => {
    const page = `<html><head><title>${title}</title><meta property="og:site_name" content="الغد"></head>
      <body>${headline}<p>قال لافروف إن الحوار مستمر، ونفت الوزارة.</p></body></html>`;
    expect(read(page).articles[0]?.article.title).toBe(expected);
  });

  test.each([
    [
      '<title>الحوار مستمر | الغد</title><meta property="og:site_name" content="الغد">',
      { title: 'الحوار مستمر', outlet: 'الغد' },
    ],
    ['<meta name="author" content="ليلى حداد">', { byline: 'ليلى حداد' }],
    [
      '<link rel="canonical" href="javascript:1"><meta property="og:url" content="https://a.example/">',
      { url: 'https://a.example/' },
    ],
    [
      '<script type="application/ld+json">{"@type":["NewsArticle"],"datePublished":"2024-04-09T10:00Z"}</script>',
      { publishedOn: '2024-04-09' },
    ],
    [
      '<script type="application/ld+json">{not json</script><meta name="date" content="2024-04-09">',
      { publishedOn: '2024-04-09' },
    ],
  ])('%s', (head, facts) => {
    expect(factsOf(head)).toMatchObject(facts);
  });

  test('is not believed where it runs the other way than the text', () => {
    expect(read('<html lang="en"><p>قال لافروف إن الحوار مستمر.</p>').articles[0]?.article).toMatchObject({
      language: 'ar',
      direction: 'rtl',
    });
    expect(read('<html lang="fa"><p>قال لافروف إن الحوار مستمر.</p>').articles[0]?.article.language).toBe('fa');
  });
});

describe('a page that would take for ever', () => {
  test.each([
    ['100,000 elements inside each other', '<div>'.repeat(100_000)],
    ['100,000 unknown elements inside each other', '<x-y>'.repeat(100_000)],
    ['a million paragraphs', '<p>x'.repeat(1_000_000)],
    [
      'styles that are never closed',
      `${Array.from({ length: 500 }, (_, i) => `<font color=${i}>`).join('')}${'<p>'.repeat(50_000)}`,
    ],
  ])('of %s is refused', (_name, html) => {
    expect(read(html).problems.map(({ code }) => code)).toEqual(['file-too-tangled']);
  });

  test('in one line of 5 MB, or a tag of 5 MB, is read', () => {
    expect(textOf(`<p>${'قال لافروف '.repeat(250_000)}`)?.length).toBeGreaterThan(2_000_000);
    expect(textOf(`<p>نعم<img alt="${'x'.repeat(5_000_000)}">`)).toBe('نعم');
    expect(textOf(`<p>نعم<img ${'a b c '.repeat(20_000)}>`)).toBe('نعم');
  });
});

test('a damaged page gives an article or a problem', () => {
  for (const name of ['html/news.html', 'html/old.html']) {
    fc.assert(
      fc.property(
        someCuts(['<', '>', '</', '<table>', '<p', '"', '<!--', '&', '&#xd800;', '\0', '<svg>', '<template>']),
        (cuts) => {
          const { articles, problems } = read(mutated(golden(name), cuts));
          expect(articles.length + problems.length).toBeGreaterThan(0);
          for (const { text } of articles) expect(text).not.toMatch(/[\0\r]|\p{Surrogate}/u);
          expect(told(problems).join()).not.toContain('undefined');
        },
      ),
      { numRuns: 60, interruptAfterTimeLimit: 15_000 },
    );
  }
});
