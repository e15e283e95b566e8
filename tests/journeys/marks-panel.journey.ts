import type { Locator, Page } from '@playwright/test';
import { clickOn } from './article';
import { sayIn, selectedCard } from './hand';
import { expect, test } from './launch';

const list = (page: Page): Locator => page.locator('.marks-panel .row-list');
const count = (page: Page): Locator => page.locator('.marks-count');
const numbers = async (page: Page): Promise<number[]> =>
  ((await count(page).textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];

for (const language of ['ar', 'en'] as const) {
  test(`a mark is found by typing and gone to by Enter in the ${language} interface`, async ({ starter }) => {
    const say = sayIn(language);
    const { page } = await starter.start({ language });
    await page.keyboard.press('Control+j');
    const field = page.getByRole('searchbox', { name: say('marks.filter') });
    await expect(field).toBeFocused();
    // Empty, it is the interface's; its words decide only once there are some.
    await expect(field).toHaveCSS('direction', language === 'ar' ? 'rtl' : 'ltr');
    const [shown, total] = await numbers(page);
    expect(shown).toBe(total);
    // Typed as letters: none of them may reach the labels.
    await page.keyboard.type('اوراسيا');
    await expect(count(page)).toContainText(say('marks.count', { shown: '', total: total ?? 0 }).trim());
    await expect(list(page).getByRole('option').first()).toHaveAccessibleName(/أوراسيا/);
    await page.keyboard.press('Enter');
    await expect(selectedCard(page).locator('.card-quote')).toContainText('أوراسيا');
    await expect(page.locator('.mark.is-selected .box').first()).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(count(page)).toContainText(String(total));
    await page.keyboard.press('Escape');
    await expect(page.locator('.article-text')).toBeFocused();
  });
}

test('the list is walked by arrows, says kind, label and quote, and follows the selection', async ({ starter }) => {
  const say = sayIn('en');
  const { page } = await starter.start();
  await page.keyboard.press('Control+j');
  await page.keyboard.press('ArrowDown');
  const rows = list(page).getByRole('option');
  await expect(rows.first()).toHaveAccessibleName('Entity Person لافروف');
  const active = async (): Promise<string | null> => {
    const id = await list(page).getAttribute('aria-activedescendant');
    return await page.locator(`[id="${id}"]`).getAttribute('aria-posinset');
  };
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe('3');
  await page.keyboard.press('Enter');
  await expect(list(page).locator('[aria-selected=true]')).toHaveAttribute('aria-posinset', '3');
  await page.keyboard.press('End');
  const [, total] = await numbers(page);
  expect(await active()).toBe(String(total));
  // Of many marks only those in view are on the page.
  expect(await rows.count()).toBeLessThan(60);
  await clickOn(page, 'أوراسيا');
  await expect(list(page).locator('[aria-selected=true]')).toBeInViewport();
  await expect(list(page).locator('[aria-selected=true]')).toHaveAccessibleName(/أوراسيا/);
  await expect(page.getByRole('listbox', { name: say('marks.list') })).toBeVisible();
});

test('marks are listed by label, with a note, unsure and unlinked, and each shows what it carries', async ({ starter }) => {
  const say = sayIn('en');
  const { page } = await starter.start();
  await page.locator('.card-face').first().click();
  await page.keyboard.press('Slash');
  await page.keyboard.press('Shift+T');
  await page.keyboard.type('a thought');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('unsure');
  await page.getByRole('option', { name: say('commands.show-unsure') }).click();
  await expect(count(page)).toContainText(/^1 of/);
  const [row] = [list(page).getByRole('option').first()];
  await expect(row).toHaveAccessibleName(new RegExp(`${say('marks.flags.note')}, ${say('marks.flags.unsure')}`));
  await page.getByRole('button', { name: say('marks.flags.unlinked') }).click();
  await expect(page.getByText(say('marks.none'))).toBeVisible();
  await page.getByRole('button', { name: say('marks.all') }).click();
  const [shown, total] = await numbers(page);
  expect(shown).toBe(total);
  await page.getByRole('button', { name: say('marks.byLabel') }).click();
  await page.getByRole('option', { name: 'Every Claim' }).click();
  await expect.poll(async () => (await numbers(page))[0]).toBeLessThan(total ?? 0);
  await expect(list(page).getByRole('option').first()).toHaveAccessibleName(/^Claim /);
});
