// The corpus as a table: sorted, filtered, chosen from, edited, deleted from, and opened from, with one undo for each.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { largeCorpus, titleAt } from '../builders/large-corpus';
import { chooseFiles, sayIn } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');
const table = (page: Page) => page.getByRole('grid', { name: say('corpusTable.title') });
/** By their places in the table, whatever place they have on the page. */
const row = (page: Page, place: number) => table(page).locator(`[data-index="${place - 1}"]`);
const rows = (page: Page) => table(page).locator('[data-index]');
const header = (page: Page, name: string) => table(page).getByRole('columnheader', { name });
const status = (page: Page) => page.locator('.room-status');
const field = (page: Page, name: string) => page.locator('.corpus-facts').getByLabel(name, { exact: true });

async function showCorpus(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+l');
  await expect(rows(page).first()).toBeVisible();
}

/** The positions of the articles, from the first row to the last. */
async function order(page: Page): Promise<number[]> {
  const all = await rows(page).evaluateAll((found) =>
    found.map((each) => [Number((each as HTMLElement).dataset.index), Number(each.firstElementChild?.textContent)] as const),
  );
  return all.sort(([a], [b]) => a - b).map(([, position]) => position);
}

test('columns sort by press and by key, either way', async ({ starter }) => {
  const { page } = await starter.start();
  await showCorpus(page);
  await expect(table(page)).toBeFocused();
  expect(await order(page)).toEqual([1, 2, 3, 4, 5]);
  await header(page, say('corpusTable.columns.textLength')).getByRole('button').click();
  await expect(header(page, say('corpusTable.columns.textLength'))).toHaveAttribute('aria-sort', 'ascending');
  // The order comes with the store's answer, a moment after the sign in the head.
  await expect.poll(() => order(page)).not.toEqual([1, 2, 3, 4, 5]);
  const rising = await order(page);
  const lengths = await rows(page).evaluateAll((found) => found.length);
  expect(lengths).toBe(5);
  await page.keyboard.press('Enter');
  await expect(header(page, say('corpusTable.columns.textLength'))).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => order(page)).toEqual(rising.toReversed());
  // Along the names of the columns with arrows: from the length back to the number.
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(() => order(page)).toEqual([1, 2, 3, 4, 5]);
});

test('filters narrow the table, and what is not shown is not chosen', async ({ starter }) => {
  const { page } = await starter.start();
  await showCorpus(page);
  await page.keyboard.press('Control+a');
  await expect(status(page)).toContainText(say('corpusTable.chosen', { count: 5 }));
  // In another spelling than the title has.
  await page.getByRole('searchbox', { name: say('corpusTable.filter.words') }).fill('إستراتيجيه');
  await expect(rows(page)).toHaveCount(1);
  await expect(status(page)).toContainText(say('corpusTable.chosen', { count: 1 }));
  await page.getByLabel(say('corpusTable.filter.to'), { exact: true }).fill('٢٠٢٣');
  await expect(page.getByText(say('corpusTable.none'))).toBeVisible();
  await page.getByRole('button', { name: say('corpusTable.filter.clear') }).click();
  await expect(rows(page)).toHaveCount(5);
  await page
    .locator('.corpus-filter')
    .getByRole('button', { name: say('corpusTable.filter.status') })
    .click();
  await page.getByRole('option', { name: say('status.done') }).click();
  await expect(page.getByText(say('corpusTable.none'))).toBeVisible();
});

test('what is known about three articles is edited at once and undone at once, and a title in its cell', async ({ starter }) => {
  const { page } = await starter.start();
  await showCorpus(page);
  await row(page, 1).click();
  await row(page, 3).click({ modifiers: ['Shift'] });
  await expect(status(page)).toContainText(say('corpusTable.chosen', { count: 3 }));
  await row(page, 2).click({ modifiers: ['ControlOrMeta'] });
  await row(page, 5).click({ modifiers: ['ControlOrMeta'] });
  await field(page, say('details.outlet')).fill('وكالة الأنباء');
  await page.keyboard.press('Enter');
  for (const place of [1, 3, 5]) await expect(row(page, place)).toContainText('وكالة الأنباء');
  for (const place of [2, 4]) await expect(row(page, place)).not.toContainText('وكالة الأنباء');
  await table(page).focus();
  await page.keyboard.press('Control+z');
  for (const place of [1, 3, 5]) await expect(row(page, place)).not.toContainText('وكالة الأنباء');

  await row(page, 2).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('عنوان جديد');
  await page.keyboard.press('Tab');
  await page.keyboard.type('جهة جديدة');
  await page.keyboard.press('Enter');
  await expect(row(page, 2)).toContainText('عنوان جديد');
  await expect(row(page, 2)).toContainText('جهة جديدة');
  await expect(table(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(row(page, 2)).not.toContainText('جديد');

  // Seen by everybody else too: by the article, and in history.
  await page.keyboard.press('Control+h');
  await expect(page.getByText('وكالة الأنباء').first()).toBeVisible();
});

test('two articles go with their marks after a question, and an undo brings them back', async ({ starter }) => {
  const { page } = await starter.start();
  const text = await page.locator('.article-text').innerText();
  await showCorpus(page);
  const before = await row(page, 1).innerText();
  await row(page, 1).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog', { name: say('corpusTable.deletion.title') });
  await expect(question).toContainText(say('corpusTable.deletion.articles', { count: 2 }));
  await expect(question).toContainText(/\d+ marks go along/);
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(3);
  await table(page).focus();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(5);
  await expect.poll(() => row(page, 1).innerText()).toBe(before);
  await row(page, 1).dblclick();
  await expect.poll(() => page.locator('.article-text').innerText()).toBe(text);
  await expect(page.locator('.mark').first()).toBeAttached();
});

test('progress is told for each annotator, and its numbers show their articles', async ({ starter }) => {
  const { page } = await starter.start();
  await page.getByRole('button', { name: say('topBar.status') }).click();
  await page.getByRole('menuitemradio', { name: say('status.done') }).click();
  await page.getByRole('button', { name: say('topBar.annotator', { name: 'Sample' }) }).click();
  await page.getByRole('menuitem', { name: say('topBar.newAnnotator') }).click();
  await page.getByRole('textbox').last().fill('Badr');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('topBar.annotator', { name: 'Badr' }) }).waitFor();
  await showCorpus(page);
  const progress = page.getByRole('list', { name: say('corpusTable.progress.title') }).getByRole('listitem');
  await expect(progress).toHaveCount(2);
  const sample = progress.filter({ hasText: 'Sample' });
  await expect(sample).toContainText(say('corpusTable.progress.done', { count: 1 }));
  await expect(sample).toContainText(say('corpusTable.progress.inProgress', { count: 4 }));
  await expect(progress.filter({ hasText: 'Badr' })).toContainText(say('corpusTable.progress.toDo', { count: 5 }));
  await sample.getByText(say('corpusTable.progress.done', { count: 1 })).click();
  await expect(rows(page)).toHaveCount(1);
});

test('a table of a hundred thousand articles is walked to its end, and a row of it opened; Escape goes back', async ({
  starter,
}) => {
  test.setTimeout(300_000);
  const { app, page } = await starter.start();
  const file = path.join(starter.folder(), 'large.hashiya');
  largeCorpus(file, 100_000);
  await chooseFiles(app, [file]);
  await page.keyboard.press('Control+o');
  await page.getByRole('textbox', { name: say('article.name', { title: titleAt(1) }) }).waitFor();
  await showCorpus(page);
  await expect(table(page)).toHaveAttribute('aria-rowcount', '100001');
  expect(await rows(page).count()).toBeLessThan(80);
  // The last rows come with the last page of the list.
  await expect(status(page)).not.toContainText(say('corpusTable.arriving'), { timeout: 120_000 });
  await page.keyboard.press('End');
  await expect(row(page, 100_000)).toContainText(titleAt(100_000));
  await expect(row(page, 100_000)).toBeInViewport();
  await table(page).evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }));
  await expect(row(page, 50_000)).toContainText(titleAt(50_000));
  await row(page, 50_000).dblclick();
  await page.getByRole('textbox', { name: say('article.name', { title: titleAt(50_000) }), exact: true }).waitFor();
  await expect(table(page)).toHaveCount(0);
  await showCorpus(page);
  await page.keyboard.press('Escape');
  await expect(table(page)).toHaveCount(0);
  await expect(page.locator('.article-text')).toBeFocused();
});
