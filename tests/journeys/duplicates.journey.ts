// Stories that several articles tell, and lines that an outlet repeats: shown, compared, decided about, and taken back.
import type { Page } from '@playwright/test';
import { sayIn } from './hand';
import { expect, test } from './launch';
import { importRetold } from './retold';

const say = sayIn('en');
const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });

test('a story that outlets rewrote is shown as one, compared word by word, linked and parted', async ({ starter }) => {
  const workbench = await starter.start();
  const { page } = workbench;
  await importRetold(workbench, starter.folder(), say);
  await page.keyboard.press('Control+Shift+d');
  const story = dialog(page).locator('.story');
  await expect(story).toHaveCount(1);
  await expect(story.locator('.story-tellings > li')).toHaveCount(3);
  await expect(story).toContainText('القدس');
  // The pairs are the likest first: the seed and what only has two words more.
  await story.locator('.story-pair').first().getByRole('button').first().click();
  await expect(dialog(page).locator('.compared-side')).toHaveCount(2);
  await expect(dialog(page).locator('.only-here')).toHaveText([`${say('duplicates.onlyHere')}وانتهى`]);
  await button(page, say('duplicates.link')).click();
  await expect(dialog(page).getByRole('status')).toContainText(say('duplicates.linked'));
  await button(page, say('duplicates.unlink')).click();
  await expect(dialog(page).getByRole('status')).not.toContainText(say('duplicates.linked'));
  await button(page, say('duplicates.back')).click();
  await button(page, say('duplicates.linkAll')).click();
  await expect(story.locator('.story-linked')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.locator('.article-text').focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+d');
  await expect(story.locator('.story-tellings > li')).toHaveCount(3);
  await expect(story.locator('.story-linked')).toHaveCount(0);
});

test('the details of an article name who else tells its story, and lead to the comparison', async ({ starter }) => {
  const workbench = await starter.start();
  const { page } = workbench;
  await importRetold(workbench, starter.folder(), say);
  await page.getByText('رواية القدس').first().click();
  await page.getByRole('tab', { name: say('panels.details') }).click();
  const others = page.locator('.other-tellings > li');
  await expect(others).toHaveCount(2);
  await others.first().getByRole('button').last().click();
  await expect(dialog(page).locator('.compared-side')).toHaveCount(2);
});

test('a telling that is pressed is opened to be read, also from another room', async ({ starter }) => {
  const workbench = await starter.start();
  const { page } = workbench;
  await importRetold(workbench, starter.folder(), say);
  for (const room of ['Control+Shift+t', 'Control+Shift+l']) {
    await page.keyboard.press(room);
    await page.locator('.room-over').waitFor();
    await page.keyboard.press('Control+Shift+d');
    await dialog(page).locator('.story-telling').first().click();
    await expect(page.locator('.article-text')).toBeVisible();
    await expect(page.locator('.article-text')).toBeFocused();
  }
});

test('a line that an outlet repeats is taken out of all its articles, and one undo brings it back', async ({ starter }) => {
  const workbench = await starter.start();
  const { page } = workbench;
  await importRetold(workbench, starter.folder(), say);
  await page.getByText('خبر 2').first().click();
  await expect(page.locator('.article-text')).toContainText('المدينة 2');
  await page.keyboard.press('Control+Shift+u');
  const row = dialog(page).locator('.line-row', { hasText: 'تابعونا' });
  await row.getByRole('button', { name: say('repeated.acceptThis', { words: 'تابعونا' }) }).click();
  await expect(row).toContainText(say('repeated.boilerplate'));
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: say('panels.details') }).click();
  const region = page.locator('.region-row', { hasText: 'تابعونا' });
  await expect(region).toBeVisible();
  await page.locator('.article-text').focus();
  await page.keyboard.press('Control+z');
  await expect(region).toHaveCount(0);
});
