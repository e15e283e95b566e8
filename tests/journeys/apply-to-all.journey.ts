// From one mark to every other occurrence of its quote: reviewed, chosen by keyboard, made at once and taken back at once.
import type { Locator, Page } from '@playwright/test';
import { dragOver } from './article';
import { joinAs, sayIn, selectedCard } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');

async function markPerson(page: Page, text: string, occurrence = 0): Promise<void> {
  await dragOver(page, text, occurrence);
  await page.keyboard.press('KeyP');
  await expect(selectedCard(page).locator('.card-quote')).toHaveText(text);
}

async function review(page: Page): Promise<Locator> {
  await page.keyboard.press('Shift+KeyA');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /^Mark \d/ })).toBeEnabled();
  return dialog;
}

const marks = (count: number) => say('corpus.marks', { count });
const many = (deed: 'made' | 'takenBack' | 'madeAgain', count: number, articles: number) =>
  say(`applyToAll.${deed}`, { marks: marks(count), articles: say('applyToAll.inArticles', { count: articles }) });
const box = (within: Locator, surface: string) => within.getByRole('checkbox', { name: say('applyToAll.group', { surface }) });

test('one mark on لافروف becomes thirty-one across five articles, and one undo leaves the one', async ({ starter }) => {
  const { page } = await starter.start();
  await joinAs(page, say, 'Leila');
  await markPerson(page, 'لافروف');
  const dialog = await review(page);
  await expect(dialog).toContainText(say('applyToAll.marked', { count: 1 }));
  await expect(dialog.locator('.occurrence-hit')).toHaveText(Array(30).fill('لافروف'));
  await expect(box(dialog, 'لافروف')).toBeChecked();
  // Where the dialog puts the keyboard, Enter already means what its button says.
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const messages = page.getByRole('log');
  await expect(messages).toContainText(many('made', 30, 5));
  const counts = page.getByRole('listbox').first();
  await expect(counts).toContainText(marks(14));
  await page.keyboard.press('Control+z');
  await expect(messages).toContainText(many('takenBack', 30, 5));
  await expect(messages).not.toContainText(many('made', 30, 5));
  await expect(counts).not.toContainText(marks(14));
  await page.keyboard.press('Control+Shift+z');
  await expect(messages).toContainText(many('madeAgain', 30, 5));
  await expect(counts).toContainText(marks(14));
});

test('سيرغي لافروف offers سيرجي لافروف apart and unchosen, and the keyboard alone chooses it', async ({ starter }) => {
  const { page } = await starter.start();
  await joinAs(page, say, 'Leila');
  await markPerson(page, 'سيرغي لافروف');
  const dialog = await review(page);
  const variants = dialog.getByRole('region', { name: say('applyToAll.variants') });
  await expect(variants.locator('.occurrence-hit')).toHaveText(['سيرجي لافروف', 'سيرجي لافروف']);
  await expect(box(variants, 'سيرجي لافروف')).not.toBeChecked();
  const button = dialog.getByRole('button', { name: /^Mark \d/ });
  await expect(button).toHaveText(say('applyToAll.mark', { count: 4 }));

  await box(dialog, 'سيرغي لافروف').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(button).toHaveText(say('applyToAll.mark', { count: 3 }));
  await expect(box(dialog, 'سيرغي لافروف')).toHaveJSProperty('indeterminate', true);
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(box(dialog, 'سيرغي لافروف')).toBeChecked();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(button).toHaveText(say('applyToAll.mark', { count: 5 }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('log')).toContainText(many('made', 5, 4));

  await page.keyboard.press('Shift+KeyA');
  await expect(dialog).toContainText(say('applyToAll.marked', { count: 6 }));
  await expect(dialog.locator('.occurrence-hit')).toHaveText(['سيرجي لافروف']);
  await expect(button).toBeDisabled();
});

test('a review tells what shares text with another mark, and is opened from the card as well', async ({ starter }) => {
  const { page } = await starter.start();
  await test.step('what shares text with another mark says so and is left out together; this article alone is searched on request', async () => {
    await joinAs(page, say, 'Leila');
    await markPerson(page, 'سيرغي لافروف');
    await markPerson(page, 'لافروف');
    const dialog = await review(page);
    await expect(dialog).toContainText(say('applyToAll.shares', { quote: 'سيرغي لافروف' }));
    await dialog.getByRole('button', { name: say('applyToAll.leaveShared') }).click();
    await expect(dialog.getByRole('button', { name: /^Mark \d/ })).toHaveText(say('applyToAll.mark', { count: 29 }));
    await dialog.getByText(say('applyToAll.scopes.article')).click();
    await expect(dialog.locator('.occurrence-hit')).toHaveCount(13);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.locator('.article-text')).toBeFocused();
  });

  await test.step('the card of a mark opens the same review', async () => {
    await joinAs(page, say, 'Amal');
    await markPerson(page, 'بوتين');
    await selectedCard(page)
      .getByRole('button', { name: say('margin.applyToAll') })
      .click();
    await expect(page.getByRole('dialog')).toContainText('بوتين');
  });
});
