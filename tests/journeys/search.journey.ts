// Searching the whole project: as one types, through clitics, among marks, by keyboard to the hit, and kept under a name.
import type { Locator, Page } from '@playwright/test';
import { dragOver, selectedText } from './article';
import { type Say, sayIn } from './hand';
import { expect, test } from './launch';

const field = (page: Page, say: Say): Locator => page.getByRole('combobox', { name: say('search.field') });
const lines = (page: Page): Locator => page.locator('.found-hit');
const results = (page: Page, say: Say): Locator => page.getByRole('listbox', { name: say('search.results') });

/** The field is ready to be typed into. */
async function openSearch(page: Page, say: Say): Promise<void> {
  await page.keyboard.press('Control+Shift+f');
  await expect(field(page, say)).toBeFocused();
}

for (const language of ['ar', 'en'] as const) {
  test(`words are found in every article as one types, and the keyboard goes to the hit, in the ${language} interface`, async ({
    starter,
  }) => {
    const say = sayIn(language);
    const { page } = await starter.start({ language });
    await openSearch(page, say);
    await page.keyboard.type('ولافروف');
    await expect(page.getByRole('status').filter({ hasText: say('search.found', { count: 5 }) })).toBeVisible();
    await expect(page.locator('.found')).toHaveCount(5);
    const middles = await page.locator('.kwic-hit').evaluateAll((hits) =>
      hits.map((hit) => {
        const { left, right } = hit.getBoundingClientRect();
        return Math.round((left + right) / 2);
      }),
    );
    expect(new Set(middles).size).toBe(1);
    await expect(page.locator('.kwic').first()).toHaveAttribute('dir', 'rtl');

    const second = page.locator('.found').nth(1);
    const title = (await second.locator('.found-title').textContent()) ?? '';
    await second.locator('.found-hit').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.whereabouts-article')).toHaveText(title);
    await expect.poll(() => selectedText(page)).toBe('لافروف');
    await expect(page.locator('.article-text')).toBeFocused();

    await openSearch(page, say);
    await expect(field(page, say)).toHaveValue('لافروف');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('.article-text')).toBeFocused();
    await expect.poll(() => selectedText(page)).toBe('لافروف');
  });

  test(`a query that is not complete is told below the field, in the ${language} interface`, async ({ starter }) => {
    const say = sayIn(language);
    const { page } = await starter.start({ language });
    await openSearch(page, say);
    await page.keyboard.type('foo:bar');
    await expect(page.locator('.search-answer')).toContainText('foo');
    await expect(page.getByRole('log').or(page.locator('.toast'))).not.toContainText('foo');
    await field(page, say).fill('ززززز');
    await expect(page.locator('.search-answer')).toHaveText(say('search.none'));
  });
}

test('all claims whose source is لافروف are hits that open, and what is selected is what is sought', async ({ starter }) => {
  const say = sayIn('en');
  const { page } = await starter.start();
  await test.step('all claims whose source is لافروف are hits, and each opens as the mark it is', async () => {
    await openSearch(page, say);
    await page.getByRole('button', { name: say('search.help') }).click();
    await page.getByRole('button', { name: say('search.examples.source') }).click();
    await expect(field(page, say)).toHaveValue(say('search.examples.source'));
    await expect(lines(page).first()).toContainText('Claim');
    const quote = (await lines(page).nth(1).locator('.hit-quote').textContent()) ?? '';
    await lines(page).nth(1).click();
    await expect(page.locator('.card.is-selected .card-quote')).toContainText(quote.slice(0, 30));
  });

  await test.step('what is selected is what is sought', async () => {
    await dragOver(page, 'وزير الخارجية');
    await openSearch(page, say);
    await expect(field(page, say)).toHaveValue('"وزير الخارجية"');
    await expect(page.locator('.kwic-hit').first()).toHaveText('وزير الخارجية');
  });
});

test('values are suggested after a field and put in by key; more hits are shown on request', async ({ starter }) => {
  const say = sayIn('ar');
  const { page } = await starter.start({ language: 'ar' });
  await openSearch(page, say);
  await page.keyboard.type('الوسم:منظ');
  await expect(page.getByRole('option', { name: 'منظمة' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(page, say)).toHaveValue('الوسم:منظمة ');
  await expect(lines(page).first()).toContainText('منظمة');

  await field(page, say).fill('outlet:');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { name: 'منظمة' })).toHaveCount(0);

  await field(page, say).fill('لافروف');
  const first = page.locator('.found').first();
  await expect(first.locator('.found-hit')).toHaveCount(5);
  await first.locator('.search-more').click();
  await expect(first.locator('.search-more')).toHaveCount(0);
  expect(await first.locator('.found-hit').count()).toBeGreaterThan(9);
});

test('a search is kept, run again, renamed, deleted and brought back by undo', async ({ starter }) => {
  const say = sayIn('en');
  const { page } = await starter.start();
  await openSearch(page, say);
  await page.keyboard.type('وزير');
  await expect(lines(page).first()).toBeVisible();
  await page.getByRole('button', { name: say('search.save') }).click();
  await page.getByRole('textbox', { name: say('search.name') }).fill('Ministers');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: say('search.name') })).toBeHidden();
  await page.getByRole('button', { name: say('search.clear') }).click();
  const saved = page.locator('.saved-search-name');
  await expect(saved).toHaveText('Ministers');

  await page.getByRole('button', { name: say('search.rename', { name: 'Ministers' }) }).click();
  await page.getByRole('textbox', { name: say('search.name') }).fill('Secretaries');
  await page.keyboard.press('Enter');
  await expect(saved).toHaveText('Secretaries');
  await saved.click();
  await expect(field(page, say)).toHaveValue('وزير');
  await expect(results(page, say)).toContainText('وزير');

  await page.getByRole('button', { name: say('search.clear') }).click();
  await page.getByRole('button', { name: say('search.delete', { name: 'Secretaries' }) }).click();
  await expect(saved).toHaveCount(0);
  await page.locator('.article-text').click();
  await page.keyboard.press('Control+z');
  await expect(saved).toHaveText('Secretaries');
});
