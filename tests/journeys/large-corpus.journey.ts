import path from 'node:path';
import type { Page } from '@playwright/test';
import { largeCorpus, titleAt } from '../builders/large-corpus';
import { chooseFiles, sayIn } from './hand';
import { expect, test, type Workbench } from './launch';

const ARTICLES = 20_000;
const say = sayIn('en');
const list = (page: Page) => page.getByRole('listbox', { name: say('corpus.articles') });
const rows = (page: Page) => list(page).getByRole('option');
const openedRow = (page: Page) => list(page).locator('[aria-selected=true]');

async function openLarge({ app, page }: Workbench, folder: string): Promise<void> {
  const file = path.join(folder, 'large.hashiya');
  largeCorpus(file, ARTICLES);
  await chooseFiles(app, [file]);
  await page.keyboard.press('Control+o');
  await page.getByRole('textbox', { name: say('article.name', { title: titleAt(1) }) }).waitFor();
}

async function isReading(page: Page, at: number): Promise<void> {
  await expect(page.getByRole('textbox', { name: say('article.name', { title: titleAt(at) }), exact: true })).toBeVisible();
  await expect(openedRow(page)).toContainText(titleAt(at));
  await expect(openedRow(page)).toBeInViewport();
}

test('of twenty thousand articles the first is read at once, all are listed, walked and found, and few are on the page', async ({
  starter,
}) => {
  test.slow();
  const workbench = await starter.start();
  const { page } = workbench;
  await openLarge(workbench, starter.folder());
  await isReading(page, 1);
  await expect(page.locator('.corpus-sum')).toContainText('20,000');
  // How many are done is known when the whole list has come.
  await expect(page.locator('.corpus-sum')).toContainText(
    say('corpus.finished', { done: 200, total: ARTICLES }).split(' ')[0] ?? '',
  );
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', String(ARTICLES));
  expect(await rows(page).count()).toBeLessThan(60);

  await page.keyboard.press('Control+PageDown');
  await isReading(page, 2);
  await page.keyboard.press('Control+PageUp');
  await isReading(page, 1);

  await list(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await isReading(page, ARTICLES);
  await page.keyboard.press('Control+PageUp');
  await isReading(page, ARTICLES - 1);

  await page.getByRole('searchbox', { name: say('corpus.filter') }).fill(titleAt(12_345));
  await expect(rows(page)).toHaveCount(1);
  await rows(page).click();
  await isReading(page, 12_345);
  await page.getByRole('searchbox', { name: say('corpus.filter') }).fill('');
  await expect(openedRow(page)).toBeInViewport();
  await list(page).focus();
  await page.keyboard.press('Control+PageDown');
  await isReading(page, 12_346);
});

test('a mark in one of twenty thousand articles changes its row and no other', async ({ starter }) => {
  test.slow();
  const workbench = await starter.start();
  const { page } = workbench;
  await openLarge(workbench, starter.folder());
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', String(ARTICLES));
  await expect(openedRow(page)).toContainText(say('corpus.marks', { count: 0 }));
  await page.locator('.article-text').focus();
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('p');
  await expect(openedRow(page)).toContainText(say('corpus.marks', { count: 1 }));
  await expect(rows(page).nth(1)).toContainText(say('corpus.marks', { count: 0 }));
  await page.keyboard.press('Control+z');
  await expect(openedRow(page)).toContainText(say('corpus.marks', { count: 0 }));
});
