// A file of articles in which two outlets rewrite a seed, and a third says the same line in every article.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { rewritten } from '../builders/rewritten';
import { chooseFiles, type Say } from './hand';
import type { Workbench } from './launch';

const seeds = fileURLToPath(new URL('../../seeds/articles', import.meta.url));
const [, name = ''] = readdirSync(seeds).sort();
const seed = readFileSync(path.join(seeds, name), 'utf8');

const articles = [
  // Only some of the rows have a date.
  { title: 'رواية القدس', outlet: 'القدس', date: '2024-04-10', text: rewritten(seed, { swapEvery: 25 }) },
  { title: 'رواية النهار', outlet: 'النهار', text: `${seed} وانتهى` },
  ...[1, 2, 3].map((at) => ({
    title: `خبر ${at}`,
    outlet: 'البيان',
    text: `خبر ${at}\nوقع أمر ${at} في المدينة ${at}\nتابعونا`,
  })),
];

/** Imports them by way of the desk, and puts the report away. */
export async function importRetold(
  { app, page }: Pick<Workbench, 'app'> & { page: Page },
  folder: string,
  say: Say,
): Promise<void> {
  const file = path.join(folder, 'wire.jsonl');
  writeFileSync(file, articles.map((each) => JSON.stringify(each)).join('\n'));
  await chooseFiles(app, [file]);
  await page.keyboard.press('Control+i');
  await page
    .getByRole('dialog', { name: say('desk.title') })
    .locator('.button.is-main:not([disabled])')
    .click();
  const report = page.getByRole('dialog', { name: say('importReport.title') });
  await report.waitFor();
  await page.keyboard.press('Escape');
  await report.waitFor({ state: 'detached' });
}
