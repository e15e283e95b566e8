import type { Page } from '@playwright/test';
import { expect, test } from './launch';

/** Paints the marks in the page's own colour; what is left to see is the text alone. */
const invisibleMarks =
  '.mark .box::before, .mark .box::after { background: var(--paper) !important; border-color: var(--paper) !important; outline-color: var(--paper) !important }';
const noMarks = '.layer.is-behind { display: none }';

/** The largest difference of any channel of any pixel, 0 to 255. */
async function largestDifference(page: Page, first: Buffer, second: Buffer): Promise<number> {
  return await page.evaluate(
    async (pictures) => {
      const pixels = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas?.drawImage(image, 0, 0);
          return canvas?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      const [a, b] = pixels;
      if (!a || a.length === 0 || a.length !== b?.length) return 255;
      return a.reduce((largest, value, index) => Math.max(largest, Math.abs(value - (b[index] ?? 0))), 0);
    },
    [first.toString('base64'), second.toString('base64')],
  );
}

/** Blending a colour with itself at a mark's soft edge may round by one or two; a moved or clipped letter differs by a hundred. */
const ROUNDING = 8;

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
    const withoutMarks = await painted(noMarks);
    expect(await largestDifference(page, await painted(invisibleMarks), withoutMarks)).toBeLessThanOrEqual(ROUNDING);
    // The comparison can fail: the marks' own colours show, and so would a letter moved by a tenth of a pixel.
    expect(await largestDifference(page, await painted(''), withoutMarks)).toBeGreaterThan(ROUNDING);
    expect(
      await largestDifference(page, await painted(`${noMarks} .line { letter-spacing: 0.1px }`), withoutMarks),
    ).toBeGreaterThan(ROUNDING);
  });
}

test('every line stays one text node, whatever is marked on it', async ({ starter }) => {
  const { page } = await starter.start();
  const shapes = await page
    .locator('.article-text .line')
    .evaluateAll((lines) => lines.map((line) => [...line.childNodes].map((node) => node.nodeName).join(' ')));
  expect(shapes.length).toBeGreaterThan(10);
  expect(shapes.every((shape) => shape === '#text' || shape === 'BR')).toBe(true);
});
