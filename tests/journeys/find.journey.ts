import type { Page } from '@playwright/test';
import { dragOver, selectedText } from './article';
import { type Say, sayIn, selectedCard } from './hand';
import { expect, test } from './launch';

const field = (page: Page, say: Say) => page.getByRole('textbox', { name: say('find.title') });
const count = (page: Page) => page.locator('.find-count');
/** Where the selection begins: its line, and how far into it. */
const place = (page: Page) =>
  page.evaluate(() => {
    const { anchorNode, anchorOffset } = window.getSelection() ?? {};
    const lines = [...document.querySelectorAll('.article-text .line')];
    return `${lines.findIndex((line) => line.contains(anchorNode ?? null))}:${anchorOffset}`;
  });
const current = (page: Page) => page.locator('.hit.is-current').first();

for (const language of ['ar', 'en'] as const) {
  test(`words are found in any spelling, counted and walked by key in the ${language} interface`, async ({ starter }) => {
    const say = sayIn(language);
    const { page } = await starter.start({ language });
    await page.keyboard.press('Control+f');
    await expect(field(page, say)).toBeFocused();
    await page.keyboard.type('لافروڤ');
    await expect(count(page)).toHaveText(say('find.none'));
    await field(page, say).fill('وَزير  الخارجيه');
    await expect(count(page)).toHaveText(/^1 /);
    const total = Number((await count(page).textContent())?.match(/\d+/g)?.at(-1));
    expect(total).toBeGreaterThan(2);
    await expect(page.locator('.hit').first()).toBeAttached();
    await expect(current(page)).toBeInViewport();

    await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText(say('find.hits', { current: 2, total }));
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+F3');
    await expect(count(page)).toHaveText(say('find.hits', { current: total, total }));
    await expect(current(page)).toBeInViewport();
    await page.keyboard.press('Control+g');
    await expect(count(page)).toHaveText(say('find.hits', { current: 1, total }));

    await page.getByRole('button', { name: say('find.exact') }).click();
    await expect(count(page)).toHaveText(say('find.none'));
    await page.keyboard.press('Escape');
    await expect(field(page, say)).toHaveCount(0);
    await expect(page.locator('.hit')).toHaveCount(0);
    await expect(page.locator('.article-text')).toBeFocused();
  });
}

test('a hit is left selected, and what is selected is sought, here and in the next article', async ({ starter }) => {
  const say = sayIn('en');
  const { page } = await starter.start();
  await test.step('the hit one stands at is left selected, and a label’s key marks it', async () => {
    await expect(page.locator('.mark[data-label=FAC]')).toHaveCount(0);
    await page.keyboard.press('Control+f');
    // Typed as letters: none of them may reach the labels.
    await page.keyboard.type('lpo');
    await expect(field(page, say)).toHaveValue('lpo');
    await field(page, say).fill('اوراسيا');
    await expect(count(page)).toHaveText(/^1 /);
    await page.keyboard.press('Escape');
    expect(await selectedText(page)).toBe('أوراسيا');
    await page.keyboard.press('KeyF');
    await expect(selectedCard(page).locator('.card-quote')).toHaveText('أوراسيا');
    await expect(page.locator('.mark[data-label=FAC]')).toHaveCount(1);
  });

  await test.step('what is selected becomes the query, and whole words leave out longer ones', async () => {
    await dragOver(page, 'الصين', 1);
    await page.keyboard.press('Control+f');
    await expect(field(page, say)).toHaveValue('الصين');
    const number = async (): Promise<number> => Number((await count(page).textContent())?.match(/\d+/g)?.at(-1));
    await expect(count(page)).toHaveText(/of/);
    const all = await number();
    await page
      .getByRole('search')
      .getByRole('button', { name: say('find.wholeWords') })
      .click();
    await expect.poll(number).toBeLessThan(all);
    // Another article is searched for the same words.
    const first = await count(page).textContent();
    await page.keyboard.press('Control+PageDown');
    await expect(count(page)).not.toHaveText(first ?? '');
  });
});

test('F3 goes on finding, and what stands there is copied with its reference', async ({ starter }) => {
  const say = sayIn('en');
  const { app, page } = await starter.start();
  await test.step('F3 goes on finding after the bar was closed, and no hit is drawn inside a line', async () => {
    await page.keyboard.press('Control+f');
    await field(page, say).fill('لافروف');
    await page.keyboard.press('Escape');
    const first = await place(page);
    await page.keyboard.press('F3');
    await expect(count(page)).toHaveText(/^2 /);
    await page.keyboard.press('Escape');
    expect(await selectedText(page)).toBe('لافروف');
    expect(await place(page)).not.toBe(first);
    await page.keyboard.press('Control+f');
    const children = await page
      .locator('.article-text .line')
      .evaluateAll((lines) => lines.map((line) => line.childNodes.length));
    expect(Math.max(...children)).toBe(1);
  });

  await test.step('what is selected is copied with its reference, and else the selected mark', async () => {
    const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
    await dragOver(page, 'سيرغي لافروف');
    await page.keyboard.press('Control+Shift+c');
    await expect(page.getByText(say('notices.quote-copied'))).toBeVisible();
    await expect.poll(copied).toContain('«سيرغي لافروف»');
    expect(await copied()).toMatch(/9 أبريل 2024.*\[\d+–\d+\]/);
    await page.locator('.card-face').first().click();
    const quote = (await selectedCard(page).locator('.card-quote').textContent()) ?? '';
    await page.keyboard.press('Control+Shift+c');
    await expect.poll(copied).toContain(`«${quote}»`);
  });
});
