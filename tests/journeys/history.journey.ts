import type { Locator, Page } from '@playwright/test';
import { dragOver } from './article';
import { joinAs, type Say, sayIn, selectedCard } from './hand';
import { expect, test } from './launch';

const rows = (page: Page): Locator => page.locator('.change');
const told = (page: Page, row = 0): Locator => rows(page).nth(row).locator('.change-words');
/** What is told, without the invisible isolates around quotes. */
const plain = (words: string): string => words.replace(/[\u2066-\u2069]/g, '');
const expectTold = (page: Page, row: number, words: string) =>
  expect.poll(async () => plain((await told(page, row).textContent()) ?? '')).toBe(words);

async function mark(page: Page, text: string, key: string): Promise<void> {
  await dragOver(page, text);
  await page.keyboard.press(key);
  await expect(selectedCard(page).locator('.card-quote')).toHaveText(text);
}

async function menuOf(page: Page, say: Say, row: number, item: 'goBack' | 'ofMark' | 'show'): Promise<void> {
  await rows(page)
    .nth(row)
    .getByRole('button', { name: say('history.actions') })
    .click();
  await page.getByRole('menuitem', { name: say(`history.${item}`) }).click();
}

const words = {
  ar: {
    marked: 'وسمتَ «وانغ يي» شخصًا',
    relabelled: 'غيّرتَ وسم «وانغ يي» من «شخص» إلى «منصب»',
    deleted: 'حذفتَ علامة «وانغ يي» (منصب)',
    undone: 'تراجعتَ عن حذف علامة «وانغ يي» (منصب)',
    back: 'رجعتَ إلى حال سابقة',
    backUndone: 'تراجعتَ عن الرجوع إلى حال سابقة',
  },
  en: {
    marked: 'You marked “وانغ يي” as Person',
    relabelled: 'You relabelled “وانغ يي” from Person to Occupation',
    deleted: 'You deleted the mark “وانغ يي” (Occupation)',
    undone: 'You undid deleting the mark “وانغ يي” (Occupation)',
    back: 'You returned to an earlier state',
    backUndone: 'You undid returning to an earlier state',
  },
};

for (const language of ['ar', 'en'] as const) {
  test(`what was done is told in words, and one goes back to any point in the ${language} interface`, async ({ starter }) => {
    const say = sayIn(language);
    const { page } = await starter.start({ language });
    await joinAs(page, say, 'Leila');
    await page.keyboard.press('Control+h');
    await mark(page, 'وانغ يي', 'KeyP');
    await expectTold(page, 0, words[language].marked);
    await page.keyboard.press('KeyO');
    await expectTold(page, 0, words[language].relabelled);
    await page.keyboard.press('Delete');
    await expectTold(page, 0, words[language].deleted);
    await page.keyboard.press('Control+z');
    await expectTold(page, 0, words[language].undone);
    await expect(page.locator('.mark[data-label=OCC]')).toHaveCount(1);
    await expect(page.getByRole('heading', { name: say('history.today') })).toBeVisible();

    // Back to where the mark was a person; one undo leads here again.
    await menuOf(page, say, 3, 'goBack');
    const dialog = page.getByRole('dialog', { name: say('goBack.title') });
    await expect(dialog).toContainText('وانغ يي');
    await dialog.getByRole('button', { name: say('goBack.run') }).click();
    await expect(page.locator('.mark[data-label=PERS]')).toHaveCount(1);
    await expectTold(page, 0, words[language].back);
    await page.keyboard.press('Control+z');
    await expect(page.locator('.mark[data-label=OCC]')).toHaveCount(1);
    await expectTold(page, 0, words[language].backUndone);

    // The newest point is where one stands, so there is nowhere to go.
    await menuOf(page, say, 0, 'goBack');
    await expect(dialog).toContainText(say('goBack.nothing'));
    await expect(dialog.getByRole('button', { name: say('goBack.run') })).toHaveCount(0);
  });
}

test('the history of a mark tells of it alone, from its card and also when it is gone', async ({ starter }) => {
  const say = sayIn('en');
  const { page } = await starter.start();
  await joinAs(page, say, 'Leila');
  await mark(page, 'وانغ يي', 'KeyP');
  await page.keyboard.press('Escape');
  await mark(page, 'أوراسيا', 'KeyL');
  await selectedCard(page)
    .getByRole('button', { name: say('history.ofMark') })
    .click();
  await expect(rows(page)).toHaveCount(1);
  await expectTold(page, 0, 'You marked “أوراسيا” as Location');
  await menuOf(page, say, 0, 'show');
  await expect(page.locator('.mark.is-selected .box')).toBeInViewport();

  await selectedCard(page)
    .getByRole('button', { name: say('margin.delete') })
    .click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: say('history.about') }).click();
  await page.getByRole('option', { name: say('history.thisArticle') }).click();
  await expectTold(page, 1, 'You marked “أوراسيا” as Location');
  await menuOf(page, say, 1, 'ofMark');
  await expect(rows(page)).toHaveCount(2);
  await expectTold(page, 0, 'You deleted the mark “أوراسيا” (Location)');
});

test('history is told of the article, of the project, and of one author', async ({ starter }) => {
  const say = sayIn('en');
  const { page } = await starter.start();
  await page.keyboard.press('Control+h');
  await expectTold(page, 0, 'Loading the sample marks');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: say('history.about') }).click();
  await page.getByRole('option', { name: say('history.wholeProject') }).click();
  await expect(told(page, 11)).toHaveText(/Making the project/);
  await page.getByRole('button', { name: say('history.author') }).click();
  await page.getByRole('option', { name: 'Sample' }).click();
  await expect(page.getByText(say('history.empty'))).toBeVisible();
});
