import { expect, test } from './launch';
import { differenceFromKept, invisibleMarks, keepPicture, ROUNDING, style } from './pixels';

for (const theme of ['light', 'dark'] as const) {
  test(`marks change no pixel of the letters in the ${theme} theme`, async ({ starter }) => {
    const workbench = await starter.start({ theme });
    const { page } = workbench;
    await expect(page.locator('.mark').first()).toBeAttached();
    const noMarks = '.layer.is-behind { display: none }';
    await style(page, noMarks);
    await keepPicture(workbench, theme);
    await style(page, invisibleMarks);
    expect(await differenceFromKept(workbench, theme)).toBeLessThanOrEqual(ROUNDING);
    // The comparison can fail: the marks' own colours show, and so would a letter moved by a tenth of a pixel.
    await style(page, '');
    expect(await differenceFromKept(workbench, theme)).toBeGreaterThan(ROUNDING);
    await style(page, `${noMarks} .line { letter-spacing: 0.1px }`);
    expect(await differenceFromKept(workbench, theme)).toBeGreaterThan(ROUNDING);
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
