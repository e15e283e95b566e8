import { expect, test } from './launch';

/** Paints the marks in the page's own colour; what is left to see is the text alone. */
const invisibleMarks = '.mark .box::before, .mark .box::after { background: var(--paper) !important; border-color: var(--paper) !important; outline-color: var(--paper) !important }';
const noMarks = '.layer.is-behind { display: none }';

for (const theme of ['light', 'dark'] as const) {
  test(`marks change no pixel of the letters in the ${theme} theme`, async ({ starter }) => {
    const { page } = await starter.start({ theme });
    await expect(page.locator('.mark').first()).toBeAttached();
    const text = page.locator('.reading-column');
    const painted = async (css: string): Promise<Buffer> => {
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`${rules} .article-text { caret-color: transparent }`);
        document.adoptedStyleSheets = [sheet];
      }, css);
      return await text.screenshot();
    };
    const marksShown = await painted('');
    const withMarks = await painted(invisibleMarks);
    const withoutMarks = await painted(noMarks);
    expect(withMarks.equals(withoutMarks)).toBe(true);
    // The comparison can fail: marks in their own colours do change the picture.
    expect(marksShown.equals(withoutMarks)).toBe(false);
  });
}

test('every line stays one text node, whatever is marked on it', async ({ starter }) => {
  const { page } = await starter.start();
  const shapes = await page.locator('.article-text .line').evaluateAll((lines) =>
    lines.map((line) => [...line.childNodes].map((node) => node.nodeName).join(' ')),
  );
  expect(shapes.length).toBeGreaterThan(10);
  expect(shapes.every((shape) => shape === '#text' || shape === 'BR')).toBe(true);
});
