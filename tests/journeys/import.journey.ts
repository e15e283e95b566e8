// Importing in the window: a long one in the background, stopped or run to its end, and its report kept.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { chooseFiles, chooseSavePath, sayIn } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');
const panel = (page: Page) => page.getByRole('region', { name: say('importing.title') });
const report = (page: Page) => page.getByRole('dialog', { name: say('importReport.title') });
const articles = (page: Page) => page.getByRole('grid', { name: say('corpus.articles') }).getByRole('row');

function stories(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const file = path.join(folder, `story-${index}.txt`);
    writeFileSync(file, `الخبر رقم ${index}\n\n${`كلام كثير في الخبر ${index}. `.repeat(50)}`);
    return file;
  });
}

test('many files arrive while one goes on reading, and the report waits to be asked for and can be saved', async ({
  starter,
}) => {
  const { app, page } = await starter.start();
  const folder = starter.folder();
  await chooseFiles(app, stories(folder, 60));
  await page.keyboard.press('Control+i');
  await panel(page)
    .getByRole('button', { name: say('importing.showReport') })
    .click();
  await expect(report(page).getByText(say('importReport.arrived', { count: 60 }))).toBeVisible();
  const saved = path.join(folder, 'report.json');
  await chooseSavePath(app, saved);
  await report(page)
    .getByRole('button', { name: say('importReport.save') })
    .click();
  await expect(page.locator('.toast.is-copied')).toContainText(saved);
  expect(JSON.parse(readFileSync(saved, 'utf8')).files).toHaveLength(60);
  await expect(panel(page)).toHaveCount(0);
});

test('a large import stopped halfway leaves the project as it was', async ({ starter }) => {
  const { app, page } = await starter.start();
  await chooseFiles(app, stories(starter.folder(), 3000));
  await page.keyboard.press('Control+i');
  await panel(page)
    .getByRole('button', { name: say('importing.stop') })
    .click();
  await panel(page)
    .getByRole('button', { name: say('importing.showReport') })
    .click();
  await expect(report(page).getByText(say('importReport.cancelled'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(articles(page)).toHaveCount(5);
  await expect(page.locator('.article-text')).toBeVisible();
});
