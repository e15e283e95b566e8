// What a journey's hand presses, named by the interface's own strings, so that a journey speaks both languages.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import i18next from 'i18next';
import { type InterfaceKey, strings } from '../../domain/strings/strings';
import type { Preferences } from '../../domain/workbench-contract';
import type { Workbench } from './launch';

const catalogue = i18next.createInstance({
  lng: 'en',
  initAsync: false,
  resources: { ar: { translation: strings.ar }, en: { translation: strings.en } },
  interpolation: { escapeValue: false },
});
void catalogue.init();

export type Say = (key: InterfaceKey, blanks?: Readonly<Record<string, string | number>>) => string;

/** The interface's words as the given language has them. */
export function sayIn(language: Preferences['language']): Say {
  const translate = catalogue.getFixedT(language);
  return (key, blanks = {}) => translate(key, blanks);
}

/** A pattern for an accessible name that begins with the words before the string's first blank. */
export function beginning(words: string): RegExp {
  const [start = ''] = words.split('\u0000');
  return new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

export async function openArticleNamed(page: Page, title: string): Promise<void> {
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await page.locator('.article-text').filter({ hasText: title }).waitFor();
}

/** Opens an article by its whole title, which its text need not hold. Speaks English. */
export async function openArticleTitled(page: Page, title: string): Promise<void> {
  const row = page.getByRole('option').filter({ has: page.getByText(title, { exact: true }) });
  await row.click();
  await page.getByRole('textbox', { name: sayIn('en')('article.name', { title }) }).waitFor();
}

/** Goes on as a new annotator, who has marked nothing yet. */
export async function joinAs(page: Page, say: Say, name: string): Promise<void> {
  const annotator = (words: string) => page.getByRole('button', { name: beginning(say('topBar.annotator', { name: words })) });
  await annotator('\u0000').click();
  await page.getByRole('menuitem', { name: say('topBar.newAnnotator') }).click();
  await page.getByRole('textbox', { name: say('annotatorDialog.name') }).fill(name);
  await page.keyboard.press('Enter');
  await annotator(name).waitFor();
  await page.locator('.mark').first().waitFor({ state: 'detached' });
}

/** Imports a file of native JSONL through the window and puts its report away. Speaks English. */
export async function importJsonl({ app, page }: Workbench, folder: string, jsonl: string, articles: number): Promise<void> {
  const say = sayIn('en');
  const file = path.join(folder, 'articles.jsonl');
  writeFileSync(file, jsonl);
  await chooseFiles(app, [file]);
  await page.keyboard.press('Control+i');
  const report = page.getByRole('dialog', { name: say('importReport.title') });
  await report.getByText(say('importReport.arrived', { count: articles })).waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await report.waitFor({ state: 'detached' });
}

/** The card of the selected mark, opened in the margin. */
export function selectedCard(page: Page): Locator {
  return page.locator('.card.is-selected');
}

/** Answers the next save dialogs with a path, as a person would. */
export async function chooseSavePath(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, filePath);
}

export async function chooseFiles(app: ElectronApplication, filePaths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: chosen });
  }, filePaths);
}
